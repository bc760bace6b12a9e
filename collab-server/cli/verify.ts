/**
 * `chapeau verify`: whether a conference file is what was written into it. Called by `runChapeau`. Works beside a running
 * relay; exit code 1 and one sentence that names the first thing that does not hold.
 */
import type { Output } from '#relay/cli/output.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'

/** More than this many findings say nothing that the first ones do not. */
const MOST_FINDINGS = 50

export async function verify(file: string, output: Output): Promise<void> {
  const { findings, ...found } = verifyFile(file)
  output.result({ file, holds: findings.length === 0, ...found, findings: findings.slice(0, MOST_FINDINGS) })
  if (found.key === null && found.format === 1) {
    output.note('This file is of format 1, which has no chain: it begins when a newer Chapeau first serves the file.')
  } else if (found.receiptsBeforeTheChain > 0) {
    output.note(
      `${found.receiptsBeforeTheChain} of ${found.receipts} receipts were made before the chain began; they are sealed as they were found then.`
    )
  }
  const [first] = findings
  if (!first) return
  const others = findings.length === 1 ? '' : ` ${findings.length - 1} more of what was looked at does not hold either.`
  throw new CliRefusal(
    `${file} is not as it was written: ${first.where} ${first.problem}.${others} Restore a backup, or save what can be saved with "chapeau doctor".`
  )
}

/**
 * `chapeau restore`: a conference from its backup, after every receipt and signature in it was looked at. Called by
 * `runChapeau`. Puts the conference where nothing lies; it never writes over one.
 */
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { copyConference } from '#relay/keeping/copyConference.ts'
import { newId } from '#relay/newId.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'

export interface RestoreOptions {
  readonly from: string
  readonly data: string
}

export async function restore({ from, data }: RestoreOptions, output: Output): Promise<void> {
  const { findings, updates, receipts, commits, key } = verifyFile(from)
  const [first] = findings
  if (first) {
    throw new CliRefusal(
      `${from} is not as it was written: ${first.where} ${first.problem}. Nothing was restored; take an earlier backup, or save what can be saved with "chapeau doctor".`
    )
  }
  await putInPlace(data, async (temporary) => copyConference(from, temporary), { replace: false, newId })
  output.result({ file: data, from, updates, receipts, commits, key })
}

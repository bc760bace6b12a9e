/**
 * Plays a script against a running relay with one stock client per participant, and after each step asks everyone in the
 * room whether they see it. Called by `chapeau rehearse` and by tests. It knows nothing of the relay's inside: what it
 * finds is what any other program would find.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Receipt } from '#core/decide/outcome.ts'
import { commandStep } from '#relay/rehearse/commandStep.ts'
import { joinStep, prepareStep } from '#relay/rehearse/deskSteps.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { findParagraph } from '#relay/rehearse/findParagraph.ts'
import type { Step } from '#relay/rehearse/script.ts'
import { openStage, type Player, type Stage, type StageOptions } from '#relay/rehearse/stage.ts'
import { typeStep } from '#relay/rehearse/typeStep.ts'
import { until } from '#relay/rehearse/until.ts'

export interface Rehearsal extends StageOptions {
  /** Ends the rehearsal before its next step. */
  readonly interrupted?: AbortSignal
  readonly onReceipt: (receipt: Receipt) => void
  /** What happened, in a line for people. */
  readonly onStep: (number: number, line: string) => void
}

/** @returns the record as the relay gives it in the end @throws Difference at the first step that goes otherwise */
export async function playRehearsal(rehearsal: Rehearsal): Promise<readonly Receipt[]> {
  const stage = await openStage(rehearsal)
  const receipts: Receipt[] = []
  const keep = (receipt: Receipt) => {
    receipts.push(receipt)
    rehearsal.onReceipt(receipt)
  }
  try {
    for (const [index, step] of rehearsal.script.steps.entries()) {
      if (rehearsal.interrupted?.aborted) throw new Difference(`It was interrupted before step ${index + 1}.`)
      try {
        rehearsal.onStep(index + 1, await play(stage, step, keep))
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error)
        throw new Difference(`Step ${index + 1} (${step.who}, ${step.does}): ${what}`, { cause: error })
      }
    }
    await compareRecord(stage, receipts)
    return receipts
  } finally {
    stage.close()
  }
}

async function play(stage: Stage, step: Step, keep: (receipt: Receipt) => void): Promise<string> {
  switch (step.does) {
    case 'type':
      return typeStep(stage, step)
    case 'prepare':
      return prepareStep(stage, step)
    case 'join':
      return joinStep(stage, step)
    case 'read':
      return readStep(stage, step)
    default:
      return commandStep(stage, step, keep)
  }
}

async function readStep(stage: Stage, step: Extract<Step, { does: 'read' }>): Promise<string> {
  const { floor, profile } = await stage.view(stage.player(step.who))
  const reads = ({ reader }: Player) =>
    findParagraph(reader.read(), floor, profile, step.paragraph).node.textContent.includes(step.words)
  await Promise.all(
    stage.players.map((one) =>
      until(one.text, () => reads(one), `${one.name} reading "${step.words}" in ${step.paragraph}`)
    )
  )
  return `${step.who} and everyone else read "${step.words}" in ${step.paragraph}.`
}

/** The record is what was answered, in order and without a gap; and everyone admitted reads the same. */
async function compareRecord(stage: Stage, receipts: readonly Receipt[]): Promise<void> {
  for (const { name, client } of stage.players) {
    if (!isDeepStrictEqual(await client.record(), receipts)) {
      throw new Difference(`The record that ${name} reads is not what the relay answered, receipt by receipt.`)
    }
  }
  const gap = receipts.findIndex((receipt, index) => receipt.seq !== index + 1)
  if (gap >= 0) throw new Difference(`The record has a gap before its entry ${gap + 1}.`)
}

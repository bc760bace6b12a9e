/**
 * Somebody gives a command. What the relay carries out, everyone in the room must come to see; what the script expects to
 * be refused must be refused with that code.
 */
import { markTabled } from '#core/desk/markTabled.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { fromDesk } from '#relay/rehearse/deskSteps.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { isSeen } from '#relay/rehearse/isSeen.ts'
import type { CommandStep } from '#relay/rehearse/script.ts'
import type { Stage } from '#relay/rehearse/stage.ts'
import { toCommand } from '#relay/rehearse/toCommand.ts'
import { until } from '#relay/rehearse/until.ts'

export async function commandStep(
  stage: Stage,
  step: CommandStep,
  onReceipt: (receipt: Receipt) => void
): Promise<string> {
  const actor = stage.player(step.who)
  const view = await stage.view(actor)
  const atDesk =
    step.does === 'table' && step.prepared !== undefined ? await fromDesk(stage, actor, step.prepared) : undefined
  const answer = await actor.client.command(toCommand(step, stage.newId(), view, atDesk?.change))

  if (!answer.ok) {
    if (answer.code === step.refused) return `${step.who}, ${step.does}: refused (${answer.code}). ${answer.message}`
    const expected = step.refused === undefined ? '' : ` instead of ${step.refused}`
    throw new Difference(`the relay refused with ${answer.code}${expected}: ${answer.message}`)
  }
  const { receipt } = answer
  onReceipt(receipt)
  if (step.refused !== undefined) {
    throw new Difference(`the relay carried it out, where a refusal with ${step.refused} was expected.`)
  }
  if (step.does === 'table' && receipt.proposal !== undefined) {
    const name = step.called ?? step.prepared
    if (name !== undefined) stage.called.set(name, receipt.proposal)
    if (atDesk) markTabled(atDesk.doc, atDesk.id, receipt.proposal)
  }
  await Promise.all(
    stage.players.map((one) =>
      until(one.floor, () => isSeen(readFloor(one.floor), receipt), `${one.name} seeing "${receipt.summary}"`)
    )
  )
  return receipt.summary
}

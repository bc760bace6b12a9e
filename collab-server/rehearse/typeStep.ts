/**
 * Somebody types in the text, with the pen or without it. With it, everyone must come to read the same; without it, the
 * relay must close the connection, and nobody may read a word of it.
 */
import { applyTextChange } from '#core/document/applyTextChange.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { findParagraph } from '#relay/rehearse/findParagraph.ts'
import { replaceWords } from '#relay/rehearse/replaceWords.ts'
import type { Step } from '#relay/rehearse/script.ts'
import type { Player, Stage } from '#relay/rehearse/stage.ts'
import { until } from '#relay/rehearse/until.ts'
import { within } from '#relay/rehearse/within.ts'

export async function typeStep(stage: Stage, step: Extract<Step, { does: 'type' }>): Promise<string> {
  const actor = stage.player(step.who)
  const { text, floor, profile } = await stage.view(actor)
  const block = findParagraph(text, floor, profile, step.paragraph)
  const content = replaceWords(block.node.content, step.replace, step.with)
  const { closed } = await actor.client.room('text')
  applyTextChange(actor.text.getXmlFragment('text'), [{ op: 'replace', block: block.id, content }])
  const words = block.node.copy(content).textContent

  if (step.refused === undefined) {
    await Promise.all(
      stage.players.map((one) =>
        until(one.text, () => wordsOf(one, block.id) === words, `${one.name} reading what was typed`)
      )
    )
    return `${step.who} typed "${step.with}" in ${step.paragraph}.`
  }

  const code = String(await within(closed, 'the relay closing the connection'))
  if (code !== step.refused) throw new Difference(`the write was refused with ${code} instead of ${step.refused}.`)
  // The refused words live only in this client. It comes back as anyone would: with what the relay has.
  await stage.reopenText(actor)
  for (const one of stage.players) {
    await stage.view(one)
    if (wordsOf(one, block.id) !== block.node.textContent) {
      throw new Difference(`${one.name} reads words that were refused.`)
    }
  }
  return `${step.who} typed in ${step.paragraph} without the pen: refused (${code}).`
}

function wordsOf({ reader }: Player, id: string): string | undefined {
  const text = reader.read()
  const index = text.indexOf.get(id)
  return index === undefined ? undefined : text.blocks[index]!.node.textContent
}

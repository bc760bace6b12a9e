/**
 * Finds the paragraph that a script means: by its label as it stands at that moment, or by words that stand in no other.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'
import type { Floor } from '#core/floor/floor.ts'
import { computeLabels } from '#core/numbering/computeLabels.ts'
import { Difference } from '#relay/rehearse/difference.ts'

/** @throws Difference if no paragraph, or more than one, answers to the reference */
export function findParagraph(text: TextModel, floor: Floor, profile: Profile, reference: string): Block {
  const labels = computeLabels(text, profile, floor.meta.numbering)
  const byLabel = text.blocks.find((block) => labels.get(block.id)?.label === reference)
  if (byLabel) return byLabel
  const byWords = text.blocks.filter((block) => block.node.textContent.includes(reference))
  if (byWords.length === 1) return byWords[0]!
  throw new Difference(
    byWords.length === 0
      ? `No paragraph has the label or the words "${reference}".`
      : `${byWords.length} paragraphs have the words "${reference}"; use a label or more words.`
  )
}

/**
 * What deleting a paragraph does: its words and those of its sub-paragraphs leave the text, while the emptied blocks stay
 * to hold place and label ("[Deleted]") until the next issue; other proposals on them are superseded. Called by
 * `acceptProposal`. Rules P20 and P21.
 */
import { Fragment } from 'prosemirror-model'
import { entryOf } from '#core/decide/matter.ts'
import type { Situation } from '#core/decide/outcome.ts'
import { supersede } from '#core/decide/supersede.ts'
import { blockWithSubparagraphs, type TextChange } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import type { FloorChange } from '#core/floor/floor.ts'

export interface Deletion {
  readonly text: readonly TextChange[]
  readonly floor: readonly FloorChange[]
  readonly superseded: readonly string[]
}

/** @param by the proposal whose acceptance deletes the paragraph */
export function planDeletion(situation: Situation, paragraph: string, by: string): Deletion {
  const doomed = blockWithSubparagraphs(situation.text, paragraph).filter(
    ({ id }) => entryOf(situation, id).state !== 'deleted'
  )
  const text: TextChange[] = []
  const floor: FloorChange[] = []
  for (const block of doomed) {
    if (block.node.content.size > 0) text.push({ op: 'replace', block: block.id, content: Fragment.empty })
    const entry = entryOf(situation, block.id)
    floor.push({
      op: 'paragraph',
      id: block.id,
      entry: { ...entry, state: 'deleted', at: situation.now, deletedBy: by, deletedContent: contentOf(block.node) }
    })
  }
  const others = supersede(situation, new Set(doomed.map(({ id }) => id)), by)
  return { text, floor: [...floor, ...others.floor], superseded: others.superseded }
}

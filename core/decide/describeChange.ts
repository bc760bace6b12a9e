/**
 * A change in the words of the record and of refusals. Used by the verbs of this folder.
 */
import { labelsOf, titleWithin } from '#core/decide/matter.ts'
import type { Situation } from '#core/decide/outcome.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import { paragraphOf, type Change } from '#core/floor/floor.ts'

/** The paragraph and label that the receipt names. */
export function about(situation: Situation, change: Change): { paragraph?: string; label?: string } {
  const paragraph = paragraphOf(change)
  if (paragraph === null) return {}
  const label = labelsOf(situation).get(currentBlock(situation.text, situation.floor, paragraph))?.label
  return { paragraph, ...(label ? { label } : {}) }
}

/** "an amendment to OP3", "a new paragraph after 7 (a)", "the deletion of PP2". */
export function inWords(situation: Situation, change: Change): string {
  const name = (id: string) => {
    const index = situation.text.indexOf.get(currentBlock(situation.text, situation.floor, id))
    return index === undefined ? 'a paragraph that is gone' : titleWithin(situation, situation.text.blocks[index]!)
  }
  switch (change.kind) {
    case 'amend':
      return `an amendment to ${name(change.paragraph)}`
    case 'insert': {
      const kind = change.node.type === 'subparagraph' ? 'sub-paragraph' : change.node.type
      return change.after === null ? `a new ${kind} at the beginning` : `a new ${kind} after ${name(change.after)}`
    }
    case 'delete':
      return `the deletion of ${name(change.paragraph)}`
    case 'move':
      return change.after === null
        ? `moving ${name(change.paragraph)} to the beginning`
        : `moving ${name(change.paragraph)} behind ${name(change.after)}`
    case 'replace':
      return `a replacement of ${name(change.paragraph)}`
    case 'counter': {
      const origin = situation.floor.proposals.get(change.proposal)
      const what = origin?.label || (origin ? inWords(situation, origin.change) : 'a proposal that is gone')
      return `counter-wording to ${what}`
    }
    case 'split':
      return `the division of ${name(change.paragraph)} into ${change.parts.length} paragraphs`
    case 'merge':
      return `the merger of ${name(change.paragraph)} and ${name(change.with)}`
    case 'level':
      return `putting ${name(change.paragraph)} at level ${change.level}`
  }
}

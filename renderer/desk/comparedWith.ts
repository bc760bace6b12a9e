/**
 * The words that a wording is compared with while it is typed: what the paragraph says for an amendment, what it counters for a
 * counter-wording, both paragraphs for a merger; nothing for words that stand for themselves.
 */
import { joinWords } from '#core/decide/findMergeable.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { wordsNow } from '#renderer/desk/beginDraft.ts'
import type { Seat } from '#renderer/draft/seat.ts'

/** Of a draft. */
export function draftComparedWith(seat: Seat, change: DeskChange): InlineJSON | null {
  const model = seat.model.get()
  switch (change.kind) {
    case 'amend':
      return wordsNow(seat, change.paragraph)
    case 'counter': {
      const countered = model?.floor.proposals.get(change.proposal)?.change
      return countered && 'content' in countered ? countered.content : null
    }
    case 'merge': {
      const [first, second] = [change.paragraph, change.with].map((id) => {
        const index = model?.text.indexOf.get(id)
        return index === undefined ? undefined : model?.text.blocks[index]
      })
      return first && second ? ((joinWords(first, second).toJSON() ?? []) as InlineJSON) : null
    }
    default:
      return null
  }
}

/** Of a proposal on the floor that the Chair words while accepting it. */
export function comparedWith(seat: Seat, proposal: string): InlineJSON | null {
  const change = seat.model.get()?.floor.proposals.get(proposal)?.change
  if (!change || change.kind === 'insert' || change.kind === 'split') return null
  return draftComparedWith(seat, change)
}

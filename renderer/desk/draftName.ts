/**
 * How a draft is spoken of: "amendment to paragraph 3", "counter-wording to OP3 bis". The accessible name of its editor.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { KIND_WORD, paragraphName } from '#renderer/draft/words.ts'

export function draftName(seat: Seat, change: DeskChange, paragraph: CompiledParagraph | null): string {
  const kind = KIND_WORD[change.kind]
  switch (change.kind) {
    case 'insert':
      return `${kind} after ${paragraphName(paragraph)}`
    case 'amend':
      return `${kind} to ${paragraphName(paragraph)}`
    case 'counter':
      return `${kind} to ${seat.model.get()?.floor.proposals.get(change.proposal)?.label || 'what is proposed'}`
    case 'level':
      return `${kind} for ${paragraphName(paragraph)}`
    default:
      return `${kind} of ${paragraphName(paragraph)}`
  }
}

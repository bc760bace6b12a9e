/**
 * How a draft is spoken of: "amendment to paragraph 3", "counter-wording to OP3 bis". The accessible name of its editor.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export function draftName(seat: Seat, change: DeskChange, paragraph: CompiledParagraph | null): string {
  if (change.kind === 'counter') {
    const label = seat.model.get()?.floor.proposals.get(change.proposal)?.label
    return say('desk.name.counter', { what: label || say('desk.name.proposed') })
  }
  return say(`desk.name.${change.kind}`, { place: paragraphName(paragraph) })
}

/**
 * Closes whatever is open above the page and leads to a place in the text: from the dashboard and from dialogs.
 */
import { reveal } from '#renderer/draft/reveal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { findParagraph, isPending } from '#renderer/draft/selection.ts'

/** @param proposal the proposal to select; left out, the first that waits */
export function leadTo(seat: Seat, paragraph: string | null, proposal?: string): void {
  seat.dialog.set(null)
  const compiled = seat.model.get()?.compiled
  const first = compiled ? findParagraph(compiled, paragraph)?.proposals.find(isPending)?.id : undefined
  // A dialog that closes gives the focus back to where it came from first.
  setTimeout(() => reveal(seat, { paragraph, proposal: proposal ?? first ?? null }), 0)
}

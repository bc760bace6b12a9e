/**
 * The places that were found last, so that F3 goes on to the next one after the field was left. Kept for the window.
 */
import { reveal } from '#renderer/draft/reveal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { findParagraph, isPending } from '#renderer/draft/selection.ts'

let found: readonly string[] = []

export function rememberFound(places: readonly string[]): void {
  found = places
}

/** @returns whether there was somewhere to go */
export function stepFound(seat: Seat, step: 1 | -1): boolean {
  if (found.length === 0) return false
  const at = found.indexOf(seat.selection.get().paragraph ?? '')
  const next = at === -1 ? (step === 1 ? 0 : found.length - 1) : (at + step + found.length) % found.length
  goTo(seat, found[next]!, true)
  return true
}

export function goTo(seat: Seat, paragraph: string, focus: boolean): void {
  const compiled = seat.model.get()?.compiled
  const proposals = compiled ? (findParagraph(compiled, paragraph)?.proposals ?? []) : []
  reveal(seat, { paragraph, proposal: proposals.find(isPending)?.id ?? null }, { focus })
}

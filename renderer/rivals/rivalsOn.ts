/**
 * The amendments that wait on a paragraph, as the floor keeps them and as the screen shows them, with the words that they
 * would change. Asked by the rivals' view, the merge editor and the keys.
 */
import { Fragment } from 'prosemirror-model'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import type { Proposal } from '#core/floor/floor.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'

export interface Rival {
  readonly shown: CompiledProposal
  readonly stored: Proposal
}

export function isRival(proposal: CompiledProposal): boolean {
  return proposal.kind === 'amend' && isPending(proposal)
}

export function rivalsOn(seat: Seat, paragraph: CompiledParagraph | null): readonly Rival[] {
  const floor = seat.model.get()?.floor
  if (!paragraph || !floor) return []
  return paragraph.proposals.filter(isRival).flatMap((shown) => {
    const stored = floor.proposals.get(shown.id)
    return stored ? [{ shown, stored }] : []
  })
}

/** What the paragraph says now; the same object until it changes. */
export function presentWords(seat: Seat, paragraph: string): Fragment {
  const text = seat.model.get()?.text
  const index = text?.indexOf.get(paragraph)
  return index === undefined ? Fragment.empty : text!.blocks[index]!.node.content
}

/** "Kazakhstan, Türkiye". */
export function namesOf(rivals: readonly Rival[], ids: readonly string[]): string {
  return rivals
    .filter(({ shown }) => ids.includes(shown.id))
    .map(({ shown }) => [shown.sponsor, ...shown.cosponsors].map(({ name }) => name).join(', '))
    .join(', ')
}

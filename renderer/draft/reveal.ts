/**
 * Selects something and brings it into view, moving the page only as far as needed and giving it the focus, so that a
 * screen reader follows. Called when the keyboard, the outline or the search leads somewhere; a click needs no reveal.
 */
import type { Seat } from '#renderer/draft/seat.ts'
import type { Selection } from '#renderer/draft/selection.ts'

export const paragraphElementId = (id: string | null): string => `paragraph-${id ?? 'opening'}`
export const proposalElementId = (id: string): string => `proposal-${id}`

export function reveal(seat: Seat, selection: Selection, options: { readonly focus: boolean } = { focus: true }): void {
  seat.selection.set(selection)
  requestAnimationFrame(() => {
    const block =
      document.getElementById(paragraphElementId(selection.paragraph)) ??
      document.querySelector(`[data-id="${CSS.escape(selection.paragraph ?? '')}"]`)
    const proposal = selection.proposal === null ? null : document.getElementById(proposalElementId(selection.proposal))
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
    const behavior: ScrollBehavior = smooth ? 'smooth' : 'auto'
    block?.scrollIntoView({ block: 'nearest', behavior })
    if (proposal && !isInView(proposal)) proposal.scrollIntoView({ block: 'nearest', behavior })
    if (options.focus && block instanceof HTMLElement && block.id !== '') block.focus({ preventScroll: true })
  })
}

function isInView(element: HTMLElement): boolean {
  const box = element.getBoundingClientRect()
  return box.top >= 0 && box.bottom <= window.innerHeight
}

/**
 * Sends a captured line: its commands in order, then the co-sponsors of what was tabled. Stops at the first that is
 * refused, so that the line stays to be mended.
 */
import type { CapturedLine } from '#core/capture/captured.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'

/** @returns whether all of it is on the floor */
export async function sendCapture(seat: Seat, captured: CapturedLine): Promise<boolean> {
  let proposal: string | undefined
  for (const command of captured.commands) {
    const answer = await seat.send(command)
    if (!answer.ok) return false
    if (command.kind === 'table' || command.kind === 'position') proposal ??= answer.value.proposal
  }
  for (const onBehalfOf of captured.cosponsors) {
    if (proposal === undefined) break
    const answer = await seat.send({ kind: 'cosponsor', proposal, onBehalfOf })
    if (!answer.ok) return false
  }
  if (captured.paragraph !== null) lookAt(seat, captured.paragraph, proposal)
  return true
}

/** What was just said is what "support" speaks of next. */
function lookAt(seat: Seat, paragraph: string, proposal: string | undefined): void {
  const compiled = seat.model.get()?.compiled.paragraphs.find(({ id }) => id === paragraph)
  reveal(seat, { paragraph, proposal: proposal ?? compiled?.proposals.find(isPending)?.id ?? null }, { focus: false })
}

/**
 * Reopening what was decided asks for the reason, which the record keeps. Held like every decision.
 */
import { useState, type ReactNode } from 'react'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph, findProposal } from '#renderer/draft/selection.ts'
import { listWords, paragraphName, proposalName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

interface ReopenDialogProps {
  readonly proposal: string | null
  readonly paragraph: string | null
  readonly bracket?: string | undefined
  onClose(): void
}

export function ReopenDialog({ proposal, paragraph, bracket, onClose }: ReopenDialogProps): ReactNode {
  const seat = useSeat()
  const [reason, setReason] = useState('')
  const compiled = seat.model.get()?.compiled
  const found = compiled ? findProposal(compiled, proposal) : null
  const place = compiled ? findParagraph(compiled, paragraph) : null
  const lifted = compiled?.brackets.find(({ id }) => id === bracket)
  const words = lifted
    ? say('dialogs.bracketsAround', { words: lifted.words })
    : found
      ? proposalName(found.proposal, found.paragraph)
      : paragraphName(place)
  const bound = found || lifted ? undefined : place?.conditions.package
  const reopen = (): void => {
    const matter = lifted
      ? { bracket: lifted.id }
      : proposal !== null
        ? { proposal }
        : paragraph !== null
          ? { paragraph }
          : {}
    seat.held.hold(
      { kind: 'reopen', ...matter, reason: reason.trim() },
      `${say('keyboard.reopen')} – ${words}`,
      lifted?.paragraph ?? found?.paragraph?.id ?? paragraph
    )
  }
  return (
    <SheetForm
      title={say('dialogs.reopen', { words })}
      submit={say('keyboard.reopen')}
      disabled={reason.trim() === ''}
      onSubmit={reopen}
      onClose={onClose}
    >
      <label>
        {say('dialogs.reasonForTheRecord')}
        <input className="field" autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {bound !== undefined && (
        <p className="refusal" role="note">
          {say(bound.state === 'open' ? 'dialogs.inPackage' : 'dialogs.inSettledPackage', {
            what: words.charAt(0).toUpperCase() + words.slice(1),
            others: listWords(bound.labels) + (bound.condition === undefined ? '' : `: ${bound.condition}`)
          })}
        </p>
      )}
    </SheetForm>
  )
}

/**
 * Withdrawing a proposal, or not retaining it, and saying where its point is found instead, if it is: "see OP9 bis".
 */
import { useState, type ReactNode } from 'react'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findProposal, isPending } from '#renderer/draft/selection.ts'
import { proposalName } from '#renderer/draft/words.ts'
import { plainWords } from '#renderer/topbar/findMatches.ts'
import { say } from '#renderer/languages/say.ts'

interface ElsewhereDialogProps {
  readonly verb: 'withdraw' | 'reject'
  readonly proposal: string
  onClose(): void
}

export function ElsewhereDialog({ verb, proposal, onClose }: ElsewhereDialogProps): ReactNode {
  const seat = useSeat()
  const compiled = seat.model.get()?.compiled
  const found = compiled ? findProposal(compiled, proposal) : null
  const [place, setPlace] = useState('')
  if (!compiled || !found) return null
  const words = proposalName(found.proposal, found.paragraph)
  const places = placesIn(compiled, proposal)
  const verbWord = verb === 'withdraw' ? say('keyboard.withdraw') : say('keyboard.notRetained')
  const send = (): void => {
    const reflectedIn = place === '' ? {} : { reflectedIn: place }
    if (verb === 'reject')
      seat.held.hold(
        { kind: 'reject', proposal, ...reflectedIn },
        `${verbWord} – ${words}`,
        found.paragraph?.id ?? null
      )
    else void seat.send({ kind: 'withdraw', proposal, ...reflectedIn }, say('dialogs.withdrawn'))
  }
  return (
    <SheetForm
      title={`${verbWord} – ${words}`}
      submit={verbWord}
      submitFirst={verb === 'withdraw'}
      onSubmit={send}
      onClose={onClose}
    >
      <label>
        {say('dialogs.itsPointIsFound')}
        <select
          className="field"
          value={place}
          autoFocus={verb === 'reject'}
          onChange={(event) => setPlace(event.target.value)}
        >
          <option value="">{say('dialogs.nowhereElse')}</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="sheet-note">{say('dialogs.itStaysOnThe')}</p>
    </SheetForm>
  )
}

type Compiled = Parameters<typeof findProposal>[0]

/** Paragraphs, and the other proposals that wait, in the order of the text. */
function placesIn(compiled: Compiled, proposal: string): ReadonlyArray<{ readonly id: string; readonly name: string }> {
  const waiting = (proposals: Compiled['opening']) =>
    proposals
      .filter((other) => other.id !== proposal && isPending(other))
      .map((other) => ({ id: other.id, name: `${other.label || say('dialogs.aProposal')} – ${other.sponsor.name}` }))
  return [
    ...waiting(compiled.opening),
    ...compiled.paragraphs.flatMap((paragraph) => [
      ...(paragraph.state === 'deleted'
        ? []
        : [{ id: paragraph.id, name: `${paragraph.label} ${plainWords(paragraph).slice(0, 50)}`.trim() }]),
      ...waiting(paragraph.proposals)
    ])
  ]
}

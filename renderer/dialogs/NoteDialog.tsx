/**
 * Noting a point: heard and kept on the record, not in the text.
 */
import { useState, type ReactNode } from 'react'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'

export function NoteDialog({ paragraph, onClose }: { readonly paragraph: string | null; onClose(): void }): ReactNode {
  const seat = useSeat()
  const compiled = seat.model.get()?.compiled
  const place = compiled ? findParagraph(compiled, paragraph) : null
  const choices = sponsorChoices(seat.session)
  const [who, setWho] = useState('')
  const [words, setWords] = useState('')
  const [here, setHere] = useState(place !== null)
  const note = () =>
    seat.send(
      {
        kind: 'note',
        words: words.trim(),
        ...(here && place && { paragraph: place.id }),
        ...(who !== '' && { onBehalfOf: who })
      },
      'Noted. It is on the record and not in the text.'
    )
  return (
    <SheetForm title="Note a point" submit="Note" disabled={words.trim() === ''} onSubmit={note} onClose={onClose}>
      {choices.length > 1 && (
        <label>
          Who said it
          <select className="field" value={who} onChange={(event) => setWho(event.target.value)}>
            {choices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        What was said
        <textarea
          className="field"
          autoFocus
          rows={3}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {place && (
        <label className="tick">
          <input type="checkbox" checked={here} onChange={(event) => setHere(event.target.checked)} />
          <span>about {paragraphName(place)}</span>
        </label>
      )}
      <p className="sheet-note">It stands in the record and under “Where we stand”, and in no view of the text.</p>
    </SheetForm>
  )
}

/**
 * Noting a point: heard and kept on the record, not in the text.
 */
import { useState, type ReactNode } from 'react'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

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
      say('dialogs.noted')
    )
  return (
    <SheetForm
      title={say('dialogs.noteAPoint')}
      submit={say('dialogs.note')}
      disabled={words.trim() === ''}
      onSubmit={note}
      onClose={onClose}
    >
      {choices.length > 1 && (
        <label>
          {say('dialogs.whoSaidIt')}
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
        {say('dialogs.whatWasSaid')}
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
          <span>{say('dialogs.about', { place: paragraphName(place) })}</span>
        </label>
      )}
      <p className="sheet-note">{say('dialogs.itStandsInThe')}</p>
    </SheetForm>
  )
}

/**
 * The settings of the draft, by the Chair or the secretariat: what the phase is called, whether anything is agreed before
 * everything is, who is shown as an author, how paragraphs are labelled. Sent together, once.
 */
import { useState, type ReactNode } from 'react'
import { DEFAULT_SETTINGS, type DraftSettings } from '#core/floor/floor.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

const ATTRIBUTION: ReadonlyArray<readonly [DraftSettings['attribution'], string]> = [
  ['full', say('dialogs.inFull')],
  ['groups', say('dialogs.groupsOnly')],
  ['officers', say('dialogs.toTheChairAnd')],
  ['hidden', say('dialogs.notAtAll')]
]

export function SettingsDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const now = seat.model.get()?.compiled.settings ?? DEFAULT_SETTINGS
  const [wanted, setWanted] = useState<DraftSettings>(now)
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => now[name as keyof DraftSettings] !== value)
  ) as Partial<DraftSettings>
  const isSame = Object.keys(changed).length === 0
  const configure = () => seat.send({ kind: 'configure', settings: changed }, say('dialogs.theSettingsAreChanged'))
  return (
    <SheetForm
      title={say('dialogs.settingsOfTheDraft')}
      submit={say('dialogs.changeSettings')}
      disabled={isSame}
      onSubmit={configure}
      onClose={onClose}
    >
      <label>
        {say('dialogs.whatThePhaseIs')}
        <input
          className="field"
          autoFocus
          placeholder={say('dialogs.secondReading')}
          value={wanted.phase}
          maxLength={80}
          onChange={(event) => setWanted({ ...wanted, phase: event.target.value })}
        />
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={wanted.nothingAgreed}
          onChange={(event) => setWanted({ ...wanted, nothingAgreed: event.target.checked })}
        />
        <span>{say('dialogs.nothingIsAgreedUntil')}</span>
      </label>
      <p className="sheet-note">{say('dialogs.paragraphsAreThenAgreed')}</p>
      <label>
        {say('dialogs.authorsAreShown')}
        <select
          className="field"
          value={wanted.attribution}
          onChange={(event) =>
            setWanted({ ...wanted, attribution: event.target.value as DraftSettings['attribution'] })
          }
        >
          {ATTRIBUTION.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('dialogs.labels')}
        <select
          className="field"
          value={wanted.labels}
          onChange={(event) => setWanted({ ...wanted, labels: event.target.value as DraftSettings['labels'] })}
        >
          <option value="room">{say('dialogs.asInTheRoom')}</option>
          <option value="manual">{say('dialogs.asInTheEditorial')}</option>
        </select>
      </label>
    </SheetForm>
  )
}

/**
 * The settings of the draft, by the Chair or the secretariat: what the phase is called, whether anything is agreed before
 * everything is, who is shown as an author, how paragraphs are labelled. Sent together, once.
 */
import { useState, type ReactNode } from 'react'
import { DEFAULT_SETTINGS, type DraftSettings } from '#core/floor/floor.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'

const ATTRIBUTION: ReadonlyArray<readonly [DraftSettings['attribution'], string]> = [
  ['full', 'In full'],
  ['groups', 'Groups only'],
  ['officers', 'To the Chair and the secretariat only'],
  ['hidden', 'Not at all']
]

export function SettingsDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const now = seat.model.get()?.compiled.settings ?? DEFAULT_SETTINGS
  const [wanted, setWanted] = useState<DraftSettings>(now)
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => now[name as keyof DraftSettings] !== value)
  ) as Partial<DraftSettings>
  const isSame = Object.keys(changed).length === 0
  const configure = () => seat.send({ kind: 'configure', settings: changed }, 'The settings are changed.')
  return (
    <SheetForm
      title="Settings of the draft"
      submit="Change the settings"
      disabled={isSame}
      onSubmit={configure}
      onClose={onClose}
    >
      <label>
        What the phase is called
        <input
          className="field"
          autoFocus
          placeholder="second reading"
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
        <span>Nothing is agreed until everything is agreed</span>
      </label>
      <p className="sheet-note">Paragraphs are then agreed ad ref only, until the whole text is adopted.</p>
      <label>
        Authors are shown
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
        Labels
        <select
          className="field"
          value={wanted.labels}
          onChange={(event) => setWanted({ ...wanted, labels: event.target.value as DraftSettings['labels'] })}
        >
          <option value="room">As in the room: OP3 bis is a new paragraph</option>
          <option value="manual">As in the Editorial Manual: OP3 bis is a version of OP3</option>
        </select>
      </label>
    </SheetForm>
  )
}

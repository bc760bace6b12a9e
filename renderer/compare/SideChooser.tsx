/**
 * Says what stands on one side of a comparison: the text as it stands, an issue, a moment of the record, or a file from this
 * computer, which is read away from the thread that draws and can be stopped.
 */
import { useRef, useState, type ReactNode } from 'react'
import type { Receipt } from '#core/decide/outcome.ts'
import type { Revision } from '#core/floor/floor.ts'
import { IMPORTED_ENDINGS } from '#core/interchange/importedEndings.ts'
import { askCompareWorker } from '#renderer/compare/askCompareWorker.ts'
import { ZERO_DRAFT } from '#core/floor/floor.ts'
import type { CompareSide } from '#renderer/compare/compareSide.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

interface SideChooserProps {
  /** "From" or "To". */
  readonly name: string
  readonly side: CompareSide | null
  readonly revisions: readonly Revision[]
  readonly record: readonly Receipt[]
  onSide(side: CompareSide | null): void
}

type Reading =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  /** It has tracked changes: so many, rejected or accepted. */
  | { readonly kind: 'tracked'; readonly file: File; readonly tracked: number; readonly accepted: boolean }

const NOTHING: Reading = { kind: 'none' }
const LARGEST = 64 * 1024 * 1024

export function SideChooser({ name, side, revisions, record, onSide }: SideChooserProps): ReactNode {
  const { session, draft } = useSeat()
  const [asked, setAsked] = useState<CompareSide['kind'] | null>(null)
  const [reading, setReading] = useState<Reading>(NOTHING)
  const cancel = useRef(new AbortController())
  const kind = asked ?? side?.kind ?? 'now'
  const last = record.at(-1)?.seq ?? 0
  const at = side?.kind === 'record' ? record.find(({ seq }) => seq === side.seq) : undefined

  const choose = (value: string): void => {
    cancel.current.abort()
    setReading(NOTHING)
    const [what = '', label = ''] = value.split(/:(.*)/su)
    if (what === 'now') return become(null, { kind: 'now' })
    if (what === 'revision') return become(null, { kind: 'revision', label })
    if (what === 'record') return become('record', last > 0 ? { kind: 'record', seq: last } : null)
    if (what === 'time') return become('time', { kind: 'time', at: new Date(Date.now() - 3_600_000).toISOString() })
    become('file', null)
  }
  const become = (what: CompareSide['kind'] | null, chosen: CompareSide | null): void => {
    setAsked(what)
    onSide(chosen)
  }
  const read = async (file: File, accepted: boolean): Promise<void> => {
    cancel.current.abort()
    cancel.current = new AbortController()
    const { signal } = cancel.current
    onSide(null)
    if (file.size > LARGEST) return setReading({ kind: 'refused', message: say('compare.fileTooLarge') })
    // The tick that asked for it stays where it is, and the focus with it.
    setReading(reading.kind === 'tracked' && reading.file === file ? { ...reading, accepted } : { kind: 'reading' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { conference } = session
    const request = { kind: 'read', bytes, name: file.name, accepted, draft, conference } as const
    const answer = await askCompareWorker<'read'>(request, signal)
    if (signal.aborted) return
    if (!answer?.ok) return setReading({ kind: 'refused', message: answer?.message ?? '' })
    const { blocks, tracked } = answer.value
    setReading(accepted || tracked > 0 ? { kind: 'tracked', file, tracked, accepted } : NOTHING)
    onSide({ kind: 'file', name: file.name, blocks })
  }
  const stop = (): void => {
    cancel.current.abort()
    setReading(NOTHING)
  }
  return (
    <fieldset className="compare-side">
      <legend>{name}</legend>
      <select
        className="field"
        aria-label={say('compare.sideWhat', { name })}
        value={kind === 'revision' && side?.kind === 'revision' ? `revision:${side.label}` : kind}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="now">{say('compare.now')}</option>
        {revisions.toReversed().map(({ label, at: issued }) => (
          <option key={label} value={`revision:${label}`}>
            {label}, {timeWords(issued)}
          </option>
        ))}
        <option value={`revision:${ZERO_DRAFT}`}>{say('compare.zeroDraftLong')}</option>
        <option value="record" disabled={last === 0}>
          {say('compare.aNumber')}
        </option>
        <option value="time">{say('compare.aTime')}</option>
        <option value="file">{say('compare.aFile')}</option>
      </select>
      {kind === 'record' && (
        <>
          <input
            className="field"
            type="number"
            min={1}
            max={last}
            aria-label={say('compare.number')}
            value={side?.kind === 'record' ? side.seq : ''}
            onChange={(event) => {
              const seq = event.target.valueAsNumber
              if (Number.isInteger(seq) && seq >= 1 && seq <= last) onSide({ kind: 'record', seq })
            }}
          />
          {at && (
            <p className="compare-note">
              {timeWords(at.at)} · {at.summary}
            </p>
          )}
        </>
      )}
      {kind === 'time' && (
        <input
          className="field"
          type="datetime-local"
          aria-label={say('compare.time')}
          value={side?.kind === 'time' ? toLocal(new Date(side.at)) : ''}
          onChange={(event) => {
            if (event.target.value !== '') onSide({ kind: 'time', at: new Date(event.target.value).toISOString() })
          }}
        />
      )}
      {kind === 'file' && (
        <input
          className="field"
          type="file"
          accept={IMPORTED_ENDINGS.join()}
          aria-label={say('compare.file')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void read(file, false)
          }}
        />
      )}
      {reading.kind === 'reading' && (
        <div className="compare-reading">
          <progress aria-label={say('compare.reading')} />
          <span role="status">{say('compare.reading')}</span>
          <button type="button" className="button small" onClick={stop}>
            {say('compare.cancel')}
          </button>
        </div>
      )}
      {reading.kind === 'refused' && (
        <p className="refusal" role="alert">
          {reading.message}
        </p>
      )}
      {reading.kind === 'tracked' && (
        <>
          {!reading.accepted && (
            <p className="compare-note">{say('compare.fileTracked', { tracked: reading.tracked })}</p>
          )}
          <label className="compare-tick">
            <input
              type="checkbox"
              checked={reading.accepted}
              onChange={(event) => void read(reading.file, event.target.checked)}
            />
            {say('compare.fileAccepted')}
          </label>
        </>
      )}
    </fieldset>
  )
}

/** As a field for date and time wants it, in the time of this device. */
function toLocal(time: Date): string {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/**
 * What changed since a revision or a moment, by paragraph, with the record's own lines.
 */
import { useMemo, useState, type ReactNode } from 'react'
import { changesSince, type Change, type Since } from '#core/standing/changesSince.ts'
import { ZERO_DRAFT } from '#core/floor/floor.ts'
import type { CompareSide } from '#renderer/compare/compareSide.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { PARAGRAPH_STATE_WORD, timeWords } from '#renderer/draft/words.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'
import { useRecord } from '#renderer/panel/useRecord.ts'
import { Jump } from '#renderer/standing/Jump.tsx'
import { useWritten } from '#renderer/standing/useWritten.ts'
import { say } from '#renderer/languages/say.ts'

const MOMENT = 'moment'
const HOUR = 'hour'
const TODAY = 'today'

export function ChangesSince({ model }: { readonly model: DraftModel }): ReactNode {
  const seat = useSeat()
  const record = useRecord()
  const { compiled, floor } = model
  const { revisions } = floor
  const [chosen, setChosen] = useState<string>(() => revisions.at(-1)?.label ?? TODAY)
  const [opened] = useState(() => new Date())
  const [moment, setMoment] = useState(() => toLocal(new Date(opened.getTime() - 3_600_000)))
  const since = useMemo((): Since => {
    if (chosen === HOUR) return { moment: new Date(opened.getTime() - 3_600_000).toISOString() }
    if (chosen === TODAY) return { moment: new Date(new Date(opened).setHours(0, 0, 0, 0)).toISOString() }
    if (chosen === MOMENT) return { moment: new Date(moment || opened).toISOString() }
    return { revision: chosen }
  }, [chosen, moment, opened])
  const written = useWritten(since)
  const changes = useMemo(
    () => changesSince({ compiled, floor, record, written }, since),
    [compiled, floor, record, written, since]
  )
  return (
    <section className="standing-changes" aria-label={say('standing.whatChangedSince')}>
      <h3>{say('standing.whatChangedSince')}</h3>
      <div className="since">
        <select
          className="field"
          aria-label={say('standing.since')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          {revisions.toReversed().map(({ label, at }) => (
            <option key={label} value={label}>
              {label}, {timeWords(at)}
            </option>
          ))}
          <option value={HOUR}>{say('standing.anHourAgo')}</option>
          <option value={TODAY}>{say('standing.thisMorning')}</option>
          <option value={MOMENT}>{say('standing.aMoment')}</option>
        </select>
        {chosen === MOMENT && (
          <input
            type="datetime-local"
            className="field"
            aria-label={say('standing.theMoment')}
            value={moment}
            onChange={(event) => setMoment(event.target.value)}
          />
        )}
        <button
          type="button"
          className="button"
          onClick={() => seat.dialog.set({ kind: 'compare', from: sideSince(since, record[0]?.at) })}
        >
          {say('standing.compareWordByWord')}
        </button>
      </div>
      {changes.length === 0 ? (
        <p className="quiet">{say('standing.nothingWasDecidedOr')}</p>
      ) : (
        <ol className="changes">
          {changes.map((change) => (
            <ChangeLine
              key={change.paragraph?.id ?? ''}
              change={change}
              isGone={change.paragraph !== null && !model.text.indexOf.has(change.paragraph.id)}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface ChangeLineProps {
  readonly change: Change
  /** Its paragraph is no longer in the text. */
  readonly isGone: boolean
}

function ChangeLine({ change, isGone }: ChangeLineProps): ReactNode {
  const { paragraph, state, tabled, decided, lines, written } = change
  return (
    <li>
      <p className="change-head">
        {isGone ? (
          <strong>{say('standing.aParagraphThatIsGone')}</strong>
        ) : paragraph ? (
          <Jump id={paragraph.id} label={paragraph.label} />
        ) : (
          <strong>{say('standing.theDraft')}</strong>
        )}{' '}
        <span className="quiet">
          {[
            state === null ? '' : say('standing.nowState', { state: PARAGRAPH_STATE_WORD[state] }),
            tabled.length === 0 ? '' : say('outline.tabled', { count: tabled.length }),
            decided.length === 0 ? '' : say('standing.decided', { count: decided.length }),
            written.length === 0 ? '' : say('standing.writtenWithThePen')
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </span>
      </p>
      {lines.length > 0 && (
        <ul className="change-lines">
          {lines.map((receipt) => (
            <li key={receipt.seq}>
              <span className="history-when">
                {say('standing.no', { time: timeWords(receipt.at), seq: receipt.seq })}
              </span>
              <span dir="auto">{receipt.summary}</span>
            </li>
          ))}
        </ul>
      )}
      {written.map(({ what, parts, at }) => (
        <p key={`${at} ${what}`} className="change-written page">
          <span className="history-when">{say(`standing.written.${what}`, { time: timeWords(at) })}</span>
          <RunsView parts={abbreviateDiff(parts)} />
        </p>
      ))}
    </li>
  )
}

/** From before anything was done it is the first draft that one compares with. */
function sideSince(since: Since, begun: string | undefined): CompareSide {
  if ('revision' in since) return { kind: 'revision', label: since.revision }
  return begun === undefined || since.moment < begun
    ? { kind: 'revision', label: ZERO_DRAFT }
    : { kind: 'time', at: since.moment }
}

/** As a field for date and time wants it, in the time of this device. */
function toLocal(time: Date): string {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

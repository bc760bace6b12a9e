/**
 * The way back on the screen: who wrote in a room and when, and one action that takes it back to before somebody did, after
 * one question. For the text it is the secretariat's, for a desk its delegation's.
 */
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { nameOf } from '#core/decide/speakFor.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { say, spokenLocale } from '#renderer/languages/say.ts'
import { MomentsTable } from '#renderer/moments/MomentsTable.tsx'
import type { Moment, MomentsAnswer, WayBack } from '#renderer/moments/moment.ts'
import { callRelay } from '#renderer/session/callRelay.ts'

interface MomentsDialogProps {
  /** `text`, or the desk of the person's delegation. */
  readonly room: string
  onClose(): void
}

export function MomentsDialog({ room, onClose }: MomentsDialogProps): ReactNode {
  const seat = useSeat()
  const { token, conference } = seat.session
  const [answer, setAnswer] = useState<MomentsAnswer | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [asked, setAsked] = useState<WayBack | null>(null)
  const [time, setTime] = useState('')
  const [busy, setBusy] = useState(false)
  const path = `/api/drafts/${encodeURIComponent(seat.draft.id)}/rooms/${encodeURIComponent(room)}`

  const load = useCallback(async () => {
    const loaded = await callRelay<MomentsAnswer>(`${path}/moments`, { token })
    if (loaded.ok) setAnswer(loaded.value)
    else setRefusal(loaded.message)
  }, [path, token])
  useEffect(() => {
    // Only the relay keeps them.
    void load()
  }, [load])

  const whoOf = ({ by }: Moment): string => {
    if (by === null) return say('moments.nobody')
    return by.delegation === null ? by.name : `${by.name} (${nameOf(conference, by.delegation)})`
  }
  const takeBack = async ({ wanted, when }: WayBack): Promise<void> => {
    setBusy(true)
    const done = await callRelay<{ changed: boolean }>(`${path}/restore`, { method: 'POST', token, body: wanted })
    setBusy(false)
    setAsked(null)
    if (!done.ok) return setRefusal(done.message)
    seat.toasts.show({ tone: 'done', title: done.value.changed ? say('moments.done', { when }) : say('moments.same') })
    onClose()
  }
  const askFor = (moment: Moment): void => {
    const when = timeWords(moment.from)
    const since = answer?.moments.filter(({ position }) => position >= moment.position) ?? []
    const names = new Intl.ListFormat(spokenLocale()).format(new Set(since.map(whoOf)))
    setAsked({
      wanted: { position: moment.before ?? 0 },
      when,
      question: say('moments.confirm', { who: whoOf(moment), when }),
      consequence: say('moments.takenOut', { names })
    })
  }
  const askForTime = (): void => {
    const at = new Date(time)
    if (Number.isNaN(at.getTime())) return
    const when = timeWords(at.toISOString())
    const since = answer?.moments.filter(({ until }) => Date.parse(until) > at.getTime()) ?? []
    const names = new Intl.ListFormat(spokenLocale()).format(new Set(since.map(whoOf)))
    setAsked({
      wanted: { at: at.toISOString() },
      when,
      question: say('moments.confirmTime', { when }),
      consequence: names === '' ? say('moments.same') : say('moments.takenOut', { names })
    })
  }

  return (
    <Sheet title={room === 'text' ? say('moments.text') : say('moments.desk')} wide onClose={onClose}>
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {asked ? (
        <section aria-live="polite">
          <p>{asked.question}</p>
          <p className="sheet-note">{asked.consequence}</p>
          {room === 'text' && <p className="sheet-note">{say('moments.decisionsStay')}</p>}
          <div className="sheet-actions">
            <button type="button" className="button primary" disabled={busy} onClick={() => void takeBack(asked)}>
              {say('moments.doIt')}
            </button>
            <button type="button" className="button quiet" autoFocus onClick={() => setAsked(null)}>
              {say('moments.leave')}
            </button>
          </div>
        </section>
      ) : (
        <>
          <p className="sheet-note">{say('moments.how')}</p>
          {answer === null && refusal === null && <p className="sheet-note">{say('moments.asking')}</p>}
          {answer && <MomentsTable moments={answer.moments} whoOf={whoOf} onChoose={askFor} />}
          {answer?.more === true && <p className="sheet-note">{say('moments.more')}</p>}
          <form
            className="form moments-time"
            onSubmit={(event) => {
              event.preventDefault()
              askForTime()
            }}
          >
            <label>
              {say('moments.atTime')}
              <input
                className="field"
                type="datetime-local"
                step={1}
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            </label>
            <button type="submit" className="button" disabled={time === ''}>
              {say('moments.toTime')}
            </button>
          </form>
        </>
      )}
    </Sheet>
  )
}

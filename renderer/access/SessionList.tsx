/**
 * Where somebody is signed in, each with its end. A person's own, in `OtherDeviceDialog`; anybody's, for the secretariat, in
 * `PeopleDialog`.
 */
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import { callRelay } from '#renderer/session/callRelay.ts'

interface OpenSession {
  readonly id: string
  readonly participant: { readonly id: string }
  readonly createdAt: string
  /** How many rooms it has open now. */
  readonly rooms: number
  readonly own: boolean
}

interface SessionListProps {
  readonly token: string
  readonly participant: string
  /** Called when one of them was ended. */
  onEnded?(): void
}

export function SessionList({ token, participant, onEnded }: SessionListProps): ReactNode {
  const [sessions, setSessions] = useState<readonly OpenSession[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const load = useCallback(async () => {
    const answer = await callRelay<readonly OpenSession[]>('/api/sessions', { token })
    if (answer.ok) setSessions(answer.value.filter((session) => session.participant.id === participant))
    else setRefusal(answer.message)
  }, [token, participant])
  useEffect(() => {
    // Only the relay knows them.
    void load()
  }, [load])

  const end = async (id: string): Promise<void> => {
    const answer = await callRelay(`/api/sessions/${encodeURIComponent(id)}`, { method: 'DELETE', token })
    if (!answer.ok) return setRefusal(answer.message)
    await load()
    onEnded?.()
  }
  return (
    <>
      {refusal !== null && <p className="refusal">{refusal}</p>}
      {sessions?.length === 0 && <p className="sheet-note">{say('access.noDevice')}</p>}
      <ul className="session-list">
        {sessions?.map(({ id, createdAt, rooms, own }) => {
          const when = timeWords(createdAt)
          return (
            <li key={id}>
              {say('access.since', { when })}
              <span className="session-state">
                {own ? say('access.thisDevice') : say(rooms > 0 ? 'access.connected' : 'access.notConnected')}
              </span>
              {!own && (
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={say('access.endSince', { when })}
                  onClick={() => void end(id)}
                >
                  {say('access.end')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

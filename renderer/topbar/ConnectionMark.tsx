/**
 * The state of the connection in one word, with what is still unsent. A sign and a word, never colour alone.
 */
import type { ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import type { Connection } from '#renderer/sync/watchConnection.ts'

const WORDS: Readonly<Record<Connection['word'], { sign: string; word: string; say: string }>> = {
  live: { sign: '●', word: 'live', say: 'Connected: everything you see is the newest, and what you wrote is saved.' },
  connecting: { sign: '◌', word: 'connecting', say: 'Connecting to the conference.' },
  reconnecting: {
    sign: '◌',
    word: 'reconnecting',
    say: 'The connection was lost. You can go on; it comes back by itself.'
  },
  offline: {
    sign: '○',
    word: 'offline',
    say: 'There is no network. You can go on; your work is sent when it returns.'
  },
  closed: { sign: '×', word: 'closed', say: 'The conference ended this connection.' }
}

const SAVING = 'What you wrote was sent, and the conference has not yet said that it is saved.'

export function ConnectionMark(): ReactNode {
  const seat = useSeat()
  const { word, unsent, unsaved } = useWatched(seat.connection)
  const shown = WORDS[word]
  return (
    <div
      className={`connection connection-${word}`}
      role="status"
      aria-label="Connection"
      title={unsaved > 0 ? SAVING : shown.say}
    >
      <span aria-hidden="true">{shown.sign}</span> {shown.word}
      {/* Shown only when it takes longer than it should, and not read out at every letter. */}
      {unsaved > 0 && (
        <span className="unsaved" aria-hidden="true">
          {' '}
          · saving
        </span>
      )}
      {unsent > 0 && <span className="unsent"> · {unsent} unsent</span>}
    </div>
  )
}

/**
 * The state of the connection in one word, with what is still unsent. A sign and a word, never colour alone.
 */
import type { ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import type { Connection } from '#renderer/sync/watchConnection.ts'

const WORDS: Readonly<Record<Connection['word'], { sign: string; word: string; say: string }>> = {
  live: { sign: '●', word: 'live', say: 'Connected: everything you see is the newest.' },
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

export function ConnectionMark(): ReactNode {
  const seat = useSeat()
  const { word, unsent } = useWatched(seat.connection)
  const shown = WORDS[word]
  return (
    <div className={`connection connection-${word}`} role="status" aria-label="Connection" title={shown.say}>
      <span aria-hidden="true">{shown.sign}</span> {shown.word}
      {unsent > 0 && <span className="unsent"> · {unsent} unsent</span>}
    </div>
  )
}

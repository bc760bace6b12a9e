/**
 * The state of the connection in one word, with what is still unsent. A sign and a word, never colour alone.
 */
import type { ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import type { Connection } from '#renderer/sync/watchConnection.ts'
import { say } from '#renderer/languages/say.ts'

const WORDS: Readonly<Record<Connection['word'], { sign: string; word: string; say: string }>> = {
  live: { sign: '●', word: say('topbar.live'), say: say('topbar.connected') },
  connecting: { sign: '◌', word: say('topbar.connecting'), say: say('topbar.connectingToTheConference') },
  reconnecting: {
    sign: '◌',
    word: say('topbar.reconnecting'),
    say: say('topbar.theConnectionWasLost')
  },
  offline: {
    sign: '○',
    word: say('topbar.offline'),
    say: say('topbar.thereIsNoNetwork')
  },
  closed: { sign: '×', word: say('topbar.closed'), say: say('topbar.theConferenceEndedThis') }
}

const SAVING = say('topbar.whatYouWroteWas')

export function ConnectionMark(): ReactNode {
  const seat = useSeat()
  const { word, unsent, unsaved } = useWatched(seat.connection)
  const shown = WORDS[word]
  return (
    <div
      className={`connection connection-${word}`}
      role="status"
      aria-label={say('topbar.connection')}
      title={unsaved > 0 ? SAVING : shown.say}
    >
      <span aria-hidden="true">{shown.sign}</span> {shown.word}
      {/* Shown only when it takes longer than it should, and not read out at every letter. */}
      {unsaved > 0 && (
        <span className="unsaved" aria-hidden="true">
          {say('topbar.saving')}
        </span>
      )}
      {unsent > 0 && <span className="unsent">{say('topbar.unsent', { unsent })}</span>}
    </div>
  )
}

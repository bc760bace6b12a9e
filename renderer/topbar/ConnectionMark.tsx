/**
 * The state of the connection in one word, with what is still unsent. A sign and a word, never colour alone.
 */
import { useEffect, useRef, type ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
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
  const { connection } = useSeat()
  const word = useWatchedPart(connection, (now) => now.word)
  const unsent = useWatchedPart(connection, (now) => now.unsent)
  const mark = useRef<HTMLDivElement>(null)
  const saving = useRef<HTMLSpanElement>(null)
  const shown = WORDS[word]
  useEffect(() => {
    // Not through React: it comes and goes with every letter, and each time React draws it walks through the whole editor.
    const show = (): void => {
      const isSaving = connection.get().unsaved > 0
      if (saving.current) saving.current.hidden = !isSaving
      if (mark.current) mark.current.title = isSaving ? SAVING : shown.say
    }
    show()
    return connection.subscribe(show)
  }, [connection, shown])
  return (
    <div ref={mark} className={`connection connection-${word}`} role="status" aria-label={say('topbar.connection')}>
      <span aria-hidden="true">{shown.sign}</span> {shown.word}
      {/* Shown only when it takes longer than it should, and not read out at every letter. */}
      <span ref={saving} className="unsaved" aria-hidden="true">
        {say('topbar.saving')}
      </span>
      {unsent > 0 && <span className="unsent">{say('topbar.unsent', { unsent })}</span>}
    </div>
  )
}

/**
 * The line below: whom the screen follows, how the connection is, whether there is more to be seen. Small and quiet, for the
 * person at the projector; the buttons appear when the mouse moves or the keyboard reaches them.
 */
import { useEffect, useState, type ReactNode } from 'react'
import { say } from '#renderer/languages/say.ts'
import type { MessageKey } from '#core/languages/messages.ts'
import type { Following, ScreenSeat } from '#renderer/screen/openScreenSeat.ts'
import type { ScreenAct } from '#renderer/screen/screenKeys.ts'
import type { More } from '#renderer/screen/useFit.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import type { Connection } from '#renderer/sync/watchConnection.ts'

interface ScreenFootProps {
  readonly seat: ScreenSeat
  readonly more: More
  onAct(what: ScreenAct): void
}

/** The buttons go away again so long after the last movement. */
const AWAKE_MS = 3000

const LINK: Readonly<Record<Connection['word'], { readonly sign: string; readonly words: MessageKey }>> = {
  live: { sign: '●', words: 'screen.live' },
  connecting: { sign: '◌', words: 'screen.connecting' },
  reconnecting: { sign: '◌', words: 'screen.reconnecting' },
  offline: { sign: '○', words: 'screen.offline' },
  closed: { sign: '×', words: 'screen.closed' }
}

export function ScreenFoot({ seat, more, onAct }: ScreenFootProps): ReactNode {
  const following = useWatched(seat.following)
  const { word } = useWatched(seat.connection)
  const awake = useAwake()
  return (
    <footer className={awake ? 'screen-foot is-awake' : 'screen-foot'}>
      <p className={`screen-link screen-link-${word}`} role="status">
        <span aria-hidden="true">{LINK[word].sign}</span> {say(LINK[word].words)} · {followingWords(following)}
      </p>
      <p className="screen-more">
        {more.above && <span>↑ {say('screen.moreAbove')}</span>}{' '}
        {more.below && <span>↓ {say('screen.moreBelow')}</span>}
      </p>
      <div className="screen-buttons">
        <button type="button" className="button quiet" onClick={() => onAct('follow')}>
          {say('screen.follow')} <kbd aria-hidden="true">F</kbd>
        </button>
        <button type="button" className="button quiet" onClick={() => onAct('blank')}>
          {say('screen.blank')} <kbd aria-hidden="true">B</kbd>
        </button>
        <button type="button" className="button quiet" onClick={() => onAct('keys')}>
          {say('screen.keys')} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </footer>
  )
}

function followingWords({ whom, windowIsChair, there }: Following): string {
  switch (whom === 'window' && windowIsChair ? 'chair' : whom) {
    case 'chair':
      return there ? say('screen.followsChair') : say('screen.chairAway')
    case 'window':
      return there ? say('screen.followsWindow') : say('screen.windowAway')
    case 'hand':
      return say('screen.byHand')
    case null:
      return say('screen.followsNobody')
  }
}

function useAwake(): boolean {
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = (): void => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), AWAKE_MS)
    }
    document.addEventListener('pointermove', wake)
    return () => {
      document.removeEventListener('pointermove', wake)
      clearTimeout(timer)
    }
  }, [])
  return awake
}

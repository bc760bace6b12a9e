/**
 * The screen for the room: one paragraph in large type and what is proposed there, following the Chair. Calm: nothing on it
 * moves that did not change, and what changed is marked for a few seconds. Takes a seat that only reads, and leaves it.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DraftInfo } from '#core/conference/conference.ts'
import { say } from '#renderer/languages/say.ts'
import { openScreenSeat, type ScreenSeat } from '#renderer/screen/openScreenSeat.ts'
import { ScreenCover } from '#renderer/screen/ScreenCover.tsx'
import { ScreenFoot } from '#renderer/screen/ScreenFoot.tsx'
import { ScreenHead } from '#renderer/screen/ScreenHead.tsx'
import { ScreenKeys } from '#renderer/screen/ScreenKeys.tsx'
import { screenActOf, type ScreenAct } from '#renderer/screen/screenKeys.ts'
import { keepScreenLook, recallScreenLook, type ScreenLook } from '#renderer/screen/screenLook.ts'
import { ScreenMatter } from '#renderer/screen/ScreenMatter.tsx'
import { nextScale, USUAL_SCALE } from '#renderer/screen/typeSize.ts'
import { useFit } from '#renderer/screen/useFit.ts'
import type { Session } from '#renderer/session/session.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import '#renderer/styles/screen.css'

interface ScreenProps {
  readonly session: Session
  readonly draft: DraftInfo
  onClosed(code: number): void
}

export function Screen({ session, draft, onClosed }: ScreenProps): ReactNode {
  const [seat, setSeat] = useState<ScreenSeat | null>(null)
  useEffect(() => {
    const opened = openScreenSeat(session, draft)
    setSeat(opened)
    document.title = say('screen.title', { draft: draft.title })
    return () => opened.leave()
  }, [session, draft])
  return seat && <Seated seat={seat} session={session} draft={draft} onClosed={onClosed} />
}

function Seated({ seat, session, draft, onClosed }: ScreenProps & { readonly seat: ScreenSeat }): ReactNode {
  const shown = useWatched(seat.shown)
  const blank = useWatched(seat.blank)
  const { closedWith } = useWatched(seat.connection)
  const [look, setLook] = useState<ScreenLook>(recallScreenLook)
  const [keys, setKeys] = useState(false)
  const body = useRef<HTMLElement>(null)
  useEffect(() => {
    if (closedWith !== null) onClosed(closedWith)
  }, [closedWith, onClosed])
  useEffect(() => {
    keepScreenLook(look)
    // The colours hang on the whole document; this window has no other part.
    document.documentElement.dataset['theme'] = look.dark ? 'dark' : 'light'
  }, [look])
  const matter = shown?.paragraph ?? null
  const more = useFit(body, look.scale, `${matter?.id ?? ''} ${shown === null}`, shown?.chosen ?? null)

  const act = (what: ScreenAct): void => {
    switch (what) {
      case 'blank':
        return seat.setBlank(!blank)
      case 'follow':
        return seat.follow()
      case 'down':
      case 'up':
        return seat.step(what === 'down' ? 1 : -1, 'paragraph')
      case 'next':
      case 'previous':
        return seat.step(what === 'next' ? 1 : -1, 'matter')
      case 'page':
      case 'pageBack':
        return turnPage(body.current, what === 'page' ? 1 : -1)
      case 'larger':
      case 'smaller':
        return setLook((now) => ({ ...now, scale: nextScale(now.scale, what === 'larger' ? 1 : -1) }))
      case 'usual':
        return setLook((now) => ({ ...now, scale: USUAL_SCALE }))
      case 'inPlace':
        return setLook((now) => ({ ...now, inPlace: !now.inPlace }))
      case 'colours':
        return setLook((now) => ({ ...now, dark: !now.dark }))
      case 'full':
        return void (document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen())
      case 'keys':
        return setKeys((open) => !open)
      case 'leave':
        setKeys(false)
        return seat.setBlank(false)
    }
  }
  useScreenKeys(act)

  if (blank) return <div className="room-screen is-blank" role="status" aria-label={say('screen.isBlank')} />
  return (
    <div className="room-screen" data-look={look.dark ? 'dark' : 'light'}>
      <ScreenHead shown={shown} draft={draft} />
      <main className="screen-body" ref={body} tabIndex={-1} aria-label={draft.title}>
        {shown === null ? (
          <p className="screen-quiet">{say('screen.opening')}</p>
        ) : shown.paragraph === null && shown.proposals.length === 0 ? (
          <ScreenCover compiled={shown.compiled} session={session} />
        ) : (
          <ScreenMatter shown={shown} inPlace={look.inPlace} />
        )}
      </main>
      <ScreenFoot seat={seat} more={more} onAct={act} />
      {keys && <ScreenKeys onClose={() => setKeys(false)} />}
    </div>
  )
}

function useScreenKeys(act: (what: ScreenAct) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A button that has the focus keeps its own keys.
      if (event.defaultPrevented || (event.target instanceof HTMLButtonElement && /^( |Enter)$/.test(event.key))) return
      const what = screenActOf(event)
      if (what === null) return
      event.preventDefault()
      act(what)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

/** Nearly a window further: the last line is the next first one, so that nobody loses their place. */
function turnPage(body: HTMLElement | null, by: 1 | -1): void {
  if (!body) return
  const line = parseFloat(getComputedStyle(body).fontSize) * 1.4
  body.scrollTop += by * Math.max(line, body.clientHeight - line)
}

/**
 * Tells those who hear the screen what the room decides and what becomes of the paragraph where they are: politely, and once
 * for whatever happened within a moment. What the listener types is not repeated. Shows nothing.
 */
import { useEffect, useState, type ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { whatToSay } from '#renderer/hear/whatToSay.ts'

/** Nothing is said before it has been quiet for so long, so that a paragraph being typed is one sentence. */
const QUIET_MS = 900

export function Announcer(): ReactNode {
  const seat = useSeat()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let told: Compiled | null = seat.model.get()?.compiled ?? null
    let timer: ReturnType<typeof setTimeout> | undefined
    const speak = (): void => {
      const now = seat.model.get()?.compiled ?? null
      if (told && now && !isWriting()) setSaid(whatToSay(told, now, seat.selection.get().paragraph))
      told = now
    }
    const stop = seat.model.subscribe(() => {
      told ??= seat.model.get()?.compiled ?? null
      clearTimeout(timer)
      timer = setTimeout(speak, QUIET_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [seat])
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-atomic="true" data-hear>
      {said}
    </div>
  )
}

/** Whoever edits the text itself hears their own keys; the rest waits until they pause. */
function isWriting(): boolean {
  return document.activeElement?.matches('.text-editor') === true
}

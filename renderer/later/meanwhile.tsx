/**
 * What stands in the place of a part that is still being fetched: the same button without its menu, the line that takes
 * down what is typed into it, a word that a dialog is coming. Nothing jumps when the part arrives. Used by `laterParts`.
 */
import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react'
import { openLine } from '#renderer/capture/openLine.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'
import type { PositionMenu } from '#renderer/panel/PositionMenu.tsx'
import { takesPosition } from '#renderer/panel/takesPosition.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function MenuMeanwhile(): ReactNode {
  return (
    <button type="button" className="button quiet menu-button" aria-disabled="true">
      {say('topbar.menu')}
    </button>
  )
}

export function PositionMeanwhile({ proposal, paragraph, bracket }: ComponentProps<typeof PositionMenu>): ReactNode {
  const seat = useSeat()
  if (!takesPosition(seat, paragraph)) return null
  return (
    <button type="button" className={bracket ? 'button small' : 'button'} aria-disabled="true">
      {proposal || bracket ? say('panel.position') : say('panel.positionOnTheParagraph')}
    </button>
  )
}

/** What is typed before the line itself is here stands in it when it is. */
export function LineMeanwhile(): ReactNode {
  const open = useWatched(openLine)
  const input = useRef<HTMLInputElement>(null)
  const isOpen = open !== null
  useEffect(() => {
    if (isOpen) input.current?.focus()
  }, [isOpen])
  if (!open) return null
  return (
    <section className="capture-line" aria-label={say('capture.captureLine')}>
      <div className="capture-field">
        <span className="capture-sign" aria-hidden="true">
          ›
        </span>
        <input
          ref={input}
          className="capture-input"
          aria-label={say('capture.whatWasSaid')}
          value={open.line}
          onChange={({ target }) =>
            openLine.set({ line: target.value, caret: target.selectionStart ?? target.value.length })
          }
          onKeyDown={(event) => {
            if (event.key === 'Escape') openLine.set(null)
          }}
        />
      </div>
    </section>
  )
}

export function DialogMeanwhile({ failed }: { readonly failed: boolean }): ReactNode {
  const seat = useSeat()
  const wanted = useWatched(seat.dialog)
  if (!wanted) return null
  return (
    <div className="coming" role="status">
      <p>{failed ? say('later.failed') : say('later.coming')}</p>
      <button type="button" className="button quiet" onClick={() => seat.dialog.set(null)}>
        {say('later.leave')}
      </button>
    </div>
  )
}

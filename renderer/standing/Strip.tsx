/**
 * A picture of the whole text: one cell for each paragraph, told apart by pattern before tint. The arrows walk through it,
 * Enter or a press goes to the place. In the outline's foot, and larger under "Where we stand".
 */
import { memo, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { StripCell } from '#renderer/standing/stripCells.ts'
import { say } from '#renderer/languages/say.ts'

interface StripProps {
  readonly cells: readonly StripCell[]
  /** Where the person is. */
  readonly current: string | null
  readonly large?: boolean
  onGo(id: string): void
}

/** From so many cells on, they are drawn smaller: the whole text stays one picture. */
const MANY = 120

export const Strip = memo(function Strip({ cells, current, large = false, onGo }: StripProps): ReactNode {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [walked, setWalked] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  if (cells.length === 0) return null
  const here = cells.findIndex((cell) => cell.id === current)
  const at = Math.min(walked ?? Math.max(here, 0), cells.length - 1)
  const told = cells[pointed ?? at]

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = cellsInRow(list.current)
    const to: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + row,
      ArrowUp: at - row,
      Home: 0,
      End: cells.length - 1
    }
    const next = to[event.key]
    if (next !== undefined) setWalked(Math.max(0, Math.min(cells.length - 1, next)))
    else if (event.key === 'Enter' || event.key === ' ') onGo(cells[at]!.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const indexOf = (event: MouseEvent): number | null => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null
    return cell ? Number(cell.getAttribute('data-cell')) : null
  }
  return (
    <div className={`strip-place${large ? ' is-large' : ''}`}>
      <div
        ref={list}
        className={`strip${cells.length > MANY ? ' is-dense' : ''}`}
        role="listbox"
        tabIndex={0}
        aria-label={say('standing.theWholeTextBy')}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
        onBlur={() => setWalked(null)}
        onMouseOver={(event) => setPointed(indexOf(event))}
        onMouseLeave={() => setPointed(null)}
        onClick={(event) => {
          const index = indexOf(event)
          if (index !== null) onGo(cells[index]!.id)
        }}
      >
        {cells.map((cell, index) => (
          <span
            key={cell.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            aria-label={cell.words}
            data-cell={index}
            className={`strip-cell strip-${cell.state}${cell.isSilent ? ' is-silent' : ''}${index === here ? ' is-here' : ''}${index === walked ? ' is-walked' : ''}`}
          />
        ))}
      </div>
      <p className="strip-told" aria-hidden="true">
        {told?.words ?? ''}
      </p>
    </div>
  )
})

/** How many cells stand in the first row, as they are laid out at this moment. */
function cellsInRow(list: HTMLElement | null): number {
  const cells = [...(list?.children ?? [])] as HTMLElement[]
  const second = cells.findIndex((cell) => cell.offsetTop > (cells[0]?.offsetTop ?? 0))
  return second === -1 ? cells.length : second
}

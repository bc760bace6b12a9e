/**
 * A place named under "Where we stand": pressing it goes there.
 */
import type { ReactNode } from 'react'
import { leadTo } from '#renderer/draft/leadTo.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

interface JumpProps {
  readonly id: string | null
  readonly label: string
  readonly proposal?: string
}

export function Jump({ id, label, proposal }: JumpProps): ReactNode {
  const seat = useSeat()
  const words = label === '' ? (id === null ? say('standing.theBeginning') : say('standing.withoutNumber')) : label
  return (
    <button
      type="button"
      className="jump"
      aria-label={say('standing.goTo', { words })}
      onClick={() => leadTo(seat, id, proposal)}
    >
      {words}
    </button>
  )
}

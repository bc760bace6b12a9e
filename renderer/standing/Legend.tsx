/**
 * What the patterns of the strip mean, with how many there are of each.
 */
import type { ReactNode } from 'react'
import { PARAGRAPH_STATES, type ParagraphState } from '#core/floor/floor.ts'
import { PARAGRAPH_STATE_WORD } from '#renderer/draft/words.ts'

interface LegendProps {
  readonly byState: Readonly<Record<ParagraphState, number>>
}

export function Legend({ byState }: LegendProps): ReactNode {
  return (
    <ul className="legend" aria-label="States">
      {PARAGRAPH_STATES.filter((state) => state !== 'deleted' || byState[state] > 0).map((state) => (
        <li key={state}>
          <span className={`strip-cell strip-${state}`} aria-hidden="true" />
          {PARAGRAPH_STATE_WORD[state]} <b>{byState[state]}</b>
        </li>
      ))}
    </ul>
  )
}

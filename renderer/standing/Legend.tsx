/**
 * What the patterns of the strip mean, with how many there are of each.
 */
import type { ReactNode } from 'react'
import { PARAGRAPH_STATES, type ParagraphState } from '#core/floor/floor.ts'
import { PARAGRAPH_STATE_WORD } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

interface LegendProps {
  readonly byState: Readonly<Record<ParagraphState, number>>
  /** How many stand still, whatever state they are in. */
  readonly silent: number
}

export function Legend({ byState, silent }: LegendProps): ReactNode {
  return (
    <ul className="legend" aria-label={say('standing.states')}>
      {PARAGRAPH_STATES.filter((state) => state !== 'deleted' || byState[state] > 0).map((state) => (
        <li key={state}>
          <span className={`strip-cell strip-${state}`} aria-hidden="true" />
          {PARAGRAPH_STATE_WORD[state]} <b>{byState[state]}</b>
        </li>
      ))}
      {silent > 0 && (
        <li>
          <span className="strip-cell is-silent" aria-hidden="true" />
          {sayRich('standing.underSilence', { b: <b>{silent}</b> })}
        </li>
      )}
    </ul>
  )
}

/**
 * How much is agreed: in words, and as a picture of the whole text that leads to its places. In the foot of the outline.
 */
import { useCallback, useMemo, type ReactNode } from 'react'
import { PARAGRAPH_STATES, type ParagraphState } from '#core/floor/floor.ts'
import { useActions } from '#renderer/draft/actionsContext.ts'
import { leadTo } from '#renderer/draft/leadTo.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { Legend } from '#renderer/standing/Legend.tsx'
import { Strip } from '#renderer/standing/Strip.tsx'
import { createStripCells } from '#renderer/standing/stripCells.ts'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function ProgressStrip(): ReactNode {
  const seat = useSeat()
  const actions = useActions()
  const model = useWatched(seat.model)
  const current = useWatchedPart(seat.selection, (selection) => selection.paragraph)
  const cellsOf = useMemo(createStripCells, [])
  const cells = useMemo(() => (model ? cellsOf(model.compiled) : []), [model, cellsOf])
  const go = useCallback((id: string) => leadTo(seat, id), [seat])
  if (!model) return null
  const { counts, adopted } = model.compiled
  const byState = Object.fromEntries(PARAGRAPH_STATES.map((state) => [state, 0])) as Record<ParagraphState, number>
  for (const { state } of cells) byState[state]++
  const settled = byState.agreed + byState['ad-ref']
  return (
    <div className="progress">
      <p className="progress-words">
        {[
          adopted !== null && say('outline.adopted'),
          say('outline.agreed', { agreed: settled, paragraphs: counts.paragraphs }),
          counts.tabled > 0 && say('outline.tabled', { count: counts.tabled }),
          counts.parked > 0 && say('outline.parked', { count: counts.parked })
        ]
          .filter((words) => words !== false)
          .join(' · ')}
      </p>
      <Strip cells={cells} current={current} onGo={go} />
      <Legend byState={byState} silent={cells.filter(({ isSilent }) => isSilent).length} />
      <button type="button" className="button quiet small" onClick={actions.stand}>
        {say('outline.whereWeStand')} <kbd aria-hidden="true">Z</kbd>
      </button>
    </div>
  )
}

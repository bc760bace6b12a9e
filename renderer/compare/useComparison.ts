/**
 * Two sides, loaded and compared: what the page shows while it is done and when it is. A new choice ends what was under way.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import type { Comparison } from '#core/interchange/compare/comparedText.ts'
import { unboundBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { askCompareWorker } from '#renderer/compare/askCompareWorker.ts'
import type { CompareSide } from '#renderer/compare/compareSide.ts'
import { loadSide } from '#renderer/compare/loadSide.ts'
import { useSeat } from '#renderer/draft/seat.ts'

export type ComparisonState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly message: string }
  /** `of`: the text on the screen at that moment, to tell when it has changed since. */
  | { readonly kind: 'done'; readonly comparison: Comparison; readonly of: Compiled }

/** @param sides null on a side that is not chosen yet */
export function useComparison(
  before: CompareSide | null,
  after: CompareSide | null
): { readonly state: ComparisonState; again(): void; cancel(): void } {
  const seat = useSeat()
  const [state, setState] = useState<ComparisonState>({ kind: 'choosing' })
  const [round, setRound] = useState(0)
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    const compiled = seat.model.get()?.compiled
    if (!before || !after || !compiled) {
      setState({ kind: 'choosing' })
      return
    }
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'working' })
    void compare(before, after, compiled, controller.signal).then((found) => {
      if (!controller.signal.aborted && found) setState(found)
    })
    return () => controller.abort()

    async function compare(
      one: CompareSide,
      other: CompareSide,
      now: Compiled,
      cancelled: AbortSignal
    ): Promise<ComparisonState | null> {
      const { token } = seat.session
      const [left, right] = await Promise.all([one, other].map((side) => loadSide(side, now, seat.draft.id, token)))
      if (!left || !right || cancelled.aborted) return null
      if (!left.ok) return { kind: 'refused', message: left.message }
      if (!right.ok) return { kind: 'refused', message: right.message }
      // In a text from outside nothing is bound: there a reference is what it prints.
      const isOutside = one.kind === 'file' || other.kind === 'file'
      const blocks = [left.value, right.value].map((side) => (isOutside ? unboundBlocks(side) : side))
      const answer = await askCompareWorker<'compare'>(
        { kind: 'compare', before: blocks[0] ?? [], after: blocks[1] ?? [] },
        cancelled
      )
      if (!answer) return null
      return answer.ok
        ? { kind: 'done', comparison: answer.value, of: now }
        : { kind: 'refused', message: answer.message }
    }
  }, [seat, before, after, round])
  const again = useCallback(() => setRound((count) => count + 1), [])
  const cancel = useCallback(() => {
    running.current?.abort()
    setState({ kind: 'choosing' })
  }, [])
  return { state, again, cancel }
}

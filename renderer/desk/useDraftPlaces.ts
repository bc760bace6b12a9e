/**
 * The paragraphs that have something of one's own below them: drafts on the bench, or a change being begun there.
 */
import { useMemo } from 'react'
import { deskPlace } from '#core/desk/deskProposal.ts'
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { createStore } from '#renderer/state/createStore.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

const NONE = createStore<readonly DeskProposal[]>([])

export function useDraftPlaces(): ReadonlySet<string> {
  const seat = useSeat()
  const drafts = useWatched(seat.bench?.drafts ?? NONE)
  const editing = useWatched(seat.editing)
  return useMemo(() => {
    const places = new Set<string>()
    for (const { change } of drafts) {
      const place = deskPlace(change)
      if (place !== null) places.add(place)
    }
    if (editing?.kind === 'capture' && editing.paragraph !== null) places.add(editing.paragraph)
    if (editing?.kind === 'insert' && editing.after !== null) places.add(editing.after)
    return places
  }, [drafts, editing])
}

/**
 * One draft of the bench by its id; null once it was tabled or discarded.
 */
import { useCallback } from 'react'
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { createStore } from '#renderer/state/createStore.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

const NONE = createStore<readonly DeskProposal[]>([])

export function useDraft(id: string): DeskProposal | null {
  const seat = useSeat()
  const pick = useCallback((drafts: readonly DeskProposal[]) => drafts.find((draft) => draft.id === id) ?? null, [id])
  return useWatchedPart(seat.bench?.drafts ?? NONE, pick)
}

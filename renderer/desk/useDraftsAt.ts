/**
 * The untabled drafts that belong below one paragraph. A draft that is just being typed in place of the paragraph is
 * shown there and not twice.
 */
import { useMemo } from 'react'
import { deskPlace } from '#core/desk/deskProposal.ts'
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { createStore } from '#renderer/state/createStore.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { inPlace } from '#renderer/desk/inPlace.ts'

const NONE = createStore<readonly DeskProposal[]>([])

export function useDraftsAt(paragraph: string | null): readonly DeskProposal[] {
  const seat = useSeat()
  const drafts = useWatched(seat.bench?.drafts ?? NONE)
  const typing = useWatched(inPlace)
  return useMemo(
    () => drafts.filter((draft) => draft.id !== typing && deskPlace(draft.change) === paragraph),
    [drafts, paragraph, typing]
  )
}

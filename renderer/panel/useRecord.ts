/**
 * The record of the draft, asked of the relay: for the history of a paragraph and for what changed since.
 */
import { useEffect, useState } from 'react'
import type { Receipt } from '#core/decide/outcome.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

/** The draft's record, read again when something was decided; several decisions in a row are one reading. */
export function useRecord(): readonly Receipt[] {
  const seat = useSeat()
  const floor = useWatchedPart(seat.model, (model) => model?.floor ?? null)
  const [record, setRecord] = useState<readonly Receipt[]>([])
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => {
      void callRelay<readonly Receipt[]>(`/api/drafts/${encodeURIComponent(seat.draft.id)}/record`, {
        token: seat.session.token
      }).then((answer) => {
        if (!gone && answer.ok) setRecord(answer.value)
      })
    }, 150)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [seat, floor])
  return record
}

/**
 * What was written with the pen since a moment, asked of the relay, and asked again a while after the text has changed: for
 * what changed since. Nothing, where the relay cannot be reached.
 */
import { useEffect, useState } from 'react'
import type { Since } from '#core/standing/changesSince.ts'
import type { Written } from '#core/standing/gatherWritten.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

/** The relay replays the text for it: somebody who types need not be followed letter by letter. */
const AFTER_TYPING_MS = 3000

export function useWritten(since: Since): readonly Written[] {
  const seat = useSeat()
  const text = useWatchedPart(seat.model, (model) => model?.text ?? null)
  const [written, setWritten] = useState<{ readonly since: Since; readonly list: readonly Written[] } | null>(null)
  const isFirst = written?.since !== since
  useEffect(() => {
    let gone = false
    const query =
      'revision' in since ? `revision=${encodeURIComponent(since.revision)}` : `at=${encodeURIComponent(since.moment)}`
    const timer = setTimeout(
      () => {
        void callRelay<readonly Written[]>(`/api/drafts/${encodeURIComponent(seat.draft.id)}/written?${query}`, {
          token: seat.session.token
        }).then((answer) => {
          if (!gone && answer.ok) setWritten({ since, list: answer.value })
        })
      },
      isFirst ? 0 : AFTER_TYPING_MS
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
    // Asking again is for a new text or another moment, not for the answer itself.
  }, [seat, text, since])
  return isFirst ? [] : (written?.list ?? [])
}

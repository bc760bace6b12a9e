/**
 * What was written with the pen since a moment, asked of the relay, and asked again a while after the text has changed: for
 * what changed since. Nothing, where the relay cannot be reached.
 */
import { useEffect, useRef, useState } from 'react'
import type { Since } from '#core/standing/changesSince.ts'
import type { Written } from '#core/standing/gatherWritten.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

/** The relay replays the text for it: somebody who types need not be followed letter by letter. */
const AFTER_TYPING_MS = 3000
const NOTHING: readonly Written[] = []

export function useWritten(since: Since): readonly Written[] {
  const seat = useSeat()
  const text = useWatchedPart(seat.model, (model) => model?.text ?? null)
  const [written, setWritten] = useState<{ readonly since: Since; readonly list: readonly Written[] } | null>(null)
  const answered = useRef<Since | null>(null)
  useEffect(() => {
    let gone = false
    const query =
      'revision' in since ? `revision=${encodeURIComponent(since.revision)}` : `at=${encodeURIComponent(since.moment)}`
    const ask = async (): Promise<void> => {
      const answer = await callRelay<readonly Written[]>(
        `/api/drafts/${encodeURIComponent(seat.draft.id)}/written?${query}`,
        { token: seat.session.token }
      )
      if (gone || !answer.ok) return
      answered.current = since
      setWritten({ since, list: answer.value })
    }
    // Another moment is asked for at once, another text when it has been still for a while.
    const timer = setTimeout(() => void ask(), answered.current === since ? AFTER_TYPING_MS : 0)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [seat, text, since])
  return written?.since === since ? written.list : NOTHING
}

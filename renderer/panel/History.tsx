/**
 * What happened to a paragraph and to the proposals on it: the record's own lines, newest first. Asked of the relay when
 * the paragraph is looked at, and again when the floor changes.
 */
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CompiledProposal } from '#core/compile/compiled.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

interface HistoryProps {
  readonly paragraph: string | null
  readonly proposals: readonly CompiledProposal[]
}

export function History({ paragraph, proposals }: HistoryProps): ReactNode {
  const record = useRecord()
  const lines = useMemo(() => {
    const ids = new Set(proposals.map((proposal) => proposal.id))
    return record
      .filter(
        (receipt) =>
          (paragraph !== null && receipt.paragraph === paragraph) ||
          (receipt.proposal !== undefined && ids.has(receipt.proposal))
      )
      .toReversed()
  }, [record, paragraph, proposals])
  if (lines.length === 0) return null
  return (
    <details className="panel-section history">
      <summary>History · {lines.length}</summary>
      <ol>
        {lines.map((receipt) => (
          <li key={receipt.seq}>
            <span className="history-when">
              {timeWords(receipt.at)} · no. {receipt.seq}
            </span>
            {receipt.summary}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The draft's record, read again when something was decided; several decisions in a row are one reading. */
function useRecord(): readonly Receipt[] {
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

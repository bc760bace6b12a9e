/**
 * What happened to a paragraph and to the proposals on it: the record's own lines, newest first. Asked of the relay when
 * the paragraph is looked at, and again when the floor changes.
 */
import { useMemo, type ReactNode } from 'react'
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { timeWords } from '#renderer/draft/words.ts'
import { useRecord } from '#renderer/panel/useRecord.ts'
import { say } from '#renderer/languages/say.ts'

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
      <summary>{say('panel.history', { lines: lines.length })}</summary>
      <ol>
        {lines.map((receipt) => (
          <li key={receipt.seq}>
            <span className="history-when">
              {say('panel.no', { timeWords: timeWords(receipt.at), seq: receipt.seq })}
            </span>
            <span dir="auto">{receipt.summary}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

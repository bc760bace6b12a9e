/**
 * What the captured line will do: who, what, and the difference word by word; or the one sentence on what is missing.
 */
import type { ReactNode } from 'react'
import type { Captured } from '#core/capture/captured.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'

interface CapturePreviewProps {
  readonly captured: Captured | null
  /** What the relay would answer. */
  readonly refusal: string | null
  /** What was sent last; shown until the next line begins. */
  readonly said: string | null
}

export function CapturePreview({ captured, refusal, said }: CapturePreviewProps): ReactNode {
  return (
    <div className="capture-preview" role="status" aria-live="polite">
      {captured === null && said !== null && <p className="capture-said">{said}</p>}
      {captured?.ok === true && (
        <p className="capture-does">
          {captured.who.length > 0 && <strong>{captured.who.join(', ')}</strong>}{' '}
          <span className="capture-title">{captured.title}</span>{' '}
          <span className="capture-words">
            <RunsView parts={abbreviateDiff(captured.diff)} />
          </span>
        </p>
      )}
      {captured?.ok === false && <p className="capture-missing">{captured.message}</p>}
      {refusal !== null && <p className="capture-refusal">{refusal}</p>}
    </div>
  )
}

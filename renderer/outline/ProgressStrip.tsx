/**
 * How much is agreed: in words, and as one cell for each paragraph, told apart by pattern before tint.
 */
import type { ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { PARAGRAPH_STATE_WORD } from '#renderer/draft/words.ts'

export function ProgressStrip({ compiled }: { readonly compiled: Compiled }): ReactNode {
  const { counts } = compiled
  const settled = counts.byState.agreed + counts.byState['ad-ref']
  const cells = compiled.paragraphs.filter(
    (paragraph) => paragraph.label !== '' && (paragraph.type === 'paragraph' || paragraph.type === 'subparagraph')
  )
  return (
    <div className="progress">
      <p className="progress-words">
        {settled} of {counts.paragraphs} agreed
        {counts.byState['ad-ref'] > 0 && `, ${counts.byState['ad-ref']} ad ref`}
        {counts.byState.bracketed > 0 && ` · ${counts.byState.bracketed} bracketed`}
        {counts.tabled > 0 && ` · ${counts.tabled} tabled`}
        {counts.parked > 0 && ` · ${counts.parked} parked`}
      </p>
      <div className="strip" aria-hidden="true">
        {cells.map((paragraph) => (
          <span
            key={paragraph.id}
            className={`strip-cell strip-${paragraph.state}`}
            title={`${paragraph.label}: ${PARAGRAPH_STATE_WORD[paragraph.state]}`}
          />
        ))}
      </div>
    </div>
  )
}

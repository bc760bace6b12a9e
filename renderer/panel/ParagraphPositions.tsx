/**
 * Who holds what on the paragraph itself: retain, delete, reserve.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { positionLines } from '#renderer/panel/positionLines.ts'

export function ParagraphPositions({ paragraph }: { readonly paragraph: CompiledParagraph }): ReactNode {
  return positionLines(paragraph.positions).map((line) => (
    <p key={line} className="card-line">
      {line}
    </p>
  ))
}

/**
 * The gap after a paragraph, where a delegate can propose a new one. Seen when the pointer or the focus is there.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'

export function InsertGap({ after }: { readonly after: CompiledParagraph }): ReactNode {
  const seat = useSeat()
  return (
    <div className="insert-gap">
      <button
        type="button"
        className="insert-button"
        tabIndex={-1}
        aria-label={`Propose a new paragraph after ${paragraphName(after)}`}
        onClick={(event) => {
          event.stopPropagation()
          seat.selection.set({ paragraph: after.id, proposal: null })
          seat.editing.set({ kind: 'insert', after: after.id })
        }}
      >
        <span aria-hidden="true">+ new paragraph</span>
      </button>
    </div>
  )
}

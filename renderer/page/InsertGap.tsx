/**
 * The gap after a paragraph, where a delegate can propose a new one. Seen when the pointer or the focus is there.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export function InsertGap({ after }: { readonly after: CompiledParagraph }): ReactNode {
  const seat = useSeat()
  return (
    <div className="insert-gap">
      <button
        type="button"
        className="insert-button"
        tabIndex={-1}
        aria-label={say('page.proposeANewParagraph', { paragraphName: paragraphName(after) })}
        onClick={(event) => {
          event.stopPropagation()
          seat.selection.set({ paragraph: after.id, proposal: null })
          seat.editing.set({ kind: 'insert', after: after.id })
        }}
      >
        <span aria-hidden="true">{say('page.newParagraph')}</span>
      </button>
    </div>
  )
}

/**
 * Proposing by typing where the change should be: an editor over a paragraph of the page that writes nothing until the
 * first change, then begins a proposal at the desk and goes on as its editor, with the caret where it was. It stays
 * mounted until `onTable` or `onLeave`; do not put a DeskEditor in its place when the desk's list changes.
 */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

export interface ProposeInPlaceProps {
  /** The paragraph to amend; null for a new paragraph, which begins empty. */
  readonly paragraph: CompiledParagraph | null
  /** Called once, at the first change, with the wording as it then is: `beginDeskProposal` on the desk. */
  readonly begin: (content: InlineJSON) => Y.Map<unknown>
  /** The desk room's awareness. */
  readonly awareness: Awareness
  /** Mod-Enter, once there is a proposal. */
  readonly onTable: (proposal: Y.Map<unknown>) => void
  /** Escape, or a colleague discarded the proposal: null if nothing was begun or it is gone. */
  readonly onLeave: (proposal: Y.Map<unknown> | null) => void
  /** The accessible name: "Amendment to paragraph 7". */
  readonly label: string
  readonly className?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly autoFocus?: boolean
  readonly caretAt?: { readonly left: number; readonly top: number }
  readonly placeholder?: string
}

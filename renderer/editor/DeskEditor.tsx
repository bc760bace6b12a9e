/**
 * One paragraph at the desk: the body of a proposal in preparation, edited together by the members of a delegation, with
 * the difference from the text shown as they type. Mounted where the paragraph stands.
 */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { InlineJSON } from '#core/document/textModel.ts'

export interface DeskEditorProps {
  /** The desk's Map of this proposal, with the XmlFragment `body`. */
  readonly proposal: Y.Map<unknown>
  /** The desk room's awareness. */
  readonly awareness: Awareness
  /** What the text says now; null for an insertion. */
  readonly base: InlineJSON | null
  /** Mod-Enter. */
  readonly onTable: () => void
  /** Escape. */
  readonly onLeave: () => void
  /** The accessible name: "Amendment to paragraph 7". */
  readonly label: string
  /** The class of the paragraph it stands for, so that nothing jumps: `paragraph`, `subparagraph` … */
  readonly className?: string
  /** Further attributes of the editable element: `data-role`, `data-level`, `data-label` … */
  readonly attributes?: Readonly<Record<string, string>>
  readonly autoFocus?: boolean
  /** Where the click was, in client coordinates; the caret goes there. Left out: to the end. */
  readonly caretAt?: { readonly left: number; readonly top: number }
  /** Shown while there are no words yet. */
  readonly placeholder?: string
}

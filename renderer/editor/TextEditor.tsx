/**
 * The whole text room in one editor, for whoever holds the pen. Mounted by the page; everybody else sees the text
 * rendered from the compiled model. Must never be mounted before the room's first sync, and never writes when it mounts.
 */
import type { Ref, ReactNode } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Compiled, CompiledParagraph } from '#core/compile/compiled.ts'

export interface TextEditorProps {
  /** The text room's document, after its first sync. */
  readonly doc: Y.Doc
  /** The text room's awareness: cursors travel in it. */
  readonly awareness: Awareness
  /** Labels, states and proposals come from here; the words come from the room. */
  readonly compiled: Compiled
  readonly currentId: string | null
  /** The caret went to another block. */
  readonly onCurrent: (id: string | null) => void
  /** What stands below a paragraph: its proposals. Keep its identity stable: a paragraph is drawn again only when it or this changes. */
  readonly renderBelow: (paragraph: CompiledParagraph) => ReactNode
  /** Which paragraphs have something below them. Left out: those with proposals. */
  readonly hasBelow?: (paragraph: CompiledParagraph) => boolean
  /** The accessible name of the editor: the draft's title. */
  readonly label: string
  /** Makes identifiers that were never used. Left out: `crypto.randomUUID`. */
  readonly newId?: () => string
  /** The commands (`EditorCommand.id`) that are on where the caret stands: for a toolbar's pressed buttons. */
  readonly onActive?: (active: ReadonlySet<string>) => void
  readonly ref?: Ref<TextEditorHandle>
}

export interface TextEditorHandle {
  /** Runs one of `EDITOR_COMMANDS` by its id and gives the focus back to the text; false if it cannot be done here. */
  run(id: string): boolean
  focus(): void
  /** Scrolls a block into view and sets the caret in it. */
  reveal(blockId: string): void
}

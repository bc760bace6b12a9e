/**
 * Makes the ProseMirror view of the text room and binds it. Called by `TextEditor` once per mount, and by tests. The
 * fragment must not be empty and must hold only what the schema knows: the caller has made sure.
 */
import { baseKeymap } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { EditorState, Plugin, TextSelection, type Command, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, redoCommand, undoCommand, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Profile } from '#core/conference/conference.ts'
import { schema } from '#core/document/schema.ts'
import { bracketDecorations } from '#renderer/editor/bracketDecorations.ts'
import { cleanPaste } from '#renderer/editor/cleanPaste.ts'
import { currentBlock } from '#renderer/editor/currentBlock.ts'
import { EDITOR_COMMANDS } from '#renderer/editor/editorCommands.ts'
import { footnoteView } from '#renderer/editor/footnoteView.ts'
import { keepIdentity } from '#renderer/editor/keepIdentity.ts'
import { referencePicker } from '#renderer/editor/referencePicker.ts'
import { referenceView } from '#renderer/editor/referenceView.ts'
import { remoteCursors } from '#renderer/editor/remoteCursors.ts'
import { breakLine, splitParagraph } from '#renderer/editor/splitParagraph.ts'
import { textDecorations } from '#renderer/editor/textDecorations.ts'

export interface TextViewHooks {
  readonly newId: () => string
  /** What kind of text it is: pasted italics at an opening are lead words in some. */
  readonly profile?: () => Profile
  readonly placeBelow: (id: string) => HTMLElement
  readonly onCaret: (id: string | null) => void
  readonly onActive: (active: ReadonlySet<string>) => void
}

/** Blocks that others wrote into stay when one undoes having made them. */
export const PROTECTED = new Set(Object.keys(schema.nodes))

export function createTextView(
  place: HTMLElement,
  fragment: Y.XmlFragment,
  awareness: Awareness | null,
  hooks: TextViewHooks
): EditorView {
  // Given the mapping, the binding takes the text as it is; without it, it would draw everything a second time.
  const { doc, mapping } = initProseMirrorDoc(fragment, schema)
  const state = EditorState.create({
    doc,
    plugins: [
      ySyncPlugin(fragment, { mapping }) as Plugin,
      ...(awareness ? [remoteCursors(awareness)] : []),
      yUndoPlugin({ protectedNodes: PROTECTED }),
      keepIdentity(hooks.newId),
      textDecorations(hooks.placeBelow),
      bracketDecorations(),
      currentBlock(hooks.onCaret),
      activeCommands(hooks.onActive),
      cleanPaste(hooks.profile),
      referencePicker(),
      tabLeavesAfterEscape(),
      keymap(commandKeys()),
      keymap({
        Enter: splitParagraph,
        'Shift-Enter': breakLine,
        'Mod-Shift-z': redoCommand,
        'Mod-z': undoCommand
      }),
      keymap(baseKeymap)
    ]
  })
  return new EditorView(place, {
    state,
    dispatchTransaction: dispatchWhileMounted,
    attributes: { role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' },
    nodeViews: { footnote: footnoteView, reference: referenceView }
  })
}

/** The cursors' plugin may still have a transaction under way when its view is gone. */
export function dispatchWhileMounted(this: EditorView, tr: Transaction): void {
  if (!this.isDestroyed) this.updateState(this.state.apply(tr))
}

/** Runs one of `EDITOR_COMMANDS`; false if there is none of that id or it cannot be done where the caret is. */
export function runCommand(view: EditorView, id: string): boolean {
  const found = EDITOR_COMMANDS.find((candidate) => candidate.id === id)
  const done = found ? found.command(view.state, view.dispatch.bind(view), view) : false
  view.focus()
  return done
}

export function revealBlock(view: EditorView, id: string): void {
  view.state.doc.forEach((node, pos) => {
    if (node.attrs.id !== id) return
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos + 1))))
    const dom = view.nodeDOM(pos)
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
  })
}

function commandKeys(): Record<string, Command> {
  return Object.fromEntries(EDITOR_COMMANDS.flatMap(({ key, command }) => (key === undefined ? [] : [[key, command]])))
}

function activeCommands(onActive: (active: ReadonlySet<string>) => void): Plugin {
  let last = ''
  const tell = (state: EditorState) => {
    const active = EDITOR_COMMANDS.filter((command) => command.isActive?.(state)).map(({ id }) => id)
    if (active.join() === last) return
    last = active.join()
    onActive(new Set(active))
  }
  return new Plugin({ view: () => ({ update: (view) => tell(view.state) }) })
}

/** Tab changes levels, so there must be another way out by keyboard: Escape, then Tab. */
function tabLeavesAfterEscape(): Plugin {
  let leaving = false
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          const leaves = leaving && event.key === 'Tab'
          // Shift comes before the Tab of Shift-Tab.
          if (event.key !== 'Shift') leaving = event.key === 'Escape'
          // Handled, but not prevented: the browser moves the focus on.
          return leaves
        }
      }
    }
  })
}

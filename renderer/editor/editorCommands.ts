/**
 * Everything one can do in the text editor beside typing, with the name and the key under which the toolbar, the menu
 * and the help show it. The text editor binds the keys; the page may show buttons that call `TextEditorHandle.run`.
 *
 * Control with Alt is left alone on purpose: on many keyboards that is AltGr, with which people type brackets.
 */
import { toggleMark } from 'prosemirror-commands'
import type { Command, EditorState } from 'prosemirror-state'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { DEEPEST_HEADING, DEEPEST_LEVEL, schema, type MarkName } from '#core/document/schema.ts'
import { askForReference } from '#renderer/editor/askForReference.ts'
import { insertFootnote } from '#renderer/editor/insertFootnote.ts'
import { moveBlock } from '#renderer/editor/moveBlock.ts'
import { setBlock, type BlockKind } from '#renderer/editor/setBlock.ts'
import { changeLevel } from '#renderer/editor/changeLevel.ts'
import { say } from '#renderer/languages/say.ts'

export interface EditorCommand {
  readonly id: string
  /** As a menu shows it. */
  readonly name: string
  readonly group: 'block' | 'level' | 'mark' | 'insert' | 'move' | 'history'
  /** As `prosemirror-keymap` writes it: `Mod` is Command on a Mac and Control elsewhere. */
  readonly key?: string
  readonly command: Command
  /** On where the caret stands; absent where on and off make no sense. */
  readonly isActive?: (state: EditorState) => boolean
}

const block = (id: string, name: string, kind: BlockKind, key?: string): EditorCommand => ({
  id,
  name,
  group: 'block',
  ...(key === undefined ? {} : { key }),
  command: setBlock(kind),
  isActive: ({ selection: { $from } }) => {
    const { type, attrs } = $from.parent
    return type.name === kind.type && Object.entries(kind.attrs ?? {}).every(([name, value]) => attrs[name] === value)
  }
})

const mark = (name: MarkName, title: string, key: string): EditorCommand => ({
  id: name,
  name: title,
  group: 'mark',
  key,
  command: toggleMark(schema.marks[name]),
  isActive: ({ selection: { $from, from, to, empty }, storedMarks, doc }) =>
    empty
      ? schema.marks[name].isInSet(storedMarks ?? $from.marks()) !== undefined
      : doc.rangeHasMark(from, to, schema.marks[name])
})

const headings = Array.from({ length: DEEPEST_HEADING }, (_, index) =>
  block(
    `heading-${index + 1}`,
    say('editor.heading', { level: index + 1 }),
    { type: 'heading', attrs: { level: index + 1 } },
    `Ctrl-Shift-${index + 1}`
  )
)

export const EDITOR_COMMANDS: readonly EditorCommand[] = [
  block(
    'numbered',
    say('editor.numberedParagraph'),
    { type: 'paragraph', attrs: { role: 'numbered' } },
    'Ctrl-Shift-0'
  ),
  block(
    'preamble',
    say('editor.preambularParagraph'),
    { type: 'paragraph', attrs: { role: 'preamble' } },
    'Ctrl-Shift-4'
  ),
  block('plain', say('editor.unnumberedParagraph'), { type: 'paragraph', attrs: { role: 'plain' } }, 'Ctrl-Shift-5'),
  block(
    'subparagraph',
    say('editor.subparagraph'),
    { type: 'subparagraph', attrs: { marker: 'label' } },
    'Ctrl-Shift-7'
  ),
  block('bullet', say('editor.bullet'), { type: 'subparagraph', attrs: { marker: 'bullet' } }, 'Ctrl-Shift-8'),
  ...headings,
  block('title', say('editor.title'), { type: 'title' }, 'Ctrl-Shift-9'),
  block('subtitle', say('editor.subtitle'), { type: 'subtitle' }),
  block('closing', say('editor.placeAndDate'), { type: 'closing' }, 'Ctrl-Shift-6'),
  {
    id: 'deeper',
    name: say('editor.deeperToLevel', { level: DEEPEST_LEVEL }),
    group: 'level',
    key: 'Tab',
    command: changeLevel(1)
  },
  { id: 'shallower', name: say('editor.lessDeep'), group: 'level', key: 'Shift-Tab', command: changeLevel(-1) },
  mark('bold', say('editor.bold'), 'Mod-b'),
  mark('italic', say('editor.italic'), 'Mod-i'),
  mark('lead', say('editor.openingWords'), 'Mod-Shift-l'),
  { id: 'footnote', name: say('editor.footnote2'), group: 'insert', key: 'Mod-Shift-f', command: insertFootnote },
  { id: 'reference', name: say('editor.referenceToAParagraph'), group: 'insert', command: askForReference },
  { id: 'move-up', name: say('editor.moveUp'), group: 'move', key: 'Alt-ArrowUp', command: moveBlock(-1) },
  { id: 'move-down', name: say('editor.moveDown'), group: 'move', key: 'Alt-ArrowDown', command: moveBlock(1) },
  { id: 'undo', name: say('editor.undo'), group: 'history', key: 'Mod-z', command: undoCommand },
  { id: 'redo', name: say('editor.redo'), group: 'history', key: 'Mod-y', command: redoCommand }
]

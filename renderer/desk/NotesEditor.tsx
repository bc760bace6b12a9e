/**
 * The notes of a desk: plain paragraphs that the members of a delegation write together. Bound to the XmlFragment
 * `notes`; never tabled, never printed.
 */
import { baseKeymap, toggleMark } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { EditorState, type Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { useEffect, useRef, type ReactNode } from 'react'
import { initProseMirrorDoc, redoCommand, undoCommand, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import { DESK } from '#core/desk/deskProposal.ts'
import { schema } from '#core/document/schema.ts'
import { writeBlock } from '#core/document/writeBlock.ts'
import { cleanPaste } from '#renderer/editor/cleanPaste.ts'
import { dispatchWhileMounted } from '#renderer/editor/createTextView.ts'
import { remoteCursors } from '#renderer/editor/remoteCursors.ts'
import type { RoomDoc } from '#renderer/sync/openRoom.ts'

interface NotesEditorProps {
  /** The desk's document, after its first sync. */
  readonly room: RoomDoc
  readonly label: string
}

export function NotesEditor({ room, label }: NotesEditorProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const notes = room.doc.getXmlFragment(DESK.notes)
    // An editor needs a paragraph to put the caret in.
    if (notes.length === 0) notes.insert(0, [writeBlock(schema.nodes.paragraph.create({ role: 'plain' }))])
    const { doc, mapping } = initProseMirrorDoc(notes, schema)
    const view = new EditorView(place.current, {
      state: EditorState.create({
        doc,
        plugins: [
          ySyncPlugin(notes, { mapping }) as Plugin,
          remoteCursors(room.awareness),
          yUndoPlugin(),
          cleanPaste(),
          keymap({
            'Mod-b': toggleMark(schema.marks.bold),
            'Mod-i': toggleMark(schema.marks.italic),
            'Mod-z': undoCommand,
            'Mod-y': redoCommand,
            'Mod-Shift-z': redoCommand
          }),
          keymap(baseKeymap)
        ]
      }),
      dispatchTransaction: dispatchWhileMounted,
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'notes-editor' }
    })
    view.focus()
    return () => view.destroy()
  }, [room, label])
  return <div className="notes" ref={place} />
}

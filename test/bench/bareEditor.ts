/**
 * The yardstick: a bare y-prosemirror editor on the same text, with nothing of the application around it. Bundled for the
 * browser by `serveBare.ts`; what it costs to type here is what Yjs, ProseMirror and the browser cost by themselves.
 */
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { ySyncPlugin } from 'y-prosemirror'
import * as Y from 'yjs'
import { schema } from '#core/document/schema.ts'

const doc = new Y.Doc()
Y.applyUpdate(doc, new Uint8Array(await (await fetch('./state')).arrayBuffer()))
const plugins = [ySyncPlugin(doc.getXmlFragment('text'))]
new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({ schema, plugins }),
  attributes: { role: 'textbox', 'aria-label': 'Bare editor' }
})

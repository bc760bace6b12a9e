/**
 * A footnote in an editor: its number where it is called (counted by the style sheet), and, when it is selected, a small
 * field in which its words are written. The words go into the document as they are typed, only the letters that changed.
 */
import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView, NodeView } from 'prosemirror-view'
import { say } from '#renderer/languages/say.ts'

export function footnoteView(node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const dom = document.createElement('sup')
  dom.className = 'footnote'
  let note = node
  let field: HTMLTextAreaElement | null = null

  const describe = () => {
    dom.title = note.textContent
    dom.setAttribute('aria-label', say('editor.footnote', { footnote: note.textContent }))
  }
  const write = () => {
    const pos = getPos()
    if (pos === undefined || !field) return
    const change = difference(note.textContent, field.value.replaceAll(/\s*\n\s*/gu, ' '))
    if (!change) return
    const from = pos + 1 + change.at
    view.dispatch(view.state.tr.insertText(change.inserted, from, from + change.removed))
  }
  const open = () => {
    if (field || !view.editable) return
    field = document.createElement('textarea')
    field.value = note.textContent
    field.rows = 3
    field.setAttribute('aria-label', say('editor.wordsOfTheFootnote'))
    field.addEventListener('input', write)
    field.addEventListener('blur', () => queueMicrotask(() => close(false)))
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
      event.preventDefault()
      event.stopPropagation()
      close(true)
    })
    const popup = document.createElement('span')
    popup.className = 'footnote-popup'
    popup.append(field)
    dom.append(popup)
    // The view gives itself the focus while it selects the node; the field takes it right after.
    queueMicrotask(() => field?.focus())
  }
  const close = (backToText: boolean) => {
    if (!field) return
    field.parentElement?.remove()
    field = null
    const pos = getPos()
    if (pos === undefined || view.isDestroyed) return
    const tr = view.state.tr
    // A footnote without words is none.
    if (note.content.size === 0) tr.delete(pos, pos + note.nodeSize)
    if (backToText)
      tr.setSelection(TextSelection.near(tr.doc.resolve(note.content.size === 0 ? pos : pos + note.nodeSize)))
    if (tr.docChanged || backToText) view.dispatch(tr)
    if (backToText) view.focus()
  }
  describe()
  dom.addEventListener('click', open)

  return {
    dom,
    update(next) {
      if (next.type !== note.type) return false
      note = next
      describe()
      if (field && field.value.replaceAll(/\s*\n\s*/gu, ' ') !== note.textContent) field.value = note.textContent
      return true
    },
    selectNode() {
      dom.classList.add('is-selected')
      open()
    },
    deselectNode() {
      dom.classList.remove('is-selected')
    },
    stopEvent: (event) => field !== null && event.target instanceof globalThis.Node && dom.contains(event.target),
    ignoreMutation: () => true,
    destroy() {
      field?.parentElement?.remove()
      field = null
    }
  }
}

/** What changed between two texts, between their common beginning and their common end; null if nothing did. */
function difference(before: string, after: string): { at: number; removed: number; inserted: string } | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let end = 0
  while (end < shorter - at && before.at(-1 - end) === after.at(-1 - end)) end++
  return { at, removed: before.length - at - end, inserted: after.slice(at, after.length - end) }
}

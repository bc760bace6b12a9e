/**
 * The current block of the text editor: marks it in the margin, and tells the page when the caret goes to another one.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

interface Shown {
  readonly id: string | null
  readonly set: DecorationSet
}

const key = new PluginKey<Shown>('current-block')

export function currentBlock(onCaret: (id: string | null) => void): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ id: null, set: DecorationSet.empty }),
      apply(tr, shown, _before, { doc }) {
        const update = tr.getMeta(key) as { readonly id: string | null } | undefined
        const id = update ? update.id : shown.id
        if (id === shown.id && !tr.docChanged) return shown
        let set = DecorationSet.empty
        doc.forEach((node, pos) => {
          if (id !== null && node.attrs.id === id && set === DecorationSet.empty) {
            set = DecorationSet.create(doc, [Decoration.node(pos, pos + node.nodeSize, { class: 'is-current' })])
          }
        })
        return { id, set }
      }
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: () => ({
      update(view, before) {
        // Only a caret that a person moved counts; what others write moves positions, not people.
        if (!view.hasFocus()) return
        const now = caretBlock(view.state)
        if (now !== caretBlock(before)) onCaret(now)
      }
    })
  })
}

/** The transaction that marks another block as the current one; null if it is already. */
export function showCurrent(state: EditorState, id: string | null): Transaction | null {
  const shown = key.getState(state)
  if (!shown || shown.id === id) return null
  return state.tr.setMeta(key, { id }).setMeta('addToHistory', false)
}

export function caretBlock(state: EditorState): string | null {
  const { $from } = state.selection
  return $from.depth > 0 ? (($from.node(1).attrs.id as string | null) ?? null) : null
}

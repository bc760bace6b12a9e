/**
 * Shows, while one types, what a wording changes against the text: inserted words underlined, deleted words struck at the
 * place they stood. The struck words are not in the document; nobody can put the caret into them.
 */
import type { Fragment, Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type { DiffPart, Run } from '#core/compile/compiled.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { referenceWords } from '#renderer/draft/referenceWords.ts'

interface Shown {
  /** What the text says; null for an insertion, where every word is new. */
  readonly base: Fragment | null
  readonly set: DecorationSet
}
type Update = { readonly base: Fragment | null } | { readonly compared: true }

const key = new PluginKey<Shown>('word-changes')

export function wordChanges(base: Fragment | null): Plugin<Shown> {
  let view: EditorView | null = null
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => ({ base, set: draw(doc, base) }),
      apply(tr, shown, _before, { doc }) {
        const update = tr.getMeta(key) as Update | undefined
        const next = update && 'base' in update ? update.base : shown.base
        if (!tr.docChanged && !update) return shown
        // Redrawing around the letters that an input method is composing would break the composition off.
        if (view?.composing && !update) return { base: next, set: shown.set.map(tr.mapping, doc) }
        return { base: next, set: draw(doc, next) }
      }
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        compositionend(composed) {
          setTimeout(() => {
            if (!composed.isDestroyed && !composed.composing) {
              composed.dispatch(composed.state.tr.setMeta(key, { compared: true } satisfies Update))
            }
          }, COMPOSITION_SETTLES)
          return false
        }
      }
    },
    view(mounted) {
      view = mounted
      return {
        destroy() {
          if (view === mounted) view = null
        }
      }
    }
  })
}

/** ProseMirror takes in what was composed a little after the browser says that it is done. */
const COMPOSITION_SETTLES = 60

/** The transaction that compares with another text; null if it says the same. */
export function compareWith(state: EditorState, base: Fragment | null): Transaction | null {
  const shown = key.getState(state)
  if (!shown || shown.base === base || (base && shown.base?.eq(base))) return null
  return state.tr.setMeta(key, { base } satisfies Update).setMeta('addToHistory', false)
}

function draw(doc: Node, base: Fragment | null): DecorationSet {
  const block = doc.firstChild
  if (!base || !block) return DecorationSet.empty
  const decorations: Decoration[] = []
  let pos = 1
  for (const { op, runs } of wordDiff(base, block.content, referenceWords.get())) {
    if (op === 'delete') {
      decorations.push(
        Decoration.widget(pos, () => struck(runs), {
          // Before the caret: who replaces a word types after the struck one.
          side: -1,
          key: `del ${JSON.stringify(runs)}`,
          ignoreSelection: true,
          marks: []
        })
      )
      continue
    }
    const size = runs.reduce((sum, run) => sum + sizeOf(run), 0)
    if (op === 'insert') decorations.push(Decoration.inline(pos, pos + size, { nodeName: 'ins' }))
    pos += size
  }
  return DecorationSet.create(doc, decorations)
}

function sizeOf(run: Run): number {
  // A footnote is its words between an opening and a closing token; a line break is one character in both; a reference is one
  // place, however long the label that it prints.
  if (run.reference !== undefined) return 1
  return run.footnote === undefined ? run.text.length : run.footnote.length + 2
}

function struck(runs: DiffPart['runs']): HTMLElement {
  const del = document.createElement('del')
  for (const run of runs) {
    let words: HTMLElement | Text = document.createTextNode(run.text)
    if (run.footnote !== undefined) {
      const note = document.createElement('sup')
      note.className = 'footnote'
      note.title = run.footnote
      words = note
    }
    for (const mark of [...run.marks].reverse()) {
      const outer = document.createElement(mark === 'italic' ? 'em' : mark === 'bold' ? 'strong' : 'span')
      if (mark === 'lead') outer.className = 'lead'
      outer.append(words)
      words = outer
    }
    del.append(words)
  }
  return del
}

/**
 * Typing @ in an editor offers the paragraphs of the text, by label and words; what is typed after it narrows them down. Enter
 * or a press puts in a reference to the one chosen, bound to the paragraph and not to its number. Escape leaves the @ as it is
 * typed.
 */
import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { schema } from '#core/document/schema.ts'
import { referenceTargets, type ReferenceTarget } from '#renderer/draft/referenceWords.ts'
import { say } from '#renderer/languages/say.ts'

/** What has been typed since the @, and where that stands. */
interface Asked {
  readonly from: number
  readonly to: number
  readonly typed: string
}
interface Shown {
  readonly asked: Asked | null
  /** Where Escape was pressed: that @ is one of the words. */
  readonly left: number | null
  readonly at: number
}

const key = new PluginKey<Shown>('reference-picker')
const MOST_SHOWN = 8
const ID = 'reference-list'

export function referencePicker(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ asked: null, left: null, at: 0 }),
      apply(tr, shown, _before, state) {
        const told = tr.getMeta(key) as Partial<Shown> | undefined
        const mapped = shown.left === null ? null : tr.mapping.map(shown.left)
        const left = told && 'left' in told ? (told.left ?? null) : mapped
        const asked = askedIn(state)
        const isLeft = asked !== null && asked.from === left
        const isSame = asked?.typed === shown.asked?.typed
        return { asked: isLeft ? null : asked, left, at: told?.at ?? (isSame ? shown.at : 0) }
      }
    },
    props: {
      handleKeyDown(view, event) {
        const shown = key.getState(view.state)
        const found = shown?.asked ? matches(shown.asked.typed) : []
        if (!shown?.asked || found.length === 0 || event.isComposing) return false
        switch (event.key) {
          case 'ArrowDown':
          case 'ArrowUp': {
            const step = event.key === 'ArrowDown' ? 1 : found.length - 1
            view.dispatch(view.state.tr.setMeta(key, { at: (shown.at + step) % found.length }))
            return true
          }
          case 'Enter':
          case 'Tab':
            if (event.ctrlKey || event.metaKey) return false
            put(view, shown.asked, found[Math.min(shown.at, found.length - 1)]!)
            return true
          case 'Escape':
            view.dispatch(view.state.tr.setMeta(key, { left: shown.asked.from }))
            return true
          default:
            return false
        }
      }
    },
    view: (view) => createList(view)
  })
}

/** An @ at the beginning of a word, and what follows it up to the caret. */
function askedIn({ selection, doc }: EditorState): Asked | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.inlineContent || $from.parent.type === schema.nodes.footnote) return null
  const before = doc.textBetween($from.start(), $from.pos, '\n', '\ufffc')
  const found = /(?:^|[\s([“"])@([^@\n\ufffc]{0,30})$/u.exec(before)
  if (!found) return null
  const typed = found[1]!
  return { from: $from.pos - typed.length - 1, to: $from.pos, typed }
}

function matches(typed: string): readonly ReferenceTarget[] {
  const wanted = typed.toLocaleLowerCase().trim()
  const targets = referenceTargets.get()
  const byLabel = targets.filter(({ label }) => label.toLocaleLowerCase().startsWith(wanted))
  const rest = targets.filter(
    (target) => !byLabel.includes(target) && `${target.label} ${target.words}`.toLocaleLowerCase().includes(wanted)
  )
  return [...byLabel, ...rest].slice(0, MOST_SHOWN)
}

function put(view: EditorView, { from, to }: Asked, { id }: ReferenceTarget): void {
  const tr = view.state.tr.replaceWith(from, to, schema.nodes.reference.create({ target: id }))
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView())
  view.focus()
}

/** The list below the caret. The focus stays in the text; the editable element says which entry is the current one. */
function createList(view: EditorView) {
  const list = document.createElement('ul')
  list.className = 'reference-list'
  list.id = ID
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', say('editor.paragraphsToReferTo'))
  const close = () => {
    list.remove()
    view.dom.removeAttribute('aria-activedescendant')
    view.dom.removeAttribute('aria-controls')
  }
  const draw = (shown: Shown) => {
    const found = shown.asked && view.hasFocus() ? matches(shown.asked.typed) : []
    if (!shown.asked || found.length === 0) return close()
    const { asked } = shown
    list.replaceChildren(
      ...found.map((target, index) => entry(target, index === shown.at, () => put(view, asked, target)))
    )
    if (!list.isConnected) document.body.append(list)
    const caret = view.coordsAtPos(asked.from)
    list.style.left = `${Math.min(caret.left, window.innerWidth - list.offsetWidth - 8)}px`
    const fits = caret.bottom + list.offsetHeight + 8 < window.innerHeight
    list.style.top = `${fits ? caret.bottom + 4 : caret.top - list.offsetHeight - 4}px`
    view.dom.setAttribute('aria-controls', ID)
    view.dom.setAttribute('aria-activedescendant', `${ID}-${found[Math.min(shown.at, found.length - 1)]!.id}`)
  }
  return {
    update(updated: EditorView, before: EditorState) {
      const shown = key.getState(updated.state)
      if (shown && (shown !== key.getState(before) || list.isConnected)) draw(shown)
    },
    destroy: close
  }
}

function entry({ id, label, words }: ReferenceTarget, current: boolean, choose: () => void): HTMLElement {
  const item = document.createElement('li')
  item.id = `${ID}-${id}`
  item.className = 'list-item'
  item.setAttribute('role', 'option')
  item.setAttribute('aria-selected', String(current))
  const code = document.createElement('span')
  code.className = 'list-code'
  code.textContent = label
  const said = document.createElement('span')
  said.className = 'reference-words'
  said.textContent = words
  item.append(code, ' ', said)
  // Pressing must not take the caret out of the text.
  item.addEventListener('mousedown', (event) => {
    event.preventDefault()
    choose()
  })
  return item
}

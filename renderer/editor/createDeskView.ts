/**
 * Makes the ProseMirror view of one paragraph at the desk: unbound over a paragraph of the page, or bound to the body of
 * a proposal, and turns the one into the other without touching what the browser shows. Called by `DeskEditor` and
 * `ProposeInPlace`.
 */
import { baseKeymap, splitBlock, toggleMark } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import type { Fragment, Node } from 'prosemirror-model'
import { EditorState, Plugin, Selection, type Command, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, redoCommand, undoCommand, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DESK } from '#core/desk/deskProposal.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { schema } from '#core/document/schema.ts'
import { bracketDecorations } from '#renderer/editor/bracketDecorations.ts'
import { pasteWords } from '#renderer/editor/cleanPaste.ts'
import { dispatchWhileMounted, PROTECTED } from '#renderer/editor/createTextView.ts'
import { footnoteView } from '#renderer/editor/footnoteView.ts'
import { insertFootnote } from '#renderer/editor/insertFootnote.ts'
import { isFromRoom } from '#renderer/editor/isFromRoom.ts'
import { referencePicker } from '#renderer/editor/referencePicker.ts'
import { referenceView } from '#renderer/editor/referenceView.ts'
import { remoteCursors } from '#renderer/editor/remoteCursors.ts'
import { breakLine } from '#renderer/editor/splitParagraph.ts'
import { wordChanges } from '#renderer/editor/wordChanges.ts'
import { say } from '#renderer/languages/say.ts'

export interface DeskViewHooks {
  readonly onTable: () => void
  readonly onLeave: () => void
  /** The wording may have several paragraphs: the parts of a division. */
  readonly divides?: boolean
  /** Mod-Shift-Enter over a paragraph: what stands before the caret and what behind it. */
  readonly onDivide?: (parts: readonly Fragment[]) => void
}

/** What the page says about the editable element. */
export interface DeskViewLook {
  readonly label: string
  readonly className?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
  readonly placeholder?: string | undefined
}

/** The body of a proposal, or the sentence why it cannot be edited here. */
export function bodyOf(proposal: Y.Map<unknown>, divides = false): Y.XmlFragment | string {
  const body = proposal.get(DESK.body)
  if (!(body instanceof Y.XmlFragment) || body.length === 0 || (body.length > 1 && !divides)) {
    return say('editor.thisProposalHasNo')
  }
  const forbidden = findForbidden(body)
  if (forbidden === null) return body
  return say('editor.thisProposalCannotBe', { forbidden })
}

/** An editor over words that are nobody's yet: `begin` is called with the first change, before it is carried out. */
export function createUnboundView(
  place: HTMLElement,
  block: Node,
  base: Fragment | null,
  awareness: Awareness,
  hooks: DeskViewHooks & { readonly begin: (block: Node) => Y.Map<unknown> }
): EditorView {
  let bound = false
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: schema.nodes.doc.create(null, block), plugins: sharedPlugins(base, hooks) }),
    ...VIEW_PROPS,
    dispatchTransaction(tr) {
      if (bound || !tr.docChanged || tr.getMeta(FOLLOWS)) {
        dispatchWhileMounted.call(view, tr)
        return
      }
      // A transaction that is refused changes nothing, so it must not begin a proposal either.
      if (view.state.applyTransaction(tr).transactions.length === 0) return
      const body = bodyOf(hooks.begin(view.state.doc.firstChild!))
      if (typeof body === 'string') return
      bound = true
      bind(view, body, base, awareness, hooks, tr)
    }
  })
  return view
}

/**
 * Binds a view that shows exactly what the body holds, then carries out the change that was about to happen. In one
 * update of the view, with the document's nodes as they are: the browser's own letters, caret and composition stay.
 */
function bind(
  view: EditorView,
  body: Y.XmlFragment,
  base: Fragment | null,
  awareness: Awareness,
  hooks: DeskViewHooks,
  change: Transaction
): void {
  const plugins = boundPlugins(body, base, awareness, hooks)
  let state = view.state.reconfigure({ plugins }).apply(change)
  // The body of an insertion is the kind of block it will be; it takes the words over without being made again.
  const { doc } = initProseMirrorDoc(body, schema)
  const { type, attrs } = doc.firstChild!
  if (!state.doc.firstChild!.hasMarkup(type, attrs)) state = state.apply(state.tr.setNodeMarkup(0, type, attrs))
  view.updateState(state)
  // The binding listens from here on; this makes it look at what it has missed, and remember it for undo.
  view.dispatch(view.state.tr)
}

/** Lets a view that is not bound yet show other words: the text changed while nobody had typed here. */
export function followText(view: EditorView, words: Fragment): void {
  const shown = view.state.doc.firstChild!.content
  const start = shown.findDiffStart(words)
  const end = shown.findDiffEnd(words)
  if (start === null || !end) return
  // Repeated letters may make the common beginning and the common end overlap.
  const overlap = start - Math.min(end.a, end.b)
  const [a, b] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b]
  const tr = view.state.tr.replaceWith(1 + start, 1 + a, words.cut(start, b))
  view.dispatch(tr.setMeta(FOLLOWS, true))
}

const FOLLOWS = 'follows-text'

/** An editor bound to the body of a proposal. */
export function createBoundView(
  place: HTMLElement,
  body: Y.XmlFragment,
  base: Fragment | null,
  awareness: Awareness,
  hooks: DeskViewHooks
): EditorView {
  const { doc } = initProseMirrorDoc(body, schema)
  return new EditorView(place, {
    state: EditorState.create({ doc, plugins: boundPlugins(body, base, awareness, hooks) }),
    ...VIEW_PROPS,
    dispatchTransaction: dispatchWhileMounted
  })
}

export function lookAttributes(look: DeskViewLook): Record<string, string> {
  return {
    ...look.attributes,
    class: `desk-editor ${look.className ?? ''}`.trim(),
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': look.label,
    'aria-description': say('hear.howToEdit'),
    ...(look.placeholder === undefined ? {} : { 'data-placeholder': look.placeholder })
  }
}

/** Sets the caret where somebody clicked, or at the end. */
export function placeCaret(view: EditorView, caretAt: { left: number; top: number } | undefined): void {
  const at = caretAt ? view.posAtCoords(caretAt) : null
  const { doc } = view.state
  const selection = at ? Selection.near(doc.resolve(at.pos)) : Selection.atEnd(doc)
  view.dispatch(view.state.tr.setSelection(selection))
}

const VIEW_PROPS = {
  nodeViews: {
    footnote: footnoteView,
    reference: referenceView,
    // The editable element takes the paragraph's place and class; the block in it must add nothing of its own.
    ...Object.fromEntries(
      Object.values(schema.nodes)
        .filter((type) => type.isInGroup('block'))
        .map((type) => [type.name, plainLine])
    )
  }
}

function plainLine(node: Node) {
  const dom = document.createElement('div')
  const show = (shown: Node) => (dom.className = shown.content.size === 0 ? 'desk-words is-empty' : 'desk-words')
  show(node)
  return {
    dom,
    contentDOM: dom,
    multiType: true,
    update(next: Node) {
      if (!next.type.isInGroup('block')) return false
      show(next)
      return true
    },
    ignoreMutation: (mutation: { readonly type: string }) => mutation.type === 'attributes'
  }
}

function boundPlugins(
  body: Y.XmlFragment,
  base: Fragment | null,
  awareness: Awareness,
  hooks: DeskViewHooks
): Plugin[] {
  const { mapping } = initProseMirrorDoc(body, schema)
  return [
    ySyncPlugin(body, { mapping }) as Plugin,
    remoteCursors(awareness),
    yUndoPlugin({ protectedNodes: PROTECTED }),
    ...sharedPlugins(base, hooks)
  ]
}

function sharedPlugins(base: Fragment | null, hooks: DeskViewHooks): Plugin[] {
  const nothing: Command = () => true
  return [
    wordChanges(base),
    bracketDecorations(),
    pasteWords(),
    // A proposal is one paragraph, unless it divides one.
    new Plugin({ filterTransaction: (tr) => hooks.divides === true || isFromRoom(tr) || tr.doc.childCount === 1 }),
    referencePicker(),
    keymap({
      'Mod-Shift-Enter': (state) => {
        if (!hooks.onDivide) return false
        const { $from, $to } = state.selection
        hooks.onDivide([$from.parent.content.cut(0, $from.parentOffset), $to.parent.content.cut($to.parentOffset)])
        return true
      },
      'Mod-Enter': () => (hooks.onTable(), true),
      Escape: () => (hooks.onLeave(), true),
      Enter: hooks.divides ? splitBlock : nothing,
      'Shift-Enter': breakLine,
      'Mod-b': toggleMark(schema.marks.bold),
      'Mod-i': toggleMark(schema.marks.italic),
      'Mod-Shift-l': toggleMark(schema.marks.lead),
      'Mod-Shift-f': insertFootnote,
      'Mod-z': undoCommand,
      'Mod-y': redoCommand,
      'Mod-Shift-z': redoCommand
    }),
    keymap(baseKeymap)
  ]
}

/**
 * What the text editor shows beside the words: labels and states in the margin, the current paragraph, and the places
 * below paragraphs where their proposals are drawn. All of it comes from the compiled model and none of it is text.
 *
 * Made for typing speed: while one types, decorations are only mapped; they are made again when the compiled looks or
 * the order of blocks change. The elements below paragraphs are kept by the page and never rebuilt.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from 'prosemirror-transform'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import type { ParagraphState } from '#core/floor/floor.ts'
import { bareTagWords } from '#renderer/draft/bareTag.ts'
import { countNotes } from '#renderer/editor/countNotes.ts'
import { isFromRoom } from '#renderer/editor/isFromRoom.ts'

/** What the margin shows of a block; proposals themselves are drawn by the page. */
export interface Look {
  readonly printed: string
  readonly label: string
  readonly state: ParagraphState
  /** What a paragraph that is agreed is agreed as, and what it still depends on; empty for others. */
  readonly tag: string
  readonly changedSinceAgreed: boolean
  readonly isSilent: boolean
  readonly below: boolean
  /** Footnotes in the paragraphs before: its own are numbered from here. */
  readonly notesBefore: number
}
export type Looks = ReadonlyMap<string, Look>

interface Shown {
  readonly looks: Looks
  readonly set: DecorationSet
}

const key = new PluginKey<Shown>('text-decorations')

/** @param placeBelow the element in which the page draws what is below a block: always the same for the same id */
export function textDecorations(placeBelow: (id: string) => HTMLElement): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => ({ looks: new Map(), set: draw(doc, new Map(), placeBelow) }),
      apply(tr, shown, _before, { doc }) {
        const looks = (tr.getMeta(key) as Looks | undefined) ?? shown.looks
        if (looks !== shown.looks || (tr.docChanged && !keepsBlocks(tr))) {
          return { looks, set: draw(doc, looks, placeBelow) }
        }
        return tr.docChanged ? { looks, set: shown.set.map(tr.mapping, doc) } : shown
      }
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      attributes: { class: 'text-editor' }
    },
    // A deleted paragraph stays in the text as a place in the record, so that its number is not given away: nobody types in it.
    filterTransaction(tr, state) {
      if (!tr.docChanged || isFromRoom(tr)) return true
      const looks = key.getState(state)?.looks
      return !looks || keepsDeleted(state.doc, tr.doc, looks)
    }
  })
}

/** The transaction that shows new looks; null if they are the same as those shown. */
export function showLooks(state: EditorState, looks: Looks): Transaction | null {
  const shown = key.getState(state)
  if (!shown || sameLooks(shown.looks, looks)) return null
  return state.tr.setMeta(key, looks).setMeta('addToHistory', false)
}

export function toLooks(
  paragraphs: readonly CompiledParagraph[],
  hasBelow: (paragraph: CompiledParagraph) => boolean
): Looks {
  const notes = countNotes(paragraphs)
  return new Map(
    paragraphs.map((paragraph, index) => [
      paragraph.id,
      {
        printed: paragraph.printed,
        label: paragraph.label,
        state: paragraph.state,
        tag: bareTagWords(paragraph),
        changedSinceAgreed: paragraph.changedSinceAgreed,
        isSilent: paragraph.conditions.silence === 'open',
        below: hasBelow(paragraph),
        notesBefore: notes[index] ?? 0
      }
    ])
  )
}

function draw(doc: Node, looks: Looks, placeBelow: (id: string) => HTMLElement): DecorationSet {
  const decorations: Decoration[] = []
  const drawn = new Set<string>()
  doc.forEach((node, pos) => {
    const id = node.attrs.id as string | null
    const look = id === null || drawn.has(id) ? undefined : looks.get(id)
    const end = pos + node.nodeSize
    if (id === null || !look) {
      decorations.push(Decoration.node(pos, end, { class: 'words' }))
      return
    }
    drawn.add(id)
    decorations.push(
      Decoration.node(pos, end, {
        // The class that the rendered page gives a block's words, so that both are set alike.
        class: 'words',
        'data-label': look.printed,
        'data-state': look.state,
        style: `counter-reset: footnote ${look.notesBefore}`,
        ...(look.label === '' ? {} : { 'aria-label': look.label }),
        ...(look.tag === '' ? {} : { 'data-tag': look.tag }),
        ...(look.changedSinceAgreed ? { 'data-changed': 'since-agreed' } : {}),
        ...(look.isSilent ? { 'data-silent': '' } : {}),
        ...(look.state === 'deleted' ? { contenteditable: 'false' } : {})
      })
    )
    if (look.below) {
      decorations.push(
        Decoration.widget(end, () => placeBelow(id), {
          key: `below ${id}`,
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true
        })
      )
    }
  })
  return DecorationSet.create(doc, decorations)
}

/** Typing and marking words leaves every block where it was; anything else may not. */
function keepsBlocks(tr: Transaction): boolean {
  return (
    !isFromRoom(tr) &&
    tr.before.childCount === tr.doc.childCount &&
    tr.steps.every(
      (step) => step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep
    )
  )
}

function keepsDeleted(before: Node, after: Node, looks: Looks): boolean {
  const deleted: Node[] = []
  before.forEach((node) => {
    if (looks.get((node.attrs.id as string | null) ?? '')?.state === 'deleted') deleted.push(node)
  })
  if (deleted.length === 0) return true
  const kept = new Set<Node>()
  after.forEach((node) => kept.add(node))
  return deleted.every((node) => kept.has(node))
}

function sameLooks(a: Looks, b: Looks): boolean {
  if (a.size !== b.size) return false
  for (const [id, look] of b) {
    const other = a.get(id)
    if (
      !other ||
      other.printed !== look.printed ||
      other.label !== look.label ||
      other.state !== look.state ||
      other.tag !== look.tag ||
      other.changedSinceAgreed !== look.changedSinceAgreed ||
      other.isSilent !== look.isSilent ||
      other.below !== look.below ||
      other.notesBefore !== look.notesBefore
    ) {
      return false
    }
  }
  return true
}

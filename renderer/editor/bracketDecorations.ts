/**
 * Draws the square brackets in an editor: they are not in the text, so nobody can type into one or take half of one away.
 * Used by the text editor and the desk's. While one types in words without brackets, nothing is drawn again.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { findExtents } from '#core/brackets/findExtents.ts'
import { locateBrackets } from '#core/brackets/locateBrackets.ts'
import { printTokens, spansByBlock, type BracketToken } from '#core/brackets/printTokens.ts'
import type { CompiledBracket } from '#core/compile/compiled.ts'
import type { BlockType } from '#core/document/schema.ts'
import type { Bracket } from '#core/floor/floor.ts'
import { bracketLook } from '#renderer/brackets/bracketLook.ts'

/** What stands on the floor, as the compiled text and the floor have it. */
export interface Standing {
  readonly brackets: ReadonlyMap<string, Bracket>
  readonly compiled: readonly CompiledBracket[]
}

interface Shown {
  readonly standing: Standing
  readonly set: DecorationSet
}

/** The brackets of one paragraph, for an editor of that paragraph alone. */
export function standingIn(compiled: readonly CompiledBracket[]): Standing {
  let standing = known.get(compiled)
  if (!standing) {
    const within = compiled.filter(({ whole, adrift }) => !whole && !adrift)
    const brackets = within.map(({ id, kind, at }): [string, Bracket] => [
      id,
      { id, kind, at, state: 'standing', proponents: [], opponents: [], holders: [], positions: [], by: null }
    ])
    standing = { brackets: new Map(brackets), compiled: within }
    known.set(compiled, standing)
  }
  return standing
}

const known = new WeakMap<readonly CompiledBracket[], Standing>()

const NOTHING: Standing = { brackets: new Map(), compiled: [] }
const key = new PluginKey<Shown>('brackets')

export function bracketDecorations(standing: Standing = NOTHING): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => ({ standing, set: draw(doc, standing) }),
      apply(tr, shown, before, { doc }) {
        const next = (tr.getMeta(key) as Standing | undefined) ?? shown.standing
        if (next !== shown.standing) return { standing: next, set: draw(doc, next) }
        if (!tr.docChanged) return shown
        if (!touchesBrackets(before.doc, doc, next)) return { standing: next, set: shown.set.map(tr.mapping, doc) }
        return { standing: next, set: draw(doc, next) }
      }
    },
    props: { decorations: (state) => key.getState(state)?.set }
  })
}

/** The transaction that shows other brackets; null if they are those shown. */
export function showBrackets(state: EditorState, standing: Standing): Transaction | null {
  const shown = key.getState(state)
  if (!shown) return null
  const { brackets, compiled } = shown.standing
  if (compiled === standing.compiled && sameEntries(brackets, standing.brackets)) return null
  return state.tr.setMeta(key, standing).setMeta('addToHistory', false)
}

function sameEntries(one: Standing['brackets'], other: Standing['brackets']): boolean {
  return one === other || (one.size === other.size && [...other].every(([id, bracket]) => one.get(id) === bracket))
}

/** Whether a block that changed has brackets now, or had some. */
function touchesBrackets(before: Node, after: Node, { brackets }: Standing): boolean {
  if (brackets.size === 0) return false
  if (before.childCount !== after.childCount) return true
  for (let index = 0; index < after.childCount; index++) {
    const [old, now] = [before.child(index), after.child(index)]
    if (old === now) continue
    if (findExtents(old).size > 0 || findExtents(now).size > 0 || old.attrs.id !== now.attrs.id) return true
  }
  // Brackets around whole paragraphs move with what is typed at the ends.
  return [...brackets.values()].some(({ paragraphs, state }) => paragraphs !== undefined && state === 'standing')
}

function draw(doc: Node, { brackets, compiled }: Standing): DecorationSet {
  if (brackets.size === 0) return DecorationSet.empty
  const blocks: Array<{ id: string; type: BlockType; node: Node }> = []
  const indexOf = new Map<string, number>()
  const starts: number[] = []
  doc.forEach((node, pos) => {
    const id = (node.attrs.id as string | null) ?? ''
    if (id !== '' && !indexOf.has(id)) indexOf.set(id, blocks.length)
    blocks.push({ id, type: node.type.name as BlockType, node })
    starts.push(pos + 1)
  })
  const { places } = locateBrackets({ blocks, indexOf }, { brackets })
  const byId = new Map(compiled.map((bracket) => [bracket.id, bracket]))
  const decorations: Decoration[] = []
  for (const [index, spans] of spansByBlock(places, (at) => blocks[at]!.node.content.size)) {
    printTokens(spans).forEach((token, order, { length }) => {
      // Words typed at an edge are outside: behind a closing bracket, and before an opening one.
      const side = token.edge === 'close' ? order - length - 1 : order + 1
      decorations.push(
        Decoration.widget(starts[index]! + token.at, () => edge(token, byId.get(token.id)), {
          side,
          marks: [],
          ignoreSelection: true,
          key: `${token.id} ${token.edge} ${order} ${
            byId
              .get(token.id)
              ?.holders.map(({ code }) => code)
              .join() ?? ''
          }`
        })
      )
    })
  }
  return DecorationSet.create(doc, decorations)
}

function edge({ edge: which, again }: BracketToken, bracket: CompiledBracket | undefined): HTMLElement {
  const dom = document.createElement('span')
  const look = bracket && bracketLook(bracket)
  dom.className = look?.held ? 'bracket-edge is-held' : 'bracket-edge'
  dom.textContent = which === 'open' ? '[' : ']'
  if (!look) return dom
  dom.title = look.title
  if (look.codes !== '' && which === 'close' && !again) {
    const holder = document.createElement('span')
    holder.className = 'bracket-holder'
    holder.textContent = look.codes
    dom.append(holder)
  }
  return dom
}

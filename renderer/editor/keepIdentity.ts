/**
 * Keeps every block's identity through local editing: the block that keeps the words keeps the id; what a split, a paste
 * or a copy adds gets a new one. Used by the text editor. It never touches what arrives from others or from undo: there
 * the ids come with the blocks, and where concurrent edits made two of one, the relay's `mendText` alone decides.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { isFromRoom } from '#renderer/editor/isFromRoom.ts'

export function keepIdentity(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, oldState, newState) {
      if (!transactions.some((tr) => tr.docChanged) || transactions.some(isFromRoom)) return null
      const mapping = new Mapping()
      for (const tr of transactions) mapping.appendMapping(tr.mapping)
      const changes = assignIdentities(oldState.doc, newState.doc, mapping, newId)
      if (changes.length === 0) return null
      const mended: Transaction = newState.tr
      for (const { pos, id } of changes) mended.setNodeAttribute(pos, 'id', id)
      if (transactions.some((tr) => tr.getMeta('addToHistory') === false)) mended.setMeta('addToHistory', false)
      return mended
    }
  })
}

interface Placed {
  readonly node: Node
  readonly pos: number
}

/**
 * Which blocks of the new document need another id than they have.
 *
 * @param mapping from positions in `before` to positions in `after`
 */
export function assignIdentities(
  before: Node,
  after: Node,
  mapping: Mapping,
  newId: () => string
): Array<{ pos: number; id: string }> {
  const { olds, news, outside } = changedBlocks(before, after)
  if (news.length === 0) return []
  if (olds.length === 1 && news.length === 1 && news[0]!.node.attrs.id && sameId(olds[0]!, news[0]!)) return []

  const owner = new Map<number, string>()
  const given = new Set<string>(outside)
  const give = (index: number, id: string) => {
    owner.set(index, id)
    given.add(id)
  }
  const indexAt = (pos: number): number => {
    return news.findIndex((block) => pos > block.pos && pos < block.pos + block.node.nodeSize)
  }

  // First whoever still has words: the block where the first of them now stands is the same block, wherever it went.
  const wordless: Array<{ id: string; start: number }> = []
  for (const { node, pos } of olds) {
    const id = node.attrs.id as string | null
    if (id === null || given.has(id)) continue
    const kept = firstKept(mapping, pos + 1, pos + 1 + node.content.size)
    const index = kept === null ? -1 : indexAt(kept)
    if (index >= 0 && !owner.has(index)) give(index, id)
    else if (kept === null) wordless.push({ id, start: pos + 1 })
  }
  // Then whatever carries an id that nobody else has: a block that was moved, or an empty one.
  news.forEach(({ node }, index) => {
    const id = node.attrs.id as string | null
    if (id !== null && !owner.has(index) && !given.has(id)) give(index, id)
  })
  // Then blocks whose words were all replaced: they are where they were.
  for (const { id, start } of wordless) {
    if (given.has(id)) continue
    const index = indexAt(mapping.map(start, -1))
    if (index >= 0 && !owner.has(index)) give(index, id)
  }

  const changes: Array<{ pos: number; id: string }> = []
  news.forEach(({ node, pos }, index) => {
    const id = owner.get(index) ?? newId()
    if (node.attrs.id !== id) changes.push({ pos, id })
  })
  return changes
}

/** The blocks between the first and the last that changed; the ids of all others. ProseMirror shares unchanged nodes. */
function changedBlocks(before: Node, after: Node): { olds: Placed[]; news: Placed[]; outside: string[] } {
  const shorter = Math.min(before.childCount, after.childCount)
  let start = 0
  while (start < shorter && before.child(start) === after.child(start)) start++
  let end = 0
  while (
    end < shorter - start &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  ) {
    end++
  }
  const outside: string[] = []
  const olds: Placed[] = []
  const news: Placed[] = []
  before.forEach((node, pos, index) => {
    if (index >= start && index < before.childCount - end) olds.push({ node, pos })
  })
  after.forEach((node, pos, index) => {
    if (index >= start && index < after.childCount - end) news.push({ node, pos })
    else if (node.attrs.id !== null) outside.push(node.attrs.id as string)
  })
  return { olds, news, outside }
}

/** Where the first character of a range that was not deleted now stands. */
function firstKept(mapping: Mapping, from: number, to: number): number | null {
  for (let pos = from; pos < to; pos++) {
    const result = mapping.mapResult(pos, 1)
    if (!result.deletedAfter) return result.pos
  }
  return null
}

function sameId(a: Placed, b: Placed): boolean {
  return a.node.attrs.id === b.node.attrs.id
}

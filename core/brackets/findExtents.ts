/**
 * How far each bracket reaches within one block: from the first character that bears its mark to the last. What lies
 * between is within, whatever marks it bears: words that were pasted into the middle of a bracket are in it. Rule B1.
 */
import type { Node } from 'prosemirror-model'
import { isBracket } from '#core/brackets/bracketMarks.ts'

export interface Extent {
  readonly from: number
  readonly to: number
  /** How many alternatives it holds here: one more than the highest number; 0 for none. */
  readonly options: number
}

const known = new WeakMap<Node, ReadonlyMap<string, Extent>>()
const NONE: ReadonlyMap<string, Extent> = new Map()

/** Positions are counted as ProseMirror counts them in the block's inline content. Worked out once for a node. */
export function findExtents(block: Node): ReadonlyMap<string, Extent> {
  let extents = known.get(block)
  if (!extents) {
    extents = workOut(block)
    known.set(block, extents)
  }
  return extents
}

function workOut(block: Node): ReadonlyMap<string, Extent> {
  let extents: Map<string, Extent> | null = null
  block.forEach((node, offset) => {
    for (const mark of node.marks) {
      if (!isBracket(mark)) continue
      const { id, option } = mark.attrs as { id: string; option: number | null }
      extents ??= new Map()
      const before = extents.get(id)
      extents.set(id, {
        from: before?.from ?? offset,
        to: offset + node.nodeSize,
        options: Math.max(before?.options ?? 0, option === null ? 0 : option + 1)
      })
    }
  })
  return extents ?? NONE
}

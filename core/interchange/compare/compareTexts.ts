/**
 * Compares two texts paragraph by paragraph and word by word. Called by the application, off the thread that draws, and by
 * the relay's `compare`. Rules I64, I80 to I82 in SPEC.md of the folder above.
 */
import type { DiffPart } from '#core/compile/compiled.ts'
import { alignBlocks, type Pair } from '#core/interchange/compare/alignBlocks.ts'
import type { ComparedBlock, ComparedRow, Comparison, RowKind } from '#core/interchange/compare/comparedText.ts'
import { diffPieces } from '#core/interchange/compare/diffPieces.ts'

/** @returns rows in the order of the second text; what is only in the first stands where it stood */
export function compareTexts(before: readonly ComparedBlock[], after: readonly ComparedBlock[]): Comparison {
  const { pairs, kinOf } = alignBlocks(before, after)
  const families = gatherFamilies(before, after, pairs, kinOf)
  const pairBefore = new Map(pairs.map((pair) => [pair.before, pair]))
  const pairAfter = new Map(pairs.map((pair) => [pair.after, pair]))
  const behind = { before: precedents(before), after: precedents(after) }
  const placeOf = (pair: Pair) => ({
    before: behind.before.get(pair.before) ?? null,
    after: behind.after.get(pair.after) ?? null
  })
  const rows: ComparedRow[] = []
  let next = 0
  /** What is gone, or moves away, stands where it stood. */
  const leaveUntil = (end: ComparedBlock | null): void => {
    for (; next < before.length && before[next] !== end; next++) {
      const block = before[next]!
      const pair = pairBefore.get(block)
      if (pair?.moved === false) continue
      if (pair) rows.push({ ...row('moved-from', block, null, whole(block, 'delete')), place: placeOf(pair) })
      else {
        const kin = kinOf.get(block)?.after ?? null
        rows.push({ ...row(kin ? 'merged' : 'removed', block, null, whole(block, 'delete')), kin })
      }
    }
  }
  for (const block of after) {
    const pair = pairAfter.get(block)
    if (!pair) {
      const kin = kinOf.get(block)
      const parts = kin && families.get(kin)?.parts.get(block)
      rows.push({
        ...row(kin ? 'split' : 'added', null, block, parts ?? whole(block, 'insert')),
        kin: kin?.before ?? null
      })
      continue
    }
    if (!pair.moved) {
      leaveUntil(pair.before)
      next++
    }
    const { splitOff, mergedIn, parts } = families.get(pair)!
    const words = parts.get(block)!
    const reformed = pair.before.id === pair.after.id && formOf(pair.before) !== formOf(pair.after)
    const isChanged = reformed || splitOff.length > 0 || mergedIn.length > 0 || words.some(({ op }) => op !== 'same')
    const kind = pair.moved ? 'moved' : isChanged ? 'changed' : 'same'
    rows.push({
      ...row(kind, pair.before, block, words),
      splitOff,
      mergedIn,
      reformed,
      ...(pair.moved && { place: placeOf(pair) })
    })
  }
  leaveUntil(null)
  return { rows, counts: countRows(rows) }
}

interface Family {
  readonly splitOff: readonly ComparedBlock[]
  readonly mergedIn: readonly ComparedBlock[]
  readonly parts: ReadonlyMap<ComparedBlock, readonly DiffPart[]>
}

/** Each pair with what came off it and what went into it, compared as one. */
function gatherFamilies(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
  pairs: readonly Pair[],
  kinOf: ReadonlyMap<ComparedBlock, Pair>
): Map<Pair, Family> {
  const members = (blocks: readonly ComparedBlock[], side: 'before' | 'after') => {
    const found = new Map(pairs.map((pair): [Pair, ComparedBlock[]] => [pair, []]))
    const own = new Map(pairs.map((pair) => [pair[side], pair]))
    for (const block of blocks) {
      const pair = own.get(block) ?? kinOf.get(block)
      if (pair) found.get(pair)!.push(block)
    }
    return found
  }
  const olds = members(before, 'before')
  const news = members(after, 'after')
  return new Map(
    pairs.map((pair) => {
      const from = olds.get(pair)!
      const to = news.get(pair)!
      const pieces = diffPieces(
        from.map(({ runs }) => runs),
        to.map(({ runs }) => runs)
      )
      return [
        pair,
        {
          splitOff: to.filter((block) => block !== pair.after),
          mergedIn: from.filter((block) => block !== pair.before),
          parts: new Map(to.map((block, index) => [block, pieces[index] ?? []]))
        }
      ]
    })
  )
}

function row(
  kind: RowKind,
  before: ComparedBlock | null,
  after: ComparedBlock | null,
  parts: readonly DiffPart[]
): ComparedRow {
  return { kind, before, after, parts, kin: null, splitOff: [], mergedIn: [], reformed: false }
}

function whole({ runs }: ComparedBlock, op: DiffPart['op']): DiffPart[] {
  return [{ op, runs }]
}

function precedents(blocks: readonly ComparedBlock[]): ReadonlyMap<ComparedBlock, ComparedBlock | null> {
  return new Map(blocks.map((block, index) => [block, blocks[index - 1] ?? null]))
}

function formOf({ type, level, role, marker }: ComparedBlock): string {
  return [type, level, role, marker].join()
}

function countRows(rows: readonly ComparedRow[]): Comparison['counts'] {
  const counts = { same: 0, changed: 0, moved: 0, added: 0, removed: 0, split: 0, merged: 0 }
  for (const { kind } of rows) if (kind !== 'moved-from') counts[kind]++
  return counts
}

import { describe, expect, it } from 'vitest'
import type { ComparedRow, RowKind } from '#core/interchange/compare/comparedText.ts'
import { foldRows, stopsIn } from '#renderer/compare/stops.ts'

const rows = (...kinds: RowKind[]): ComparedRow[] =>
  kinds.map((kind) => ({
    kind,
    before: null,
    after: null,
    parts: [],
    kin: null,
    splitOff: [],
    mergedIn: [],
    reformed: false
  }))
const shown = (kinds: readonly RowKind[], onlyChanged: boolean, open: readonly number[] = []) =>
  foldRows(rows(...kinds), onlyChanged, new Set(open)).map((piece) =>
    piece.kind === 'row' ? piece.index : `${piece.first}+${piece.count}`
  )

describe('the rows of a comparison', () => {
  it('[I85] stop the keys at every difference once: a move is one, though it shows at two places', () => {
    expect(
      stopsIn(rows('same', 'changed', 'moved-from', 'added', 'same', 'moved', 'merged', 'split', 'removed'))
    ).toEqual([1, 3, 5, 6, 7, 8])
  })

  it('[I85] fold what is the same together, until it is opened', () => {
    const kinds: RowKind[] = ['same', 'same', 'changed', 'same', 'added', 'same', 'same']
    expect(shown(kinds, true)).toEqual(['0+2', 2, '3+1', 4, '5+2'])
    expect(shown(kinds, true, [0, 5])).toEqual([0, 1, 2, '3+1', 4, 5, 6])
    expect(shown(kinds, false)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(shown([], true)).toEqual([])
  })
})

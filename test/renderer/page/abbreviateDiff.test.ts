/** A difference is quoted with a few words around it; what changes is never shortened. */
import { expect, test } from 'vitest'
import type { DiffPart } from '#core/compile/compiled.ts'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'

const same = (text: string): DiffPart => ({ op: 'same', runs: [{ text, marks: [] }] })
const insert = (text: string): DiffPart => ({ op: 'insert', runs: [{ text, marks: [] }] })
const words = (parts: readonly DiffPart[]): string =>
  parts.map(({ op, runs }) => (op === 'insert' ? '+' : '') + runs.map((run) => run.text).join('')).join('')

const LONG = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'

test('the beginning and the end are cut, the words beside the change stay', () => {
  expect(words(abbreviateDiff([same(`${LONG} `), insert('new '), same(LONG)]))).toBe(
    '… ten eleven twelve thirteen fourteen +new one two three four five …'
  )
})

test('between two changes the middle is cut', () => {
  expect(words(abbreviateDiff([insert('A '), same(`${LONG} `), insert('B')]))).toBe(
    '+A one two three four five … ten eleven twelve thirteen fourteen +B'
  )
})

test('short stretches stay whole', () => {
  expect(words(abbreviateDiff([same('The objective was '), insert('also '), same('to gather.')]))).toBe(
    'The objective was +also to gather.'
  )
})

test('a whole insertion is not shortened', () => {
  expect(words(abbreviateDiff([insert(LONG)]))).toBe(`+${LONG}`)
})

test('marks and footnotes of the words that stay are kept', () => {
  const parts = abbreviateDiff([
    same(`${LONG} `),
    { op: 'same', runs: [{ text: '', marks: [], footnote: 'See the annex.' }] },
    insert('x')
  ])
  expect(parts.flatMap(({ runs }) => runs).some((run) => run.footnote === 'See the annex.')).toBe(true)
})

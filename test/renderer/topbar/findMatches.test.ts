/** Finding: labels first, then words, whatever the case and the accents. */
import { expect, test } from 'vitest'
import { NO_CONDITIONS, type Compiled, type CompiledParagraph } from '#core/compile/compiled.ts'
import { findMatches } from '#renderer/topbar/findMatches.ts'

const paragraph = (id: string, label: string, text: string): CompiledParagraph => ({
  id,
  type: 'paragraph',
  level: 0,
  label,
  printed: label,
  state: 'open',
  positions: [],
  runs: [{ text, marks: [] }],
  proposals: [],
  issued: '',
  changedSinceAgreed: false,
  conditions: NO_CONDITIONS,
  brackets: [],
  remarks: []
})
const compiled = {
  paragraphs: [
    paragraph('a', 'PP1', 'Recalling the Genève meeting and OP2 of the earlier text'),
    paragraph('b', 'OP2', 'Calls upon States to cooperate'),
    paragraph(
      'c',
      '7 (a)',
      'the role of Türkiye, with a long sentence that goes on before it says cooperate at last, and then goes on'
    )
  ]
} satisfies Pick<Compiled, 'paragraphs'>
const ids = (sought: string) => findMatches(compiled, sought).map(({ id }) => id)

test('a label is found before the words that mention it', () => {
  expect(ids('op2')).toEqual(['b', 'a'])
  expect(ids('7(a')).toEqual(['c'])
})

test('words are found without their accents', () => {
  expect(ids('geneve')).toEqual(['a'])
  expect(ids('turkiye')).toEqual(['c'])
})

test('the excerpt shows what was found, in whole words', () => {
  const [, long] = findMatches(compiled, 'cooperate')
  expect(long?.excerpt).toMatch(/^… \S.*says cooperate at last.*$/)
})

test('nothing sought finds nothing', () => {
  expect(ids('  ')).toEqual([])
  expect(ids('zebra')).toEqual([])
})

test('takes a label however it is typed', () => {
  for (const sought of ['7 (a)', '7a', '7 a', '7(a)']) expect(findMatches(compiled, sought)[0]?.id).toBe('c')
  for (const sought of ['op2', 'op 2', '2']) expect(findMatches(compiled, sought)[0]?.id).toBe('b')
})

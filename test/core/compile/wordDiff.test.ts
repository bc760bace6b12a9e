import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DiffPart } from '#core/compile/compiled.ts'
import { toRuns } from '#core/compile/toRuns.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

const WORDS = [
  'States',
  'shall',
  'exchange',
  'timely',
  '*information*',
  ',',
  '.',
  '移徙者',
  'الدول',
  'co-operate',
  '[^note]'
]
const wording = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((list) => words(list.join(' ')))

const textOf = (parts: readonly DiffPart[], without: DiffPart['op']) =>
  parts
    .filter(({ op }) => op !== without)
    .flatMap(({ runs }) => runs.map(({ text, footnote }) => text + (footnote === undefined ? '' : `[${footnote}]`)))
    .join('')

it('[C5] a difference without its insertions is the old wording, without its deletions the new one', () => {
  const all = (content: ReturnType<typeof words>) => textOf([{ op: 'same', runs: toRuns(content) }], 'delete')
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const parts = wordDiff(before, after)
      expect(textOf(parts, 'insert')).toBe(all(before))
      expect(textOf(parts, 'delete')).toBe(all(after))
    }),
    { seed: SEED, numRuns: 500 }
  )
})

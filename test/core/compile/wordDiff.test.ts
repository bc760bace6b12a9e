import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiffPart, Run } from '#core/compile/compiled.ts'
import { appendRun, toRuns } from '#core/compile/toRuns.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { rewording } from '#test/helpers/arbitraryWording.ts'
import { words } from '#test/helpers/draftText.ts'
import { SEED } from '#test/helpers/randomSteps.ts'

const sayRuns = (runs: readonly Run[]) =>
  runs.map(({ text, footnote }) => (footnote === undefined ? text : `[^${footnote}]`)).join('')

/** "States [-exchange-][+share+] information" */
function shown(before: string, after: string): string {
  return wordDiff(words(before), words(after))
    .map(
      ({ op, runs }) => ({ same: sayRuns(runs), insert: `[+${sayRuns(runs)}+]`, delete: `[-${sayRuns(runs)}-]` })[op]
    )
    .join('')
}

describe('the difference of two wordings', () => {
  it.each([
    ['gather views', 'gather timely views', 'gather [+timely +]views'],
    ['gather timely views', 'gather views', 'gather [-timely -]views'],
    ['agreed to host', 'welcomed the offer to host', '[-agreed-][+welcomed the offer+] to host'],
    ['States shall act now', 'States should act soon', 'States [-shall-][+should+] act [-now-][+soon+]'],
    ['joint recommendations', 'joint and voluntary recommendations', 'joint [+and voluntary +]recommendations'],
    ['to report.', 'to report, where possible.', 'to report[+, where possible+].'],
    ['old words here', 'entirely other here', '[-old words-][+entirely other+] here'],
    ['co-operation', 'co-ordination', '[-co-operation-][+co-ordination+]'],
    ["the States' duty", "the State's duty", "the [-States'-][+State's+] duty"],
    ['States', '*States*', '[-States-][+States+]'],
    ['States act', 'States[^All.] act', 'States[+[^All.]+] act'],
    ['States[^All.] act', 'States[^Some.] act', 'States[-[^All.]-][+[^Some.]+] act'],
    ['one\ntwo', 'one two', 'one[-\n-][+ +]two'],
    ['各国应交换信息', '各国应及时交换信息', '各国应[+及时+]交换信息'],
    ['تتبادل الدول المعلومات', 'تتبادل الدول جميعا المعلومات', 'تتبادل الدول [+جميعا +]المعلومات'],
    ['', 'New words.', '[+New words.+]'],
    ['Old words.', '', '[-Old words.-]'],
    ['same', 'same', 'same'],
    ['', '', '']
  ])('[C4] from "%s" to "%s"', (before, after, difference) => {
    expect(shown(before, after)).toBe(difference)
  })

  it('[C5] gives the old wording without its insertions and the new one without its deletions', () => {
    fc.assert(
      fc.property(rewording, ([before, after]) => {
        const parts = wordDiff(before, after)
        const without = (op: DiffPart['op']) => {
          const runs: Run[] = []
          for (const part of parts) if (part.op !== op) for (const run of part.runs) appendRun(runs, run)
          return runs
        }
        expect(without('delete')).toEqual(joined(toRuns(after)))
        // What stays is shown with the marks of the new wording, which may differ on spaces alone.
        expect(onWords(without('insert'))).toEqual(onWords(toRuns(before)))
        expect(sayRuns(without('insert'))).toBe(sayRuns(toRuns(before)))
      }),
      { seed: SEED, numRuns: 600 }
    )
  })

  it('[C4] never shows two parts of one kind in a row, nor an empty one, nor an insertion before its deletion', () => {
    fc.assert(
      fc.property(rewording, ([before, after]) => {
        const ops = wordDiff(before, after).map(({ op, runs }) => {
          expect(runs.length).toBeGreaterThan(0)
          return op
        })
        ops.forEach((op, index) => {
          expect(op).not.toBe(ops[index + 1])
          if (op === 'insert') expect(ops[index + 1]).not.toBe('delete')
        })
      }),
      { seed: SEED, numRuns: 400 }
    )
  })

  it('[C4] shows two long wordings that share hardly a word as one replaced by the other', () => {
    const long = (step: number) => Array.from({ length: 6000 }, (_, index) => `w${(index * step) % 5003}`).join(' ')
    const parts = wordDiff(words(long(7)), words(long(1237)))
    expect(parts.map(({ op }) => op).filter((op) => op !== 'same')).toEqual(['delete', 'insert'])
  })
})

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) appendRun(result, run)
  return result
}

/** The words with their marks, spaces left out. */
function onWords(runs: readonly Run[]): string[] {
  return runs.flatMap(({ text, marks, footnote }) =>
    footnote === undefined
      ? [...text].filter((char) => /\S/u.test(char)).map((char) => `${char}${marks.join()}`)
      : [footnote]
  )
}

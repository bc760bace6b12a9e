/** A silence in words: until when, how long that is, on what, and where it was broken. */
import { describe, expect, test } from 'vitest'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { brokenOn, deadlineWords, remainingWords, silentMatter, underSilence } from '#renderer/silence/silenceWords.ts'
import { untilNextLook } from '#renderer/silence/useMinute.ts'
import { openTable } from '#test/helpers/table.ts'

const UNTIL = '2026-11-26T12:00:00.000Z'
const before = (ms: number): Date => new Date(new Date(UNTIL).getTime() - ms)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const open = () =>
  openTable('declaration', ['# Title', 'OP1 States act.', '## Data', 'OP2 States report.', 'OP3 All is done.'])

describe('the deadline', () => {
  test('is said in the time of a place, with its zone', () => {
    expect(deadlineWords('2026-06-13T12:00:00Z', 'UTC')).toBe('13 June 12:00 UTC')
    expect(deadlineWords('2026-06-13T22:05:00Z', 'Asia/Almaty')).toBe('14 June 03:05 GMT+5')
    expect(deadlineWords('no moment')).toBe('')
  })

  test.each([
    [72 * HOUR, 'in 3 days'],
    [72 * HOUR - 1, 'in 2 days'],
    [48 * HOUR, 'in 2 days'],
    [48 * HOUR - 1, 'in 47 hours'],
    [2 * HOUR, 'in 2 hours'],
    [2 * HOUR - 1, 'in 119 minutes'],
    [MINUTE, 'in 1 minute'],
    [MINUTE - 1, 'in less than a minute'],
    [0, null],
    [-HOUR, null]
  ])('with %d ms left nobody is told of more time than there is: %s', (rest, words) => {
    expect(remainingWords(UNTIL, before(rest))).toBe(words)
  })

  test('is looked at again when a minute of what is left has gone, and never once it has passed', () => {
    for (const rest of [1, MINUTE - 1, MINUTE, MINUTE + 1, 49 * HOUR + 17]) {
      const now = before(rest)
      const next = new Date(now.getTime() + untilNextLook(UNTIL, now)!)
      const minutes = (at: Date): number => Math.floor((new Date(UNTIL).getTime() - at.getTime()) / MINUTE)
      expect(minutes(next)).toBe(minutes(now) - 1)
    }
    expect(untilNextLook(UNTIL, before(0))).toBeNull()
    expect(untilNextLook('', before(0))).toBeNull()
  })
})

describe('what is under silence', () => {
  test('is the revision while all of it is, also where it was broken, and otherwise a number of paragraphs', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op3' })
    table.gives('chair', { kind: 'openSilence', until: UNTIL })
    const matter = () => silentMatter(table.compiled(), table.compiled().silence!)
    expect(matter()).toEqual({ matter: 'Zero draft', count: 1 })
    table.gives('kaz', { kind: 'breakSilence', paragraphs: ['op2'] })
    expect(matter()).toEqual({ matter: 'Zero draft', count: 1 })
    table.gives('chair', { kind: 'closeSilence', callOff: true })
    table.gives('chair', { kind: 'openSilence', until: UNTIL, paragraphs: ['op1'] })
    expect(matter()).toEqual({ matter: 'One paragraph of Zero draft', count: 1 })
  })

  test('was broken on each place once, in the order of the text, whoever objected first', () => {
    const table = open()
    table.gives('chair', { kind: 'openSilence', until: UNTIL })
    table.gives('kaz', { kind: 'breakSilence', paragraphs: ['op3'] })
    table.gives('tur', { kind: 'breakSilence', paragraphs: ['op1'] })
    const compiled = table.compiled()
    expect(brokenOn(compiled, compiled.silence!)).toEqual([
      { id: 'op1', label: 'OP1' },
      { id: 'op3', label: 'OP3' }
    ])
    expect(underSilence(compiled).map(({ id }: CompiledParagraph) => id)).toEqual(['op2'])
  })
})

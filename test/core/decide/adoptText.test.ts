/** Settings of the draft, nothing agreed until everything is agreed, and the adoption of the text. */
import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'
import { putBrackets } from '#test/helpers/putBrackets.ts'

const open = () =>
  openTable('declaration', ['# Declaration', 'PP1 Recalling,', 'OP1 States act:', '(a) at home.', 'OP2 States report.'])
const ALL = ['pp1', 'op1', 'op1a', 'op2']
const nothingAgreed = { kind: 'configure', settings: { nothingAgreed: true } } as const

describe('settings', () => {
  it('[P52] are changed by the Chair and the secretariat, and what is not named stays', () => {
    const table = open()
    table.gives('secretariat', { kind: 'configure', settings: { phase: 'second reading', labels: 'manual' } })
    table.gives('chair', nothingAgreed)
    expect(table.readFloor().meta.settings).toEqual({
      labels: 'manual',
      nothingAgreed: true,
      attribution: 'full',
      phase: 'second reading'
    })
    expect(table.record.map(({ summary }) => summary)).toEqual([
      'Settings: the phase is called second reading; labels follow the Editorial Manual.',
      'Settings: nothing is agreed until everything is agreed.'
    ])
    table.gives('chair', { kind: 'configure', settings: { nothingAgreed: false, attribution: 'groups', phase: '' } })
    table.gives('chair', { kind: 'configure', settings: { labels: 'room' } })
    expect(table.record.slice(2).map(({ summary }) => summary)).toEqual([
      'Settings: the phase has no name; a paragraph that is agreed is agreed for good; authors are shown by group only.',
      'Settings: labels follow the custom of the room.'
    ])
  })

  it('[P52] refuses what is so already, and everybody else', () => {
    const table = open()
    for (const settings of [{}, { labels: 'room' }, { nothingAgreed: false, phase: '' }]) {
      expect(table.refuses('chair', { kind: 'configure', settings }).code).toBe('already-so')
    }
    for (const person of ['kaz', 'observer'] as const)
      expect(table.refuses(person, nothingAgreed).code).toBe('not-allowed')
  })
})

describe('nothing is agreed until everything is agreed', () => {
  it('[P50] lets a paragraph and a package be agreed ad ref only', () => {
    const table = open()
    const pack = table.gives('chair', { kind: 'link', paragraphs: ['op1', 'op2'] }).receipt.package!
    table.gives('chair', nothingAgreed)
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'op1' })).toMatchObject({
      code: 'nothing-agreed',
      message:
        'Nothing is agreed until everything is agreed, so OP1 can be agreed ad ref only. Agree it ad ref; adopting the whole text agrees it for good.'
    })
    expect(table.refuses('chair', { kind: 'settle', package: pack }).code).toBe('nothing-agreed')
    table.gives('chair', { kind: 'agree', paragraph: 'pp1', adRef: true })
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'pp1' }).code).toBe('nothing-agreed')
    table.gives('chair', { kind: 'settle', package: pack, adRef: true })
    expect(table.entry('op2').state).toBe('ad-ref')
  })
})

describe('adopting', () => {
  it.each([true, false])('[P54] agrees every paragraph in one decision, with the setting on: %s', (on) => {
    const table = open()
    if (on) table.gives('chair', nothingAgreed)
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op2' }) })
    const pack = table.gives('chair', { kind: 'link', paragraphs: ['pp1', 'op1'] }).receipt.package!
    for (const paragraph of ['pp1', 'op1', 'op1a']) table.gives('chair', { kind: 'agree', paragraph, adRef: true })
    const before = table.record.length
    const { receipt } = table.gives('chair', { kind: 'adopt' })
    expect(receipt.summary).toBe('The text was adopted: all its 3 paragraphs are agreed.')
    expect(receipt).not.toHaveProperty('warnings')
    expect(table.record).toHaveLength(before + 1)
    expect(ALL.map((id) => table.entry(id).state)).toEqual(['agreed', 'agreed', 'agreed', 'deleted'])
    expect(table.entry('title').state).toBe('open')
    expect(table.readFloor().meta.adopted).toEqual({ at: receipt.at, seq: receipt.seq })
    expect(table.readFloor().packages.get(pack)?.state).toBe('settled')
    expect(table.refuses('chair', { kind: 'adopt' }).code).toBe('already-so')
  })

  it('[P53] refuses while something is not settled, naming the first and how many', () => {
    const table = open()
    expect(table.refuses('chair', { kind: 'adopt' })).toMatchObject({
      code: 'not-settled',
      message:
        'The text cannot be adopted while 4 paragraphs are not settled: PP1 (open), OP1 (open), OP1 (a) (open) and 1 more. Settle what is open first.'
    })
    table.gives('chair', { kind: 'agree', paragraph: 'pp1', adRef: true, pending: ['TUR'] })
    table.gives('chair', { kind: 'agree', paragraph: 'op1a', placement: 'open' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true })
    putBrackets(table, { id: 'b', paragraph: 'op1', from: 0, to: 6 })
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, exceptBrackets: true })
    expect(table.refuses('chair', { kind: 'adopt' }).message).toMatch(
      /while 3 paragraphs are not settled: PP1 \(pending\), OP1 \(a bracket stands\), OP1 \(a\) \(placement to be decided\)\. /u
    )
    putBrackets(table, { id: 'b', paragraph: 'op1', state: 'lifted' })
    table.gives('tur', { kind: 'confirm', paragraph: 'pp1' })
    table.gives('chair', { kind: 'agree', paragraph: 'op1a' })
    const proposal = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'States pay.' })
    expect(table.refuses('chair', { kind: 'adopt' }).code).toBe('proposals-open')
    table.gives('chair', { kind: 'reject', proposal })
    table.gives('chair', { kind: 'adopt' })
    // The exception had nothing left to except.
    expect(table.entry('op1')).not.toHaveProperty('exceptBrackets')
  })

  it('[P53] refuses a text without paragraphs', () => {
    const table = openTable('declaration', ['# Declaration'])
    expect(table.refuses('chair', { kind: 'adopt' }).code).toBe('wrong-state')
  })

  it('[P54] warns of words that the pen changed since they were agreed, and agrees them as they stand', () => {
    const table = open()
    for (const paragraph of ALL) table.gives('chair', { kind: 'agree', paragraph })
    table.rewrites('op2', 'All States report.')
    expect(table.gives('chair', { kind: 'adopt' }).receipt.warnings).toEqual([
      'OP2 had been changed with the pen since it was agreed, and is adopted as it stands.'
    ])
    expect(table.compiled().paragraphs.some(({ changedSinceAgreed }) => changedSinceAgreed)).toBe(false)
  })

  it('[P55] is ended by reopening a paragraph, and can be declared again', () => {
    const table = open()
    for (const paragraph of ALL) table.gives('chair', { kind: 'agree', paragraph })
    table.gives('chair', { kind: 'adopt' })
    table.gives('chair', { kind: 'reopen', paragraph: 'op2', reason: 'Why' })
    expect(table.readFloor().meta.adopted).toBeNull()
    expect(table.refuses('chair', { kind: 'adopt' }).message).toMatch(/while one paragraph is not settled: OP2/u)
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    table.gives('chair', { kind: 'adopt' })
    expect(table.readFloor().meta.adopted).not.toBeNull()
  })
})

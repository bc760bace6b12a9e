/** Agreement on conditions: pending somebody, its place open, except for brackets. */
import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'
import { putBrackets } from '#test/helpers/putBrackets.ts'

const open = () => openTable('declaration', ['OP1 States act.', 'OP2 States report.', 'OP3 States meet.'])

describe('agreeing on conditions', () => {
  it('[P40] keeps who is pending and that the place is open, and says so in the record', () => {
    const table = open()
    const given = { kind: 'agree', paragraph: 'op1', adRef: true, pending: ['TUR', 'RIVER', 'TUR'], placement: 'open' }
    table.gives('chair', given as never)
    expect(table.entry('op1')).toMatchObject({ state: 'ad-ref', pending: ['TUR', 'RIVER'], placement: 'open' })
    expect(table.record.at(-1)?.summary).toBe(
      'OP1 was agreed ad ref pending Türkiye, River Group, its place to be decided.'
    )
  })

  it('[P40] refuses to wait for somebody whom the conference does not know', () => {
    const table = open()
    for (const pending of [['NIL'], ['TUR', 'CHAIR'], ['SECRETARIAT']]) {
      expect(table.refuses('chair', { kind: 'agree', paragraph: 'op1', pending }).code).toBe('unknown-delegation')
    }
    expect(table.entry('op1').state).toBe('open')
  })

  it('[P40] replaces the conditions when it is agreed again, and refuses when nothing would be other', () => {
    const table = open()
    const adRef = { kind: 'agree', paragraph: 'op1', adRef: true } as const
    table.gives('chair', { ...adRef, pending: ['TUR'] })
    table.gives('chair', { ...adRef, pending: ['KAZ'], placement: 'open' })
    expect(table.entry('op1')).toMatchObject({ pending: ['KAZ'], placement: 'open' })
    expect(table.refuses('chair', { ...adRef, pending: ['KAZ'], placement: 'open' }).code).toBe('wrong-state')
    table.gives('chair', adRef)
    expect(table.entry('op1')).not.toHaveProperty('pending')
    expect(table.entry('op1')).not.toHaveProperty('placement')
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    table.gives('chair', { kind: 'agree', paragraph: 'op1', pending: ['TUR'] })
    expect(table.entry('op1')).toMatchObject({ state: 'agreed', pending: ['TUR'] })
    expect(table.refuses('chair', adRef).code).toBe('wrong-state')
  })

  it('[P40] agrees the words as they stand once the pen has changed them', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    table.rewrites('op1', 'All States act.')
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    expect(table.compiled().paragraphs[0]!.changedSinceAgreed).toBe(false)
  })

  it('[P40] ends the conditions when the paragraph is reopened', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1', pending: ['TUR'], placement: 'open', exceptBrackets: true })
    table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason: 'Why' })
    expect(Object.keys(table.entry('op1')).sort()).toEqual(['at', 'reason', 'state'])
  })

  it('[P41] refuses while brackets stand in the words or around the paragraph, unless they are excepted', () => {
    const table = open()
    putBrackets(table, { id: 'b1', paragraph: 'op1', from: 0, to: 6, holders: ['TUR'] })
    putBrackets(table, { id: 'b2', paragraphs: { from: 'op2', to: 'op3' } })
    for (const paragraph of ['op1', 'op2', 'op3']) {
      expect(table.refuses('chair', { kind: 'agree', paragraph, adRef: true })).toMatchObject({
        code: 'brackets-standing',
        message: `${paragraph.toUpperCase()} cannot be agreed while a bracket stands in it. Lift what stands first, or agree it except for the brackets.`
      })
    }
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, exceptBrackets: true })
    expect(table.entry('op1')).toMatchObject({ state: 'ad-ref', exceptBrackets: true })
    expect(table.record.at(-1)?.summary).toBe('OP1 was agreed ad ref except for its brackets.')
    // Made agreed for good without the exception, it is refused again.
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'op1' }).code).toBe('brackets-standing')
    putBrackets(table, { id: 'b1', paragraph: 'op1', from: 0, to: 6, state: 'lifted' })
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
  })

  it('[P41] lifts the brackets around the paragraph alone with it, if nobody holds them', () => {
    const table = open()
    const { bracket } = table.gives('chair', { kind: 'bracket', paragraph: 'op1' }).receipt
    const held = table.gives('chair', { kind: 'bracket', paragraph: 'op2', holders: ['TUR'] }).receipt.bracket!
    const { receipt } = table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true })
    expect(table.readFloor().brackets.get(bracket!)).toMatchObject({
      state: 'lifted',
      outcome: { seq: receipt.seq, kept: 'words' }
    })
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'op2', adRef: true }).code).toBe('brackets-standing')
    expect(table.readFloor().brackets.get(held)?.state).toBe('standing')
  })

  it('[P42] lets a paragraph whose place is open be moved, and its place is decided then', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op3', placement: 'open' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    const move = { kind: 'move', paragraph: 'op3', after: 'op1' } as const
    expect(table.refuses('kaz', { kind: 'table', change: { kind: 'move', paragraph: 'op2', after: null } }).code).toBe(
      'paragraph-closed'
    )
    const proposal = table.tables('kaz', move)
    // The move on the table is about the place alone: the rest can be agreed beside it.
    table.gives('chair', { kind: 'agree', paragraph: 'op3', placement: 'open', pending: ['TUR'] })
    expect(table.refuses('chair', { kind: 'agree', paragraph: 'op3' }).code).toBe('proposals-open')
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.ids()).toEqual(['op1', 'op3', 'op2'])
    expect(table.entry('op3')).toMatchObject({ state: 'agreed', pending: ['TUR'] })
    expect(table.entry('op3')).not.toHaveProperty('placement')
    expect(table.refuses('kaz', { kind: 'table', change: move }).code).toBe('paragraph-closed')

    table.gives('chair', { kind: 'reopen', proposal, reason: 'Elsewhere' })
    expect(table.ids()).toEqual(['op1', 'op2', 'op3'])
    expect(table.entry('op3')).toMatchObject({ state: 'agreed', placement: 'open' })
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.entry('op3')).not.toHaveProperty('placement')
  })
})

describe('confirming', () => {
  it('[P43] takes who confirms off the list, by its own word, for a group, or recorded by the secretariat', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, pending: ['TUR', 'RIVER', 'KAZ'] })
    expect(table.gives('tur', { kind: 'confirm', paragraph: 'op1' }).receipt).toMatchObject({
      paragraph: 'op1',
      label: 'OP1',
      summary: 'Türkiye confirmed OP1.'
    })
    expect(table.entry('op1').pending).toEqual(['RIVER', 'KAZ'])
    table.gives('kgz', { kind: 'confirm', paragraph: 'op1', onBehalfOf: 'RIVER' })
    table.gives('secretariat', { kind: 'confirm', paragraph: 'op1', onBehalfOf: 'KAZ' })
    expect(table.entry('op1')).toMatchObject({ state: 'ad-ref' })
    expect(table.entry('op1')).not.toHaveProperty('pending')
  })

  it('[P43] refuses anybody who is not pending, and a paragraph that is not agreed', () => {
    const table = open()
    expect(table.refuses('tur', { kind: 'confirm', paragraph: 'op1' }).code).toBe('wrong-state')
    expect(table.refuses('tur', { kind: 'confirm', paragraph: 'gone' }).code).toBe('no-such-paragraph')
    table.gives('chair', { kind: 'agree', paragraph: 'op1', pending: ['RIVER'] })
    expect(table.refuses('tur', { kind: 'confirm', paragraph: 'op1' })).toMatchObject({
      code: 'not-pending',
      message: 'OP1 is not waiting for Türkiye. It is pending River Group.'
    })
    table.gives('tur', { kind: 'confirm', paragraph: 'op1', onBehalfOf: 'RIVER' })
    expect(table.refuses('tur', { kind: 'confirm', paragraph: 'op1', onBehalfOf: 'RIVER' }).message).toBe(
      'OP1 is not waiting for River Group. Nobody has yet to confirm it.'
    )
    expect(table.refuses('kaz', { kind: 'confirm', paragraph: 'op1', onBehalfOf: 'RIVER' }).code).toBe('not-yours')
    expect(table.refuses('secretariat', { kind: 'confirm', paragraph: 'op1' }).code).toBe('bad-command')
    expect(table.refuses('chair', { kind: 'confirm', paragraph: 'op1' }).code).toBe('not-allowed')
  })
})

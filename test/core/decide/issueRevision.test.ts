import { describe, expect, it } from 'vitest'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', ['# Declaration', 'PP1 Recalling,', 'OP1 Act;', '(a) now;', 'OP2 Report;', 'OP3 Thank.'])

describe('the pen', () => {
  it('[P7] is lent and taken back by the Chair and the secretariat', () => {
    const table = open()
    expect(table.gives('chair', { kind: 'grantPen', delegations: ['KAZ', 'TUR'] }).receipt.summary).toBe(
      'The pen was lent to Kazakhstan, Türkiye.'
    )
    expect(table.readFloor().meta.pen).toEqual(['KAZ', 'TUR'])
    expect(table.gives('secretariat', { kind: 'revokePen', delegations: ['KAZ'] }).receipt.summary).toBe(
      'The pen was taken back from Kazakhstan.'
    )
    expect(table.readFloor().meta.pen).toEqual(['TUR'])
    for (const person of ['kaz', 'observer'] as const) {
      for (const kind of ['grantPen', 'revokePen']) {
        expect(table.refuses(person, { kind, delegations: ['KAZ'] }).code).toBe('not-allowed')
      }
      expect(table.refuses(person, { kind: 'issue', label: 'Rev.1' }).code).toBe('not-allowed')
    }
  })

  it('[P34] is not lent to who holds it nor taken from who does not', () => {
    const table = open()
    table.gives('chair', { kind: 'grantPen', delegations: ['KAZ', 'KAZ'] })
    expect(table.readFloor().meta.pen).toEqual(['KAZ'])
    expect(table.refuses('chair', { kind: 'grantPen', delegations: ['KAZ'] }).code).toBe('already-so')
    expect(table.refuses('chair', { kind: 'revokePen', delegations: ['TUR'] }).code).toBe('already-so')
    table.gives('chair', { kind: 'grantPen', delegations: ['KAZ', 'TUR'] })
    table.gives('chair', { kind: 'revokePen', delegations: ['TUR', 'KGZ'] })
    expect(table.readFloor().meta.pen).toEqual(['KAZ'])
  })

  it('[P34] is lent to delegations that the conference names, not to groups', () => {
    const table = open()
    for (const kind of ['grantPen', 'revokePen']) {
      for (const code of ['FRA', 'STEPPE', 'CHAIR']) {
        expect(table.refuses('chair', { kind, delegations: ['KAZ', code] })).toMatchObject({
          code: 'unknown-delegation',
          message: `No delegation of this conference has the code "${code}".`
        })
      }
    }
  })
})

describe('issuing a revision', () => {
  it('[P35] fixes the labels, takes deleted paragraphs out and says what became of each label', () => {
    const table = open()
    table.gives('secretariat', { kind: 'issue', label: 'Zero draft' })
    const deletion = table.tables('kaz', { kind: 'delete', paragraph: 'op1' })
    const insertion = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'Invite;' })
    table.gives('chair', { kind: 'accept', proposal: deletion })
    table.gives('chair', { kind: 'accept', proposal: insertion })
    expect(table.lines()).toEqual([
      'Declaration',
      'PP1 Recalling,',
      'OP1. [Deleted]',
      '  (a) [Deleted]',
      'OP2. Report;',
      'OP2 bis. Invite;',
      'OP3. Thank.'
    ])
    const { receipt } = table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect(table.lines()).toEqual(['Declaration', 'PP1 Recalling,', 'OP1. Report;', 'OP2. Invite;', 'OP3. Thank.'])
    const inserted = table.proposal(insertion).outcome!.inserted!
    expect(table.readFloor().revisions[1]).toEqual({
      label: 'Rev.1',
      at: receipt.at,
      seq: 6,
      by: 'Ilse',
      concordance: [
        { id: 'pp1', from: 'PP1', to: 'PP1' },
        { id: 'op1', from: 'OP1', to: null },
        { id: 'op1a', from: 'OP1 (a)', to: null },
        { id: 'op2', from: 'OP2', to: 'OP1' },
        { id: inserted, from: 'OP2 bis', to: 'OP2' },
        { id: 'op3', from: 'OP3', to: 'OP3' }
      ],
      sources: [
        { from: ['OP1'], to: null, contributors: ['KAZ'], approach: ['deleted'] },
        { from: ['OP1 (a)'], to: null, contributors: [], approach: ['deleted'] },
        { from: ['OP2'], to: 'OP1', contributors: [], approach: ['renumbered'] },
        { from: ['OP2 bis'], to: 'OP2', contributors: ['KAZ'], approach: ['new'] }
      ]
    })
    expect(table.readFloor().meta.numbering).toEqual({ pp1: 'PP1', op2: 'OP1', [inserted]: 'OP2', op3: 'OP3' })
    expect(table.compiled().revision).toBe('Rev.1')
    expect(receipt.summary).toBe('Rev.1 was issued.')
  })

  it('[P35] lets insertions that stood after a removed paragraph follow the one before it', () => {
    const table = open()
    const insertion = table.tables('kaz', { kind: 'insert', after: 'op1a', content: 'Invite;' })
    const move = table.tables('kaz', { kind: 'move', paragraph: 'op3', after: 'op1' })
    table.gives('chair', { kind: 'accept', proposal: table.tables('tur', { kind: 'delete', paragraph: 'op1' }) })
    table.gives('secretariat', { kind: 'issue', label: 'Rev.1' })
    expect([insertion, move].map((id) => table.proposal(id).change)).toMatchObject([{ after: 'pp1' }, { after: 'pp1' }])
    table.gives('chair', { kind: 'accept', proposal: insertion })
    table.gives('chair', { kind: 'accept', proposal: move })
    expect(table.ids()).toHaveLength(5)
  })

  it('[P35] does not issue a text of which nothing is left', () => {
    const table = openTable('highlights', ['1. Act.'])
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'p1' }) })
    expect(table.refuses('chair', { kind: 'issue', label: 'Rev.1' }).code).toBe('wrong-state')
  })

  it('[P36] gives no label twice', () => {
    const table = open()
    table.gives('chair', { kind: 'issue', label: ' Rev.1 ' })
    for (const label of ['Rev.1', 'REV.1', 'rev.1\u0000']) {
      expect(table.refuses('secretariat', { kind: 'issue', label })).toMatchObject({ code: 'label-taken' })
    }
    table.gives('secretariat', { kind: 'issue', label: 'Rev.2' })
    expect(table.readFloor().revisions.map(({ label }) => label)).toEqual(['Rev.1', 'Rev.2'])
  })
})

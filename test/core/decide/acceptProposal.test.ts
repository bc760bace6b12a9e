import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', [
    '# Declaration',
    'OP1 *Calls upon* States to exchange information on mixed movements;',
    'OP2 *Encourages* States to:',
    '(a) register;',
    '(b) report.',
    'OP3 *Thanks* the host.'
  ])

describe('accepting an amendment', () => {
  it('[P16] puts its words in the place of those of the paragraph', () => {
    const table = open()
    const id = table.tables('kaz', {
      kind: 'amend',
      paragraph: 'op1',
      content: [
        { type: 'text', text: 'Calls upon', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' States to exchange timely information on mixed movements;' }
      ]
    })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines()).toEqual([
      'Declaration',
      'OP1. *Calls upon* States to exchange timely information on mixed movements;',
      'OP2. *Encourages* States to:',
      '  (a) register;',
      '  (b) report.',
      'OP3. *Thanks* the host.'
    ])
    expect(receipt.summary).toBe('Accepted: an amendment to OP1 (Kazakhstan).')
    expect(table.proposal(id)).toMatchObject({ state: 'accepted', outcome: { seq: 2, at: receipt.at } })
    expect(table.entry('op1')).toEqual({ state: 'open' })
  })

  it('[P16] leaves the words that stay their identity, wherever the changed ones stand', () => {
    const table = open()
    const element = table.fragment.get(1) as Y.XmlElement
    const text = element.get(0) as Y.XmlText
    const word = 'Calls upon States to exchange information on mixed movements;'.indexOf('information')
    const place = Y.createRelativePositionFromTypeIndex(text, word)
    const updates: Uint8Array[] = []
    table.text.on('update', (update: Uint8Array) => updates.push(update))
    const id = table.tables('kaz', {
      kind: 'amend',
      paragraph: 'op1',
      content: [
        { type: 'text', text: 'Invites', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' States to exchange information on movements;' }
      ]
    })
    table.gives('chair', { kind: 'accept', proposal: id })
    const found = Y.createAbsolutePositionFromRelativePosition(place, table.text)
    expect(found?.index).toBe('Invites States to exchange '.length)
    expect(found?.type).toBe(text)
    expect(updates).toHaveLength(1)
    expect(updates[0]!.length).toBeLessThan(110)
  })

  it('[P17] is refused as it stands when the paragraph has changed since it was tabled', () => {
    const table = open()
    const content = 'States exchange information.'
    const first = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content })
    const second = table.tables('tur', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.gives('chair', { kind: 'accept', proposal: first })
    expect(table.refuses('chair', { kind: 'accept', proposal: second })).toEqual({
      ok: false,
      code: 'stale',
      message:
        'The paragraph has changed since this was tabled, so it cannot be accepted as it stands. It collides with the present words in one place: accept it as amended, with the words that shall stand, or ask the sponsor for a new version.'
    })
  })

  it('[P17] is accepted again when the words it was made against have come back', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Something else.')
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('stale')
    table.rewrites('op3', '*Thanks* the host.')
    table.gives('chair', { kind: 'accept', proposal: id })
  })

  it('[P17] does not take a change of marks for none', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Thanks the host.')
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('stale')
  })

  it('[P18] puts in the wording of the Chair, stale or not', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Something else.')
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: id, as: 'Thanks to the host and to all.' })
    expect(table.says('op3')).toBe('Thanks to the host and to all.')
    expect(table.proposal(id)).toMatchObject({
      state: 'accepted-as-amended',
      change: { content: [{ text: 'Thanks to all.' }] },
      outcome: { as: [{ text: 'Thanks to the host and to all.' }], before: [{ text: 'Something else.' }] }
    })
    expect(receipt.summary).toBe('Accepted as amended: an amendment to OP3 (Kazakhstan).')
  })

  it('[P18] calls it accepted when the wording is the one that was proposed', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Something else.')
    table.gives('chair', { kind: 'accept', proposal: id, as: ' Thanks to all. ' })
    expect(table.proposal(id).state).toBe('accepted')
    expect(table.proposal(id).outcome).not.toHaveProperty('as')
  })

  it('[P18] wants words that the schema allows', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: ' ' }).code).toBe('empty-proposal')
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: [{ type: 'table' }] }).code).toBe('bad-content')
  })

  it('[P25] leaves every other proposal its state and its words', () => {
    const table = open()
    const accepted = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    const others = [
      table.tables('tur', { kind: 'amend', paragraph: 'op3', content: 'Thanks to some.' }),
      table.tables('tur', { kind: 'delete', paragraph: 'op3' }),
      table.tables('tur', { kind: 'insert', after: 'op3', content: 'New.' }),
      table.tables('tur', { kind: 'move', paragraph: 'op3', after: 'op1' })
    ]
    const before = others.map((id) => table.proposal(id))
    table.gives('chair', { kind: 'accept', proposal: accepted })
    expect(others.map((id) => table.proposal(id))).toEqual(before)
  })

  it('[P14] is refused when the paragraph has left the text', () => {
    const table = open()
    const ids = [
      table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' }),
      table.tables('kaz', { kind: 'delete', paragraph: 'op3' }),
      table.tables('kaz', { kind: 'move', paragraph: 'op3', after: null }),
      table.tables('kaz', { kind: 'insert', after: 'op3', content: 'New.' }),
      table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op3' })
    ]
    table.strikes('op3')
    for (const proposal of ids) {
      expect(table.refuses('chair', { kind: 'accept', proposal }).code).toBe('paragraph-gone')
    }
    expect(table.refuses('chair', { kind: 'accept', proposal: ids[0], as: 'Words.' }).code).toBe('paragraph-gone')
  })

  it('[P11] is refused while the paragraph is closed', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.gives('chair', { kind: 'park', proposal })
    table.gives('chair', { kind: 'agree', paragraph: 'op3' })
    for (const as of [undefined, 'Words.']) {
      const given = { kind: 'accept', proposal, ...(as && { as }) }
      expect(table.refuses('chair', given).code).toBe('paragraph-closed')
    }
  })
})

describe('accepting an insertion', () => {
  it('[P19] puts a new paragraph after the block and its sub-paragraphs', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'Invites partners;' })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines().slice(2, 7)).toEqual([
      'OP2. *Encourages* States to:',
      '  (a) register;',
      '  (b) report.',
      'OP2 bis. Invites partners;',
      'OP3. *Thanks* the host.'
    ])
    const inserted = table.proposal(id).outcome!.inserted!
    expect(table.ids()).toContain(inserted)
    expect(table.entry(inserted)).toMatchObject({ state: 'open', from: id })
  })

  it('[P19] puts a sub-paragraph right behind its paragraph, or behind the sub-paragraph it follows', () => {
    const table = open()
    const node = { type: 'subparagraph', level: 1 } as const
    const first = table.tables('kaz', { kind: 'insert', after: 'op2', content: 'count;', node })
    const last = table.tables('kaz', { kind: 'insert', after: 'op2b', content: 'rest.' })
    table.gives('chair', { kind: 'accept', proposal: first })
    table.gives('chair', { kind: 'accept', proposal: last })
    expect(table.lines().slice(2, 7)).toEqual([
      'OP2. *Encourages* States to:',
      '  (a) ante count;',
      '  (a) register;',
      '  (b) report.',
      '  (b) bis rest.'
    ])
  })

  it('[P19] opens the text when it follows nothing', () => {
    const table = open()
    const node = { type: 'title' } as const
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'insert', after: null, content: 'Draft', node })
    })
    expect(table.lines()[0]).toBe('Draft')
  })

  it('[P19] keeps the order of tabling, in whatever order the Chair decides', () => {
    for (const order of ['012', '021', '102', '120', '201', '210']) {
      const table = open()
      const ids = ['First;', 'Second;', 'Third;'].map((content) =>
        table.tables('kaz', { kind: 'insert', after: 'op1', content })
      )
      for (const index of order) table.gives('chair', { kind: 'accept', proposal: ids[Number(index)]! })
      expect(table.lines().slice(2, 5), order).toEqual(['OP1 bis. First;', 'OP1 ter. Second;', 'OP1 quater. Third;'])
    }
  })

  it('[P19] stands behind what was inserted after an earlier insertion', () => {
    const table = open()
    const first = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'First;' })
    const second = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Second;' })
    table.gives('chair', { kind: 'accept', proposal: first })
    const after = table.proposal(first).outcome!.inserted!
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('tur', { kind: 'insert', after, content: 'After the first;' })
    })
    table.gives('chair', { kind: 'accept', proposal: second })
    expect(table.lines().slice(2, 5)).toEqual(['OP1 bis. First;', 'OP1 quater. After the first;', 'OP1 ter. Second;'])
  })

  it('[P19] does not make a sub-paragraph belong to a paragraph that came in at the same place', () => {
    const table = open()
    const paragraph = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Paragraph;' })
    const item = table.tables('kaz', {
      kind: 'insert',
      after: 'op1',
      content: 'item.',
      node: { type: 'subparagraph', level: 1 }
    })
    table.gives('chair', { kind: 'accept', proposal: paragraph })
    table.gives('chair', { kind: 'accept', proposal: item })
    expect(table.lines().slice(2, 4)).toEqual(['  (a) item.', 'OP1 bis. Paragraph;'])
  })

  it('[P18] can be accepted as amended, and not with empty words', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Invites partners;' })
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: '' }).code).toBe('empty-proposal')
    table.gives('chair', { kind: 'accept', proposal: id, as: 'Invites all partners;' })
    expect(table.lines()[2]).toBe('OP1 bis. Invites all partners;')
    expect(table.proposal(id).state).toBe('accepted-as-amended')
  })

  it('follows a deleted paragraph in its place', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'Invites partners;' })
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op1' }) })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines().slice(1, 3)).toEqual(['OP1. [Deleted]', 'OP1 bis. Invites partners;'])
  })
})

describe('accepting a deletion', () => {
  it('[P20] empties the paragraph and its sub-paragraphs and keeps their place and label', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    table.gives('chair', { kind: 'accept', proposal: id })
    expect(table.lines()).toEqual([
      'Declaration',
      'OP1. *Calls upon* States to exchange information on mixed movements;',
      'OP2. [Deleted]',
      '  (a) [Deleted]',
      '  (b) [Deleted]',
      'OP3. *Thanks* the host.'
    ])
    expect(['op2', 'op2a', 'op2b'].map((block) => table.says(block))).toEqual(['', '', ''])
    expect(table.entry('op2a')).toMatchObject({
      state: 'deleted',
      deletedBy: id,
      deletedContent: [{ type: 'text', text: 'register;' }]
    })
  })

  it('[P17] is refused as it stands when the paragraph has changed, and accepted with empty words', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op3' })
    table.rewrites('op3', 'Thanks all.')
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('stale')
    table.gives('chair', { kind: 'accept', proposal: id, as: '' })
    expect(table.proposal(id).state).toBe('accepted')
    expect(table.entry('op3').deletedContent).toEqual([{ type: 'text', text: 'Thanks all.' }])
  })

  it('[P18] becomes an amendment when the Chair leaves some words', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op3' })
    table.gives('chair', { kind: 'accept', proposal: id, as: 'Thanks all.' })
    expect(table.lines().at(-1)).toBe('OP3. Thanks all.')
    expect(table.proposal(id).state).toBe('accepted-as-amended')
    expect(table.entry('op3').state).toBe('open')
  })

  it('[P11] is refused when a sub-paragraph was agreed since', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2a', adRef: true })
    expect(table.refuses('chair', { kind: 'accept', proposal: id })).toMatchObject({
      code: 'paragraph-closed',
      message: 'OP2 (a) is agreed ad ref. The Chair can reopen it; then it takes proposals again.'
    })
  })

  it('[P21] supersedes what is tabled or parked on the paragraphs it deletes, and nothing else', () => {
    const table = open()
    const on = (paragraph: string) => table.tables('tur', { kind: 'amend', paragraph, content: 'Other words.' })
    const [head, item, parked, elsewhere, withdrawn] = [on('op2'), on('op2a'), on('op2b'), on('op3'), on('op2')]
    const after = table.tables('tur', { kind: 'insert', after: 'op2', content: 'New.' })
    table.gives('chair', { kind: 'park', proposal: parked })
    table.gives('tur', { kind: 'withdraw', proposal: withdrawn })
    const id = table.tables('kaz', { kind: 'delete', paragraph: 'op2' })
    const { receipt } = table.gives('chair', { kind: 'accept', proposal: id })
    expect([...receipt.superseded!].sort()).toEqual([head, item, parked].sort())
    for (const other of [head, item, parked]) {
      expect(table.proposal(other)).toMatchObject({ state: 'superseded', outcome: { by: id, seq: receipt.seq } })
    }
    expect([elsewhere, after, withdrawn].map((other) => table.proposal(other).state)).toEqual([
      'tabled',
      'tabled',
      'withdrawn'
    ])
  })
})

describe('accepting a move', () => {
  it('[P22] carries the paragraph and its sub-paragraphs under the same ids', () => {
    const table = open()
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op2', after: 'op3' })
    })
    expect(table.ids()).toEqual(['title', 'op1', 'op3', 'op2', 'op2a', 'op2b'])
    expect(table.lines().slice(2)).toEqual([
      'OP3. *Thanks* the host.',
      'OP2. *Encourages* States to:',
      '  (a) register;',
      '  (b) report.'
    ])
  })

  it('[P22] goes behind the sub-paragraphs of the block it names, or to the beginning', () => {
    const table = open()
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2' })
    })
    expect(table.ids()).toEqual(['title', 'op2', 'op2a', 'op2b', 'op1', 'op3'])
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op3', after: null })
    })
    expect(table.ids()).toEqual(['op3', 'title', 'op2', 'op2a', 'op2b', 'op1'])
  })

  it('[P22] moves a sub-paragraph within its paragraph and to another one', () => {
    const table = open()
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op2b', after: 'op2' })
    })
    expect(table.ids().slice(2, 5)).toEqual(['op2', 'op2b', 'op2a'])
    table.gives('chair', {
      kind: 'accept',
      proposal: table.tables('kaz', { kind: 'move', paragraph: 'op2a', after: 'op3' })
    })
    expect(table.lines().slice(2)).toEqual([
      'OP2. *Encourages* States to:',
      '  (b) report.',
      'OP3. *Thanks* the host.',
      '  (a) register;'
    ])
  })

  it('[P22] writes nothing when the paragraph has come to stand there', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'move', paragraph: 'op3', after: 'op1' })
    const before = table.tables('tur', { kind: 'move', paragraph: 'op2', after: 'op3' })
    table.gives('chair', { kind: 'accept', proposal: before })
    const { text } = table.gives('chair', { kind: 'accept', proposal: id })
    expect(text).toEqual([])
    expect(table.proposal(id).state).toBe('accepted')
  })

  it('[P12] is refused when its place has become part of the paragraph itself', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'move', paragraph: 'op1', after: 'op2a' })
    const inward = table.tables('kaz', { kind: 'move', paragraph: 'op2a', after: 'op1' })
    table.gives('chair', { kind: 'accept', proposal: inward })
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('bad-move')
  })

  it('[P18] has no wording to amend', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'move', paragraph: 'op3', after: 'op1' })
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: 'Words.' }).code).toBe('bad-command')
  })
})

/** Accepting an amendment: whose words stand then, and when it is refused. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDeclaration } from '#test/core/decide/accept/openDeclaration.ts'

describe('accepting an amendment', () => {
  it('[P16] puts its words in the place of those of the paragraph', () => {
    const table = openDeclaration()
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
    const table = openDeclaration()
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
    const table = openDeclaration()
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
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Something else.')
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('stale')
    table.rewrites('op3', '*Thanks* the host.')
    table.gives('chair', { kind: 'accept', proposal: id })
  })

  it('[P17] does not take a change of marks for none', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Thanks the host.')
    expect(table.refuses('chair', { kind: 'accept', proposal: id }).code).toBe('stale')
  })

  it('[P18] puts in the wording of the Chair, stale or not', () => {
    const table = openDeclaration()
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
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.rewrites('op3', 'Something else.')
    table.gives('chair', { kind: 'accept', proposal: id, as: ' Thanks to all. ' })
    expect(table.proposal(id).state).toBe('accepted')
    expect(table.proposal(id).outcome).not.toHaveProperty('as')
  })

  it('[P18] wants words that the schema allows', () => {
    const table = openDeclaration()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: ' ' }).code).toBe('empty-proposal')
    expect(table.refuses('chair', { kind: 'accept', proposal: id, as: [{ type: 'table' }] }).code).toBe('bad-content')
  })

  it('[P25] leaves every other proposal its state and its words', () => {
    const table = openDeclaration()
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
    const table = openDeclaration()
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
    const table = openDeclaration()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op3', content: 'Thanks to all.' })
    table.gives('chair', { kind: 'park', proposal })
    table.gives('chair', { kind: 'agree', paragraph: 'op3' })
    for (const as of [undefined, 'Words.']) {
      const given = { kind: 'accept', proposal, ...(as && { as }) }
      expect(table.refuses('chair', given).code).toBe('paragraph-closed')
    }
  })
})

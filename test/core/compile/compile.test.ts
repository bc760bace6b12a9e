import { describe, expect, it } from 'vitest'
import { compile } from '#core/compile/compile.ts'
import { openTable } from '#test/helpers/table.ts'

const open = () =>
  openTable('declaration', ['# Title', 'PP1 *Recalling* the past,', 'OP1 Act now;', '(a) soon;', 'OP2 Report.'])

describe('what every view shows', () => {
  it('[C1] is every block once, in order, open where the floor says nothing', () => {
    const { paragraphs } = open().compiled()
    expect(paragraphs.map(({ label, state }) => [label, state])).toEqual([
      ['', 'open'],
      ['PP1', 'open'],
      ['OP1', 'open'],
      ['OP1 (a)', 'open'],
      ['OP2', 'open']
    ])
  })

  it('[C2] has each proposal on its paragraph, and insertions on the block before or at the opening', () => {
    const table = open()
    const amend = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act today;' })
    const after = table.tables('tur', { kind: 'insert', after: 'op1', content: 'Do more;' })
    const first = table.tables('tur', { kind: 'insert', after: null, content: 'We, the Ministers,' })
    const { paragraphs, opening } = table.compiled()
    expect(paragraphs.find(({ id }) => id === 'op1')?.proposals.map(({ id }) => id)).toEqual([amend, after])
    expect(opening.map(({ id }) => id)).toEqual([first])
  })

  it('[C3] keeps a proposal whose paragraph has left the text, adrift', () => {
    const table = open()
    const id = table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'Report yearly.' })
    table.strikes('op2')
    const { adrift, paragraphs } = table.compiled()
    expect(adrift.map((proposal) => proposal.id)).toEqual([id])
    expect(paragraphs.flatMap(({ proposals }) => proposals)).toEqual([])
  })

  it('[C4] shows an amendment as the difference from what it was made against', () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'Report yearly.' })
    table.rewrites('op2', 'Something else.')
    const [proposal] = table.compiled().paragraphs.find(({ id }) => id === 'op2')!.proposals
    expect(proposal!.diff.map(({ op, runs }) => [op, runs.map(({ text }) => text).join('')])).toEqual([
      ['same', 'Report'],
      ['insert', ' yearly'],
      ['same', '.']
    ])
  })

  it('[C6] calls an amendment or deletion stale once the paragraph has other words, and not before', () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'Report yearly.' })
    table.tables('tur', { kind: 'delete', paragraph: 'op2' })
    table.tables('tur', { kind: 'move', paragraph: 'op2', after: 'pp1' })
    const stale = () =>
      table
        .compiled()
        .paragraphs.find(({ id }) => id === 'op2')!
        .proposals.map((proposal) => proposal.stale)
    expect(stale()).toEqual([false, false, false])
    table.rewrites('op2', 'Report often.')
    expect(stale()).toEqual([true, true, false])
  })

  it('[C7] [N10] gives insertions the labels they would have, and an accepted one keeps its label', () => {
    const table = open()
    table.gives('secretariat', { kind: 'issue', label: 'Zero draft' })
    const first = table.tables('kaz', { kind: 'insert', after: 'op1', content: 'First;', node: { type: 'paragraph' } })
    const second = table.tables('tur', {
      kind: 'insert',
      after: 'op1',
      content: 'Second;',
      node: { type: 'paragraph' }
    })
    const labels = () =>
      new Map(table.compiled().paragraphs.flatMap(({ proposals }) => proposals.map(({ id, label }) => [id, label])))
    expect([labels().get(first), labels().get(second)]).toEqual(['OP1 bis', 'OP1 ter'])
    table.gives('chair', { kind: 'accept', proposal: second })
    expect(labels().get(first)).toBe('OP1 bis')
    expect(table.compiled().paragraphs.map(({ label }) => label)).toContain('OP1 ter')
  })

  it('[C8] is the same compiled step by step as compiled afresh, and keeps the paragraphs that did not change', () => {
    const table = open()
    const before = table.compiled()
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act today;' })
    table.rewrites('op2', 'Report often.')
    const after = table.compiled()
    expect(after).toEqual(compile(table.input()))
    const same = after.paragraphs.filter((paragraph, index) => paragraph === before.paragraphs[index])
    expect(same.map(({ id }) => id)).toEqual(['title', 'pp1', 'op1a'])
  })

  it('[C9] says when a paragraph was changed after it was agreed', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    const changed = () => table.compiled().paragraphs.find(({ id }) => id === 'op2')!.changedSinceAgreed
    expect(changed()).toBe(false)
    table.rewrites('op2', 'Report often.')
    expect(changed()).toBe(true)
  })

  it('[C10] counts paragraphs by state, and what is tabled and parked', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'Act today;' })
    table.gives('chair', { kind: 'park', proposal: table.tables('tur', { kind: 'delete', paragraph: 'pp1' }) })
    const { counts } = table.compiled()
    expect(counts).toMatchObject({ paragraphs: 4, tabled: 1, parked: 1, byState: { open: 3, agreed: 1 } })
  })

  it('[N11] remarks on departures from the form and refuses none', () => {
    const table = openTable('resolution', ['PP1 Recalling the past.', 'OP1 *Calls upon* States to act.'])
    const [preamble, operative] = table.compiled().paragraphs
    expect(preamble!.remarks).toEqual([
      'A preambular paragraph opens with its lead words in italics.',
      'A preambular paragraph ends with a comma.'
    ])
    expect(operative!.remarks).toEqual([])
  })

  it('[N12] fixes the label of a paragraph that the pen put in, from the next command on', () => {
    const table = open()
    table.gives('secretariat', { kind: 'issue', label: 'Zero draft' })
    table.puts('op1a', 'OP9 Put in;', 'put')
    table.gives('chair', { kind: 'bracket', paragraph: 'op2' })
    const label = () => table.compiled().paragraphs.find(({ id }) => id === 'put')?.label
    expect(label()).toBe('OP1 bis')
    table.puts('op1a', 'OP9 Before it;', 'earlier')
    expect(label()).toBe('OP1 bis')
  })
})

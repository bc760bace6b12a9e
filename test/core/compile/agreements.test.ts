/** What views print of agreements: tags, packages, noted points, the adoption; and members that depart from their group. */
import { describe, expect, it } from 'vitest'
import { stateTag, stateTagWords } from '#core/compile/stateTag.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import { openTable, type Table } from '#test/helpers/table.ts'
import { putBrackets } from '#test/helpers/putBrackets.ts'

const open = () => openTable('declaration', ['OP1 States act.', 'OP2 States report.', 'OP3 States meet.', '> Done.'])
const shown = (table: Table, id: string) => table.compiled().paragraphs.find((paragraph) => paragraph.id === id)!
const tag = (table: Table, id: string) => stateTagWords(shown(table, id))
const printed = (table: Table) =>
  layoutView(table.compiled(), 'compiled').map((line) =>
    'runs' in line ? line.runs.map(({ text }) => text).join('') : line.text
  )

describe('the tag of a paragraph that is agreed', () => {
  it('[C11] says what it is agreed as, and what it still depends on', () => {
    const table = open()
    expect(tag(table, 'op1')).toBe('')
    table.gives('chair', { kind: 'bracket', paragraph: 'op1' })
    expect(tag(table, 'op1')).toBe('')
    const agree = { kind: 'agree', paragraph: 'op1' } as const
    for (const [conditions, words] of [
      [{ adRef: true }, '(Agreed ad ref)'],
      [{ adRef: true, pending: ['TUR'] }, '(Agreed ad ref, pending Türkiye)'],
      [{ adRef: true, pending: ['TUR', 'RIVER'] }, '(Agreed ad ref, pending Türkiye, River Group)'],
      [{ placement: 'open' }, '(Agreed, placement tbd)'],
      [{ pending: ['KAZ'], placement: 'open' }, '(Agreed, pending Kazakhstan, placement tbd)'],
      [{}, '(Agreed)']
    ] as const) {
      table.gives('chair', { ...agree, ...conditions })
      expect(tag(table, 'op1')).toBe(words)
    }
  })

  it('[C11] sets names apart, so that they can stand in bold, in every export', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, pending: ['TUR'], placement: 'open' })
    expect(stateTag(shown(table, 'op1'))).toEqual([
      { kind: 'words', text: '(Agreed ad ref, pending ' },
      { kind: 'name', name: { code: 'TUR', name: 'Türkiye' } },
      { kind: 'words', text: ', placement tbd)' }
    ])
    const [, line] = layoutView(table.compiled(), 'compiled')
    expect(line?.kind === 'block' && line.runs.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual([
      'Türkiye'
    ])
    expect(printed(table)).toContain('States act. (Agreed ad ref, pending Türkiye, placement tbd)')
    const clean = layoutView(table.compiled(), 'clean').flatMap((one) => ('runs' in one ? one.runs : []))
    expect(clean.map(({ text }) => text).join(' ')).not.toContain('Agreed')
  })

  it('[C11] excepts the brackets that stand, and says nothing of them once they are lifted', () => {
    const table = open()
    putBrackets(table, { id: 'b1', paragraph: 'op1', from: 0, to: 6 })
    putBrackets(table, { id: 'b2', paragraphs: { from: 'op1', to: 'op1' } })
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, exceptBrackets: true, pending: ['TUR'] })
    expect(tag(table, 'op1')).toBe('(Agreed ad ref except brackets, pending Türkiye)')
    putBrackets(table, { id: 'b2', paragraphs: { from: 'op1', to: 'op1' }, state: 'lifted' })
    expect(tag(table, 'op1')).toBe('(Agreed ad ref except bracket, pending Türkiye)')
    putBrackets(table, { id: 'b1', paragraph: 'op1', state: 'lifted' })
    expect(tag(table, 'op1')).toBe('(Agreed ad ref, pending Türkiye)')
  })

  it('[C11] stays subject to the whole while nothing is agreed until everything is', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true })
    table.gives('secretariat', { kind: 'configure', settings: { nothingAgreed: true } })
    expect(['op1', 'op2'].map((id) => tag(table, id))).toEqual([
      '(Agreed ad ref, subject to the whole)',
      '(Agreed ad ref)'
    ])
    expect(table.compiled().settings.nothingAgreed).toBe(true)
    for (const paragraph of ['op3', 'plain1']) table.gives('chair', { kind: 'agree', paragraph, adRef: true })
    table.gives('chair', { kind: 'adopt' })
    expect(['op1', 'op2'].map((id) => tag(table, id))).toEqual(['(Agreed)', '(Agreed)'])
  })
})

describe('positions', () => {
  it('[C12] of a group name the members that depart from it', () => {
    const table = open()
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op1', content: 'All States act.' })
    table.gives('kgz', { kind: 'position', proposal, position: 'support', onBehalfOf: 'RIVER' })
    const positions = () => shown(table, 'op1').proposals[0]!.positions
    expect(positions()[0]).not.toHaveProperty('departures')
    table.gives('tur', { kind: 'position', proposal, position: 'oppose' })
    table.gives('kgz', { kind: 'position', proposal, position: 'support' })
    expect(positions()).toMatchObject([
      {
        by: { code: 'RIVER', name: 'River Group' },
        position: 'support',
        departures: [{ by: { code: 'TUR', name: 'Türkiye' }, position: 'oppose' }]
      },
      { by: { code: 'TUR' }, position: 'oppose' },
      { by: { code: 'KGZ' }, position: 'support' }
    ])
    table.gives('kgz', { kind: 'position', paragraph: 'op2', position: 'retain', onBehalfOf: 'RIVER' })
    table.gives('tur', { kind: 'position', paragraph: 'op2', position: 'delete' })
    expect(shown(table, 'op2').positions[0]?.departures).toMatchObject([{ by: { code: 'TUR' }, position: 'delete' }])
  })
})

describe('packages', () => {
  it('[C13] are shown with the labels of the moment, and each paragraph with those of the others', () => {
    const table = open()
    const id = table.gives('chair', {
      kind: 'link',
      paragraphs: ['op1', 'op3', 'plain1'],
      condition: 'all or nothing'
    }).receipt.package!
    expect(table.compiled().packages).toMatchObject([
      {
        id,
        state: 'open',
        condition: 'all or nothing',
        paragraphs: [
          { id: 'op1', label: 'OP1' },
          { id: 'op3', label: 'OP3' },
          { id: 'plain1', label: '“Done.”' }
        ]
      }
    ])
    expect(shown(table, 'op1').conditions.package).toEqual({
      id,
      state: 'open',
      condition: 'all or nothing',
      labels: ['OP3', '“Done.”']
    })
    expect(shown(table, 'op2').conditions).not.toHaveProperty('package')
    expect(printed(table).slice(-2)).toEqual([
      'Packages: paragraphs that are settled together',
      'OP1, OP3, “Done.”: all or nothing (open)'
    ])
    table.strikes('op3')
    expect(table.compiled().packages[0]!.paragraphs.map(({ id }) => id)).toEqual(['op1', 'plain1'])
    table.gives('chair', { kind: 'unlink', package: id })
    expect(table.compiled().packages).toEqual([])
    expect(shown(table, 'op1').conditions).not.toHaveProperty('package')
  })

  it('[C8] leave the paragraphs that are in none of them as the same objects', () => {
    const table = open()
    const before = table.compiled()
    table.gives('chair', { kind: 'link', paragraphs: ['op1', 'op3'] })
    const after = table.compiled()
    expect(after.paragraphs.map((paragraph, index) => paragraph === before.paragraphs[index])).toEqual([
      false,
      true,
      false,
      true
    ])
    table.gives('chair', { kind: 'note', words: 'Said.' })
    const last = table.compiled()
    expect(last.paragraphs).toBe(after.paragraphs)
    expect(last.packages).toBe(after.packages)
    expect(table.compiled().noted).toBe(last.noted)
  })
})

describe('noted points and the adoption', () => {
  it('[C14] shows what was noted with who made it, and prints it nowhere', () => {
    const table = open()
    table.gives('secretariat', { kind: 'note', words: 'Costs later.', paragraph: 'op2', onBehalfOf: 'TUR' })
    table.gives('chair', { kind: 'note', words: 'Thanks.' })
    expect(table.compiled().noted).toMatchObject([
      { words: 'Costs later.', by: { name: 'Türkiye' }, paragraph: { id: 'op2', label: 'OP2' } },
      { words: 'Thanks.', by: { name: 'Chair' } }
    ])
    expect(printed(table).join('\n')).not.toMatch(/Costs later|Thanks/u)
    table.strikes('op2')
    expect(table.compiled().noted[0]).not.toHaveProperty('paragraph')
  })

  it('[C15] shows the text as adopted while all of it is agreed', () => {
    const table = open()
    for (const paragraph of ['op1', 'op2', 'op3', 'plain1']) table.gives('chair', { kind: 'agree', paragraph })
    expect(table.compiled().adopted).toBeNull()
    const { receipt } = table.gives('chair', { kind: 'adopt' })
    expect(table.compiled().adopted).toBe(receipt.at)
    const proposal = table.tables('kaz', { kind: 'insert', after: 'op3', content: 'States pay.' })
    expect(table.compiled().adopted).toBe(receipt.at)
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.compiled().adopted).toBeNull()
  })
})

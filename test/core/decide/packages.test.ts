/** Packages: paragraphs that are settled together, and what is said when one of them is reopened. */
import { describe, expect, it } from 'vitest'
import { openTable, type Table } from '#test/helpers/table.ts'
import { putBrackets } from '#test/helpers/putBrackets.ts'

const open = () =>
  openTable('declaration', ['OP1 States act.', 'OP2 States report.', 'OP3 States meet.', 'OP4 States pay.'])
const links = (table: Table, paragraphs: readonly string[], condition?: string): string =>
  table.gives('chair', { kind: 'link', paragraphs, ...(condition && { condition }) }).receipt.package!
const packageOf = (table: Table, id: string) => table.readFloor().packages.get(id)!
const states = (table: Table, ...ids: string[]) => ids.map((id) => table.entry(id).state)

describe('linking', () => {
  it('[P44] makes a package of paragraphs of the text, in their order, with its condition in words', () => {
    const table = open()
    const id = links(table, ['op3', 'op1', 'op3'], 'Türkiye agrees OP1 if OP3 keeps "meet"')
    expect(packageOf(table, id)).toMatchObject({
      state: 'open',
      paragraphs: ['op1', 'op3'],
      condition: 'Türkiye agrees OP1 if OP3 keeps "meet"'
    })
    expect(table.record.at(-1)?.summary).toBe(
      'Package: OP1 and OP3 will be settled together; Türkiye agrees OP1 if OP3 keeps "meet".'
    )
  })

  it('[P44] refuses a paragraph that is gone, that is deleted, or that is the only one', () => {
    const table = open()
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op2' }) })
    for (const paragraphs of [
      ['op1', 'nowhere'],
      ['op1', 'op2']
    ]) {
      expect(table.refuses('chair', { kind: 'link', paragraphs }).code).toBe('paragraph-gone')
    }
    expect(table.refuses('chair', { kind: 'link', paragraphs: ['op1', 'op2'] }).message).toBe(
      'OP2 is deleted, so it cannot be part of a package. Make the package without it, or reopen it first.'
    )
    expect(table.refuses('chair', { kind: 'link', paragraphs: ['op1', 'op1'] }).code).toBe('bad-command')
    expect(table.refuses('secretariat', { kind: 'link', paragraphs: ['op1', 'op3'] }).code).toBe('not-allowed')
  })

  it('[P45] refuses a paragraph that is in a package already, until that one is dissolved', () => {
    const table = open()
    const id = links(table, ['op1', 'op2'])
    expect(table.refuses('chair', { kind: 'link', paragraphs: ['op2', 'op3'] })).toMatchObject({
      code: 'in-a-package',
      message: 'OP2 is in a package with OP1 already. Dissolve that package first.'
    })
    table.gives('chair', { kind: 'settle', package: id, adRef: true })
    expect(table.refuses('chair', { kind: 'link', paragraphs: ['op2', 'op3'] }).code).toBe('in-a-package')
    table.gives('chair', { kind: 'unlink', package: id })
    links(table, ['op2', 'op3'])
  })

  it('[P46] dissolves a package once and leaves its paragraphs as they are', () => {
    const table = open()
    const id = links(table, ['op1', 'op2'])
    table.gives('chair', { kind: 'settle', package: id, adRef: true })
    expect(table.gives('chair', { kind: 'unlink', package: id }).receipt.summary).toBe(
      'The package of OP1 and OP2 was dissolved.'
    )
    expect(states(table, 'op1', 'op2')).toEqual(['ad-ref', 'ad-ref'])
    expect(table.refuses('chair', { kind: 'unlink', package: id }).code).toBe('already-so')
    expect(table.refuses('chair', { kind: 'settle', package: id }).code).toBe('wrong-state')
    for (const kind of ['unlink', 'settle']) {
      expect(table.refuses('chair', { kind, package: 'nowhere' }).code).toBe('no-such-package')
    }
    // Reopening what a dissolved package held warns of nothing.
    expect(table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason: 'Why' }).receipt).not.toHaveProperty(
      'warnings'
    )
  })
})

describe('settling', () => {
  it('[P47] agrees all paragraphs in one receipt; who was pending agrees with the package', () => {
    const table = open()
    table.gives('chair', { kind: 'agree', paragraph: 'op1', adRef: true, pending: ['TUR'], placement: 'open' })
    table.gives('chair', { kind: 'agree', paragraph: 'op2' })
    const id = links(table, ['op1', 'op2', 'op3'])
    const before = table.record.length
    const { receipt } = table.gives('chair', { kind: 'settle', package: id, adRef: true })
    expect(table.record).toHaveLength(before + 1)
    expect(receipt).toMatchObject({
      package: id,
      summary: 'Settled as a package: OP1, OP2 and OP3 were agreed ad ref.'
    })
    expect(states(table, 'op1', 'op2', 'op3')).toEqual(['ad-ref', 'agreed', 'ad-ref'])
    expect(table.entry('op1')).toMatchObject({ placement: 'open', agreedContent: [{ text: 'States act.' }] })
    expect(table.entry('op1')).not.toHaveProperty('pending')
    expect(packageOf(table, id).state).toBe('settled')
    expect(table.refuses('chair', { kind: 'settle', package: id }).code).toBe('wrong-state')
  })

  it('[P47] changes nothing at all, and names the paragraph, when one of them cannot be agreed', () => {
    const table = open()
    const id = links(table, ['op1', 'op2', 'op3'])
    const settle = { kind: 'settle', package: id } as const
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'All report.' })
    expect(table.refuses('chair', settle)).toMatchObject({
      code: 'proposals-open',
      message: 'OP2 cannot be agreed while a proposal is tabled on it. Decide or park what is tabled first.'
    })
    table.gives('chair', { kind: 'park', proposal })
    putBrackets(table, { id: 'b', paragraph: 'op3', from: 0, to: 6, holders: ['TUR'] })
    const refused = table.refuses('chair', settle)
    expect(refused.code).toBe('brackets-standing')
    expect(refused.message).toMatch(/^OP3 cannot be agreed while a bracket stands in it/u)
    putBrackets(table, { id: 'b', paragraph: 'op3', state: 'lifted' })
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op1' }) })
    expect(table.refuses('chair', settle)).toMatchObject({
      code: 'paragraph-gone',
      message: 'OP1 is no longer in the text, so the package cannot be settled. Dissolve it and link what is left.'
    })
    expect(states(table, 'op2', 'op3')).toEqual(['open', 'open'])
    table.strikes('op1')
    expect(table.refuses('chair', settle).message).toMatch(/^A paragraph of the package is no longer in the text/u)
  })
})

describe('reopening one of a package', () => {
  it('[P49] reopens the package and warns of the others, by their labels', () => {
    const table = open()
    const id = links(table, ['op1', 'op2', 'op3'], 'all or nothing')
    table.gives('chair', { kind: 'settle', package: id })
    const { receipt } = table.gives('chair', { kind: 'reopen', paragraph: 'op2', reason: 'New instructions' })
    expect(receipt).toMatchObject({
      package: id,
      warnings: ['OP1 and OP3 were settled in one package with it: all or nothing.']
    })
    expect(packageOf(table, id)).toMatchObject({ state: 'reopened', paragraphs: ['op1', 'op2', 'op3'] })
    expect(states(table, 'op1', 'op2', 'op3')).toEqual(['agreed', 'open', 'agreed'])
  })

  it('[P49] warns before the package is settled too, and not where there is none', () => {
    const table = open()
    const id = links(table, ['op1', 'op2'])
    for (const paragraph of ['op1', 'op4']) table.gives('chair', { kind: 'agree', paragraph })
    expect(table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason: 'Why' }).receipt.warnings).toEqual([
      'OP2 is in one package with it.'
    ])
    expect(packageOf(table, id).state).toBe('open')
    expect(table.gives('chair', { kind: 'reopen', paragraph: 'op4', reason: 'Why' }).receipt).not.toHaveProperty(
      'warnings'
    )
  })

  it('[P48] settles again by settling, or by agreeing what was reopened', () => {
    const table = open()
    const id = links(table, ['op1', 'op2', 'op3'])
    table.gives('chair', { kind: 'settle', package: id })
    table.gives('chair', { kind: 'reopen', paragraph: 'op1', reason: 'Why' })
    table.gives('chair', { kind: 'settle', package: id, adRef: true })
    expect(packageOf(table, id).state).toBe('settled')
    expect(states(table, 'op1', 'op2')).toEqual(['ad-ref', 'agreed'])

    for (const paragraph of ['op1', 'op2']) table.gives('chair', { kind: 'reopen', paragraph, reason: 'Why' })
    table.gives('chair', { kind: 'agree', paragraph: 'op1' })
    expect(packageOf(table, id).state).toBe('reopened')
    table.gives('chair', { kind: 'agree', paragraph: 'op2', adRef: true })
    expect(packageOf(table, id)).toMatchObject({ state: 'settled', seq: table.record.length })
  })
})

/** What is proposed on whole paragraphs, as real changes of a Word file: accepted, rejected, and read back as what it was. */
import { describe, expect, it } from 'vitest'
import type { ChangeRequest } from '#core/commands/command.ts'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import { exportTrackedDocx } from '#core/interchange/tracked/exportTrackedDocx.ts'
import { META } from '#test/core/interchange/compiledFrom.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'
import { readZip } from '#test/core/interchange/readZip.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

const file = (table: Table) => exportTrackedDocx(table.compiled(), META)

/** What another program reads with every change rejected, and with every change accepted. */
async function texts(table: Table): Promise<string[][]> {
  const bytes = await file(table)
  const read = await Promise.all((['reject', 'accept'] as const).map((way) => pandoc(bytes, 'plain', way)))
  return read.map((text) =>
    text
      .split('\n')
      .map((line) =>
        line
          .replace(/^\s*\d+\.\s/u, '')
          .replace(/\s+/gu, ' ')
          .trim()
      )
      .filter((line) => line !== '')
  )
}

/** The changes that the import makes of the file, with the ids of the table's own paragraphs. */
async function readBack(table: Table) {
  let count = 0
  const ids = table.input().text.blocks.map(({ id }) => id)
  const imported = importDocx(await file(table), {
    profile: 'highlights',
    newId: () => ids[count++] ?? `n${count}`,
    clock: () => 0
  })
  if (!imported.ok) throw new Error(imported.message)
  return imported
}

const plain = (content: unknown): string =>
  typeof content === 'string' ? content : (content as Array<{ text?: string }>).map(({ text = '' }) => text).join('')

const said = (change: ChangeRequest): unknown[] => [
  change.kind,
  'paragraph' in change ? change.paragraph : '',
  ...('parts' in change ? change.parts.map(plain) : []),
  ...('content' in change && change.content !== undefined ? [plain(change.content)] : []),
  ...('with' in change ? [change.with] : []),
  ...('level' in change ? [change.level] : [])
]

const changesOf = async (table: Table) =>
  (await readBack(table)).changes.map(({ author, change }) => [author, ...said(change)])

const open = () =>
  openTable('highlights', ['1. States act.', '2. States pay in time.', '3. They meet.', '4. They end.'])

describe('whole paragraphs in a tracked Word file', () => {
  it('[I57][I68] a replacement takes the place and the number of the paragraph', async () => {
    const table = open()
    table.tables('kaz', { kind: 'replace', paragraph: 'p2', content: 'Everybody pays.' }, { rationale: 'Simpler.' })
    expect(await texts(table)).toEqual([
      ['States act.', 'States pay in time.', 'They meet.', 'They end.'],
      ['States act.', 'Everybody pays.', 'They meet.', 'They end.']
    ])
    const [change] = (await readBack(table)).changes
    expect(change).toMatchObject({ author: 'Kazakhstan', rationale: 'Simpler.', positions: [] })
    expect(said(change!.change)).toEqual(['replace', 'p2', 'Everybody pays.'])
  })

  it('[I57][I68] a division puts in the end of a paragraph, and its parts bear the labels they would have', async () => {
    const table = open()
    table.tables('tur', { kind: 'split', paragraph: 'p2', parts: ['States pay.', 'They do so in good time.'] })
    expect(await texts(table)).toEqual([
      ['States act.', 'States pay in time.', 'They meet.', 'They end.'],
      ['States act.', 'States pay.', '2 bis. They do so in good time.', 'They meet.', 'They end.']
    ])
    expect(await changesOf(table)).toEqual([['Türkiye', 'split', 'p2', 'States pay.', 'They do so in good time.']])
    const xml = readZip(await file(table)).get('word/document.xml')!.text
    expect(xml).toMatch(/<w:rPr><w:ins w:id="\d+" w:author="Türkiye"[^>]*\/><\/w:rPr><\/w:pPr>/u)
    expect(xml).toMatch(/<w:pPrChange w:id="\d+" w:author="Türkiye"/u)
  })

  it('[I57][I68] a merger takes the end of a paragraph out, also where something stands between the two', async () => {
    const table = open()
    const merger = { kind: 'merge', paragraph: 'p1', with: 'p2', content: 'States act and pay in time.' } as const
    table.tables('kgz', merger)
    const both = [
      ['States act.', 'States pay in time.', 'They meet.', 'They end.'],
      ['States act and pay in time.', 'They meet.', 'They end.']
    ]
    expect(await texts(table)).toEqual(both)
    const back = [['Kyrgyzstan', 'merge', 'p1', 'States act and pay in time.', 'p2']]
    expect(await changesOf(table)).toEqual(back)
    expect(readZip(await file(table)).get('word/document.xml')!.text).toMatch(
      /<w:rPr><w:del w:id="\d+" w:author="Kyrgyzstan"/u
    )
    table.tables('tur', { kind: 'insert', after: 'p1', content: 'A new one.' })
    const [rejected, accepted] = await texts(table)
    expect(rejected).toEqual(both[0])
    expect(accepted).toEqual(['States act and pay in time.', '1 bis. A new one.', 'They meet.', 'They end.'])
    expect(await changesOf(table)).toEqual(expect.arrayContaining(back))
  })

  it('[I57][I68] another level is a change of the form of the paragraph and of those under it', async () => {
    const lines = ['1. States:', '(a) act;', '(b) pay;', '  (i) now;', '(c) end.']
    const table = openTable('highlights', lines)
    const [, , second] = table.input().text.blocks
    table.tables('kaz', { kind: 'level', paragraph: second!.id, level: 2 })
    const xml = readZip(await file(table)).get('word/document.xml')!.text
    expect(xml.match(/<w:pPrChange /gu)).toHaveLength(2)
    expect(xml).toMatch(
      /<w:pStyle w:val="Subparagraph2"\/>(?:(?!<\/w:p>).)*<w:pPrChange(?:(?!<\/w:p>).)*"Subparagraph"\//u
    )
    expect(await changesOf(table)).toEqual([['Kazakhstan', 'level', second!.id, 2]])
  })

  it('[I58][I68] what was tabled first is tracked, what came later stands in comments, and all of it comes back', async () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'p2', content: 'States pay early.' })
    const replacement = table.tables('tur', { kind: 'replace', paragraph: 'p2', content: 'Nobody pays.' })
    table.tables('kgz', { kind: 'counter', proposal: replacement, content: 'Few pay.' })
    table.tables('kgz', { kind: 'split', paragraph: 'p2', parts: ['States pay.', 'In time.'] })
    table.tables('tur', { kind: 'merge', paragraph: 'p2', with: 'p3', content: 'States pay and meet.' })
    expect((await texts(table))[1]).toEqual(['States act.', 'States pay early.', 'They meet.', 'They end.'])
    const { changes } = await readBack(table)
    expect(changes.map(({ author, change }) => [author, ...said(change)])).toEqual([
      ['Kazakhstan', 'amend', 'p2', 'States pay early.'],
      ['Türkiye', 'replace', 'p2', 'Nobody pays.'],
      ['Kyrgyzstan', 'split', 'p2', 'States pay.', 'In time.'],
      ['Türkiye', 'merge', 'p2', 'States pay and meet.', 'p3'],
      ['Kyrgyzstan', 'counter', '', 'Few pay.']
    ])
    expect(changes[4]!.counters).toBe(1)
  })

  it('[I58] counter-wording to a new paragraph stands where that does, and finds it again', async () => {
    const table = open()
    table.tables('kaz', { kind: 'insert', after: 'p1', content: 'They also plan.' })
    const second = table.tables('kaz', { kind: 'insert', after: 'p1', content: 'They also count.' })
    const counter = table.tables('tur', { kind: 'counter', proposal: second, content: 'They measure.' })
    table.gives('kgz', { kind: 'position', proposal: counter, position: 'support' })
    const { changes } = await readBack(table)
    const [one, other, third] = changes
    expect([one, other].map((change) => said(change!.change).at(-1))).toEqual(['They also plan.', 'They also count.'])
    expect(third).toMatchObject({
      author: 'Türkiye',
      counters: 1,
      positions: [{ author: 'Kyrgyzstan', position: 'support' }]
    })
  })

  it('[I56] words put in among words that another delegation takes out come back at their place', async () => {
    const table = open()
    table.tables('kaz', { kind: 'amend', paragraph: 'p2', content: 'States time.' })
    table.tables('tur', { kind: 'amend', paragraph: 'p2', content: 'States pay always in time.' })
    expect(await changesOf(table)).toEqual([
      ['Kazakhstan', 'amend', 'p2', 'States time.'],
      ['Türkiye', 'amend', 'p2', 'States pay always in time.']
    ])
  })

  it('[I56] a paragraph that moves takes no words along of one that leaves the place where it arrives', async () => {
    const table = open()
    table.tables('kaz', { kind: 'move', paragraph: 'p2', after: 'p3' })
    table.tables('tur', { kind: 'move', paragraph: 'p4', after: 'p1' })
    table.tables('kgz', { kind: 'amend', paragraph: 'p2', content: 'States pay well in time.' })
    table.tables('kaz', { kind: 'amend', paragraph: 'p4', content: 'They never end.' })
    expect(await changesOf(table)).toEqual(
      expect.arrayContaining([
        ['Kyrgyzstan', 'amend', 'p2', 'States pay well in time.'],
        ['Kazakhstan', 'amend', 'p4', 'They never end.']
      ])
    )
  })

  it('[I58] a move that cannot be tracked beside another is found again by the label of its place', async () => {
    const table = open()
    table.tables('kaz', { kind: 'move', paragraph: 'p2', after: 'p4' })
    table.tables('tur', { kind: 'move', paragraph: 'p2', after: 'p3' })
    table.tables('kgz', { kind: 'move', paragraph: 'p2', after: null })
    const { changes, notes } = await readBack(table)
    expect(notes).toEqual([])
    expect(changes.map(({ author, change }) => [author, change])).toEqual([
      ['Kazakhstan', { kind: 'move', paragraph: 'p2', after: 'p4' }],
      ['Türkiye', { kind: 'move', paragraph: 'p2', after: 'p3' }],
      ['Kyrgyzstan', { kind: 'move', paragraph: 'p2', after: null }]
    ])
  })
})

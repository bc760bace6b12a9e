/** The woven text in files: each worked example of how negotiators lay a text out, as Markdown, HTML and Word print it. */
import { describe, expect, it } from 'vitest'
import { createMask } from '#core/attribution/createMask.ts'
import { splitEntry } from '#core/attribution/splitEntry.ts'
import { compile } from '#core/compile/compile.ts'
import { exportDocx } from '#core/interchange/exportDocx.ts'
import { exportHtml } from '#core/interchange/exportHtml.ts'
import { exportMarkdown } from '#core/interchange/exportMarkdown.ts'
import { weaveText } from '#core/notation/weaveText.ts'
import { META } from '#test/core/interchange/compiledFrom.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'
import { readZip } from '#test/core/interchange/readZip.ts'
import { openExample, records, woven, wording } from '#test/core/examples/examplesTable.ts'
import { brackets } from '#test/helpers/bracketTable.ts'
import type { Table } from '#test/helpers/table.ts'

const printed = (table: Table) => ({ woven: weaveText(table.input()) })
const markdown = (table: Table) => exportMarkdown(table.compiled(), printed(table))
const withoutFiller = (lines: readonly string[]) =>
  lines.filter((line) => line !== '' && !/\bFiller \d+\.|Compiled text\./u.test(line))

/** The paragraphs of an HTML file without their marks. */
function linesOfHtml(html: string): string[] {
  return withoutFiller(
    [...html.matchAll(/<p class="block[^>]*>(.*?)<\/p>/gu)].map(([, line]) => line!.replace(/<[^>]+>/gu, ''))
  )
}

/** Before the Chair decides: an insertion, alternatives, a replacement, a new paragraph, nested brackets, a bracket held. */
function negotiated(): Table {
  const table = openExample('resolution', 8, {
    PP1: '*Noting* the growing economic importance of remittances for families,',
    2: '*Calls upon* participating States to exchange information on mixed movements.',
    4: '*Encourages* capacity-building for border officials.',
    5: '*Urges* States to criminalise smuggling of migrants.',
    7: 'Participants wished to hold the next meeting in city to be confirmed.'
  })
  const timely = table.tables('kaz', {
    kind: 'amend',
    paragraph: 'op2',
    content: wording('*Calls upon* participating States to exchange timely information on mixed movements.')
  })
  records(table, 'EU').supports(timely)
  table.gives('tur', { kind: 'position', proposal: timely, position: 'support' })
  const subject = records(table, 'GRA').tables({
    kind: 'amend',
    paragraph: 'op4',
    content: wording('*Encourages* capacity-building, subject to available resources, for border officials.')
  })
  records(table, 'GRB').deletes({ proposal: subject })
  const verb = (words: string) => `Participants ${words} to hold the next meeting in city to be confirmed.`
  brackets(table, 'op7', 'city to be confirmed', { bracketKind: 'blank' })
  const agreed = records(table, 'IRN').tables({ kind: 'amend', paragraph: 'op7', content: verb('agreed') })
  records(table, 'PAK').supports(agreed)
  records(table, 'EU').tables({ kind: 'amend', paragraph: 'op7', content: verb('noted the proposal') })
  const content = '*Invites* States to strengthen cooperation against smuggling of migrants.'
  const replacement = records(table, 'CHE').tables({ kind: 'replace', paragraph: 'op5', content: wording(content) })
  records(table, 'GRB').deletes({ paragraph: 'op5' })
  records(table, 'GRB').supports(replacement)
  const hosts = wording('*Recognizes* the contribution of host communities.')
  records(table, 'TJK').tables({ kind: 'insert', after: 'op3', content: hosts })
  brackets(table, 'pp1', 'growing economic', { proponents: ['EU'] })
  brackets(table, 'pp1', 'economic')
  const families = brackets(table, 'pp1', 'for families', { proponents: ['AZE'] })
  table.gives('secretariat', { kind: 'position', bracket: families, position: 'reserve', onBehalfOf: 'GRA' })
  return table
}

const LINES = [
  'PP1 Noting the [growing [economic] – EU] importance of remittances [for families – Azerbaijan; reserve: Group A],',
  'OP2. Calls upon participating States to exchange [timely – Kazakhstan; supported by EU, Türkiye] information on mixed movements.',
  '[OP3 bis. Recognizes the contribution of host communities. – Tajikistan]',
  'OP4. Encourages capacity-building [, subject to available resources, – Group A; Group B: delete] for border officials.',
  '[OP5. Urges States to criminalise smuggling of migrants. – base text; Group B: delete]',
  '[OP5 alt. Invites States to strengthen cooperation against smuggling of migrants. – Switzerland; supported by Group B]',
  'OP7. Participants [wished / agreed – Iran; supported by Pakistan / noted the proposal – EU] to hold the next meeting in [city to be confirmed].'
]

describe('the woven layout', () => {
  it('[I66] prints in Markdown and HTML, line by line, what the woven text says', () => {
    const table = negotiated()
    expect(woven(table)).toEqual(LINES)
    const lines = withoutFiller(markdown(table).split('\n'))
    expect(lines.map((line) => line.replaceAll(/[*\\]/gu, ''))).toEqual(LINES)
    expect(linesOfHtml(exportHtml(table.compiled(), printed(table), META))).toEqual(LINES)
  })

  it('[I66] prints in Word what the woven text says, with the labels that Word can count counted by Word', async () => {
    const table = negotiated()
    const bytes = await exportDocx(table.compiled(), printed(table), META)
    const read = withoutFiller((await pandoc(bytes, 'plain')).split('\n')).map((line) => line.trim())
    // Pandoc prints figures of its own for what Word counts; a bracketed label is words.
    const bare = (line: string) => line.replace(/^(?:(?:PP|OP)?\d+\.?\s+)/u, '').replace(/\s+/gu, ' ')
    expect(read.map(bare)).toEqual(LINES.map(bare))
    const xml = readZip(bytes).get('word/document.xml')!.text
    expect(xml.match(/<w:rStyle w:val="DelegationName"\/>/gu)!.length).toBeGreaterThan(10)
  })

  it('[I66] sets names in bold and keeps lead words in italics', () => {
    const table = negotiated()
    expect(markdown(table)).toContain('[timely – **Kazakhstan**; supported by **EU**, **Türkiye**]')
    expect(markdown(table)).toContain('OP2. *Calls upon* participating')
    expect(exportHtml(table.compiled(), printed(table), META)).toContain('<b>Kazakhstan</b>')
  })

  it('[I66] puts a bracket that opens before a bullet, a heading or an unnumbered paragraph before its words', () => {
    const table = openExample('resolution', 2, { PP1: '*Noting* the work done,' })
    table.tables('kaz', { kind: 'delete', paragraph: 'pp1' })
    expect(withoutFiller(markdown(table).split('\n'))[0]).toMatch(/^\[PP1 .*Noting.* the work done, – /u)
    const file = exportHtml(table.compiled(), printed(table), META)
    expect(linesOfHtml(file)[0]).toBe('[PP1 Noting the work done, – Kazakhstan: delete]')
  })

  it('[I67] names nobody whom the policy hides, in the words or in the file', async () => {
    const table = negotiated()
    const input = table.input()
    const mask = createMask('hidden', input.conference)
    const shown = <Entry extends Parameters<typeof splitEntry>[0]>(entries: ReadonlyMap<string, Entry>) =>
      new Map([...entries].map(([id, entry]) => [id, splitEntry(entry, mask).shown]))
    const { proposals, brackets, paragraphs } = input.floor
    const hidden = {
      ...input,
      floor: { ...input.floor, proposals: shown(proposals), brackets: shown(brackets), paragraphs: shown(paragraphs) }
    }
    const view = { woven: weaveText(hidden) }
    const compiled = compile(hidden)
    const files = readZip(await exportDocx(compiled, view, META))
    const all = [...files.values()].map(({ text }) => text).join() + exportHtml(compiled, view, META)
    expect(all).toContain('A delegation')
    expect(all).not.toMatch(/Kazakhstan|Azerbaijan|Iran|Group [AB]|Switzerland/u)
  })
})

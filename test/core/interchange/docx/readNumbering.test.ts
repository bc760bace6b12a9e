/** Numbers as Word counts them: seen in the labels that a draft keeps. */
import { describe, expect, it } from 'vitest'
import { formatListNumber } from '#core/interchange/docx/formatListNumber.ts'
import { readNumbering } from '#core/interchange/docx/readNumbering.ts'
import { readXml } from '#core/interchange/docx/readXml.ts'
import { ins, listed, p, read, run, styled, tracked } from '#test/core/interchange/docx/makeDocx.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const DEFINITION = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>`
const list = (id: number, definition = 0, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`
const startAt = (at: number, number: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${number}"/></w:lvlOverride>`

function counter(numbering: string) {
  const xml = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${numbering}</w:numbering>`
  const count = readNumbering(readXml(new TextEncoder().encode(xml), 'numbering.xml', () => {})).count()
  return (id: number, at: number) => count({ list: String(id), level: at })?.text
}

describe('readNumbering', () => {
  it('[I47] counts levels, and begins the deeper ones anew', () => {
    const next = counter(DEFINITION + list(1))
    const places = [0, 1, 1, 2, 2, 1, 0, 1]
    expect(places.map((at) => next(1, at))).toEqual(['1.', '(a)', '(b)', '(i)', '(ii)', '(c)', '2.', '(a)'])
  })

  it('[I47] goes on over lists of one definition, and begins anew where a list says so', () => {
    const next = counter(DEFINITION + list(1) + list(2) + list(3, 0, startAt(0, 7)))
    expect([next(1, 0), next(2, 0), next(3, 0), next(3, 0), next(1, 0)]).toEqual(['1.', '2.', '7.', '8.', '9.'])
  })

  it('[I47] knows levels that never begin anew, numbers of several levels, and formats', () => {
    const legal = `<w:abstractNum w:abstractNumId="5">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>')}</w:abstractNum>`
    const next = counter(legal + list(1, 5))
    expect([next(1, 0), next(1, 1), next(1, 0), next(1, 1)]).toEqual(['I', '1.1', 'II', '2.2'])
    expect(next(9, 0)).toBeUndefined()
    expect(
      [
        'lowerLetter',
        'upperRoman',
        'decimalZero',
        'chineseCounting',
        'arabicAbjad',
        'russianLower',
        'none',
        'other'
      ].map((format) => formatListNumber(28, format))
    ).toEqual(['bb', 'XXVIII', '28', '二十八', 'غ', 'я', '', '28'])
  })

  it('[I47] takes numbering from a style, and 0 as none', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Num"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const none = p(run('Apart.'), { properties: '<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>' })
    const file = read({
      numbering: DEFINITION + list(1),
      styles,
      body: styled('Num', run('One.')) + none + styled('Num', run('Two.'))
    })
    expect(file.nodes.map((node) => node.attrs.role as string)).toEqual(['numbered', 'plain', 'numbered'])
    expect(file.numbering).toBeNull()
  })

  it('[I47] keeps the numbers of a text that does not begin with one, or leaves one out', () => {
    const body =
      listed(1, 0, run('Five.')) + listed(1, 1, run('Below.')) + p(run('7.\tSeven.')) + p(run('7 bis.\tMore.'))
    const file = read({ numbering: DEFINITION + list(1, 0, startAt(0, 5)), body })
    expect(file.numbering).toEqual({ p1: '5', p2: '5 (a)', p3: '7', p4: '7 bis' })
    expect(file.remarks).toEqual([])
  })

  it('[I47] tells of numbers that begin anew, and counts on', () => {
    const body = listed(1, 0, run('One.')) + listed(2, 0, run('Again one.'))
    const file = read({ numbering: DEFINITION + list(1) + list(2, 0, startAt(0, 1)), body })
    expect(file.numbering).toBeNull()
    expect(file.remarks).toEqual([expect.stringContaining('such as a second 1, count on through the text')])
  })

  it('[I47] keeps the number that a list gives a heading as words of it, also where a change is proposed', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const body =
      styled('H', run('Opening')) + p(run('Words.')) + styled('H', run('Next ') + ins('Ana', 'two ') + run('steps'))
    const file = read({ numbering: DEFINITION + list(1), styles, body })
    expect(file.nodes.map(({ type, textContent }) => `${type.name} ${textContent}`)).toEqual([
      'heading 1. Opening',
      'paragraph Words.',
      'heading 2. Next steps'
    ])
    expect(file.changes).toMatchObject([{ change: { content: [{ text: '2. Next two steps' }] } }])
  })

  it('[I47] does not count what is only proposed', () => {
    const body =
      listed(1, 0, run('One.')) +
      p(ins('Ana', 'New.'), {
        properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        mark: tracked('ins', 'Ana')
      }) +
      listed(1, 0, run('Two.'))
    const file = read({ numbering: DEFINITION + list(1), body })
    expect(file.numbering).toBeNull()
    expect(file.changes[0]!.change).toMatchObject({ kind: 'insert', node: { type: 'paragraph', role: 'numbered' } })
  })
})

import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { importPlainText } from '#core/interchange/importPlainText.ts'
import { counter, words } from '#test/core/interchange/compiledFrom.ts'

function read(source: string) {
  return importPlainText(source, { profile: 'highlights', newId: counter() })
}

const kinds = (source: string) =>
  read(source).nodes.map(
    (node) => `${node.type.name} ${String(node.attrs.level ?? node.attrs.role ?? '')}: ${node.textContent}`
  )

describe('importPlainText', () => {
  it('[I11] reads a title, headings, wrapped numbered paragraphs, sub-paragraphs and the closing line', () => {
    expect(
      kinds(
        [
          '\uFEFFHighlights of the meeting',
          '',
          'I. Opening',
          '',
          '1.\tThe meeting was held in the valley, and all',
          'road authorities took part in it.',
          '2.\tParticipants agreed:',
          '\t(a)\tto clear *snow*;',
          '\t(b)\tto meet:',
          '\t\t•\tyearly; and',
          '\t\t•\twhen needed.',
          '',
          'NEXT STEPS',
          '',
          '3. They thanked the hosts.',
          '',
          'Valley Town, 11 October 2027'
        ].join('\r\n')
      )
    ).toEqual([
      'title : Highlights of the meeting',
      'heading 1: I. Opening',
      'paragraph numbered: The meeting was held in the valley, and all road authorities took part in it.',
      'paragraph numbered: Participants agreed:',
      'subparagraph 1: to clear *snow*;',
      'subparagraph 1: to meet:',
      'subparagraph 2: yearly; and',
      'subparagraph 2: when needed.',
      'heading 1: NEXT STEPS',
      'paragraph numbered: They thanked the hosts.',
      'closing : Valley Town, 11 October 2027'
    ])
  })

  it('[I11] takes each line of a text that does not wrap its lines for a paragraph', () => {
    const long =
      'A paragraph that is written on one line however long it is, as programs do that leave wrapping to the window, one after another.'
    expect(kinds(`Title\n${long}\n${long}`)).toEqual([
      'title : Title',
      `paragraph plain: ${long}`,
      `paragraph plain: ${long}`
    ])
  })

  it('[I1] [I11] loses no word', () => {
    const part = fc.constantFrom(
      'word',
      'État',
      '[or]',
      '1. ',
      '(a) ',
      '• ',
      '\n',
      '\n\n',
      ' ',
      '\t',
      'of 2030',
      'II. Two',
      ';\n'
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const source = parts.join('')
        const long = (text: string) => words(text).filter((word) => word.length > 2)
        expect(
          long(
            read(source)
              .nodes.map((node) => node.textContent)
              .join(' ')
          )
        ).toEqual(long(source.replace(/[[\]]/gu, '')))
      })
    )
  })
})

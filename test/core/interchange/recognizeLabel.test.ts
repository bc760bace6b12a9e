import { describe, expect, it } from 'vitest'
import { recognizeLabel } from '#core/interchange/recognizeLabel.ts'

describe('recognizeLabel', () => {
  it.each([
    ['1. Words', 'number', 3],
    ['12) Words', 'number', 4],
    ['3 bis. Words', 'number', 7],
    ['(a) words', 'sub', 4],
    ['(b bis) words', 'sub', 8],
    ['(b) bis words', 'sub', 8],
    ['a. words', 'sub', 3],
    ['(iv) words', 'sub', 5],
    ['i) words', 'sub', 3],
    ['(1) words', 'sub', 4],
    ['PP1. Words', 'preamble', 5],
    ['PP 12 Words', 'preamble', 6],
    ['OP3 bis. Words', 'operative', 9],
    ['OP3 alt 2. Words', 'operative', 11],
    ['PP1 ante Words', 'preamble', 9],
    ['- words', 'bullet', 2],
    ['•\twords', 'bullet', 2],
    ['7.', 'number', 2]
  ])('[I3] recognises %j', (line, family, length) => {
    expect(recognizeLabel(line)).toMatchObject({ label: { family }, length })
  })

  it.each([
    '1998. In that year',
    'e.g. words',
    'so. words',
    '(see) words',
    '1.5 per cent',
    '-words',
    'A. Words',
    'PPs',
    'words',
    ''
  ])('[I3] takes %j for words', (line) => {
    expect(recognizeLabel(line)).toBeNull()
  })
})

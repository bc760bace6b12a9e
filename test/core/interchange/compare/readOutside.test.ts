import { describe, expect, it } from 'vitest'
import { wordsOf } from '#core/interchange/compare/blockWords.ts'
import { exportAkn } from '#core/interchange/akn/exportAkn.ts'
import { readOutside } from '#core/interchange/compare/readOutside.ts'
import { compiledFrom, CONFERENCE, counter, META } from '#test/core/interchange/compiledFrom.ts'
import { del, ins, makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'
import { schema } from '#core/document/schema.ts'

const read = (bytes: Uint8Array, name: string, accepted = false) =>
  readOutside(bytes, name, {
    accepted,
    draft: { title: 'Outcome', profile: 'highlights' },
    conference: CONFERENCE,
    newId: counter(),
    clock: () => 0
  })
const shown = (bytes: Uint8Array, name: string, accepted = false) => {
  const answer = read(bytes, name, accepted)
  if (!answer.ok) return answer.message
  return answer.value.blocks.map((block) => `${block.printed} ${wordsOf(block)}`.trim())
}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a file from outside', () => {
  it('[I84] is read by its name, with its labels counted and its brackets as letters', () => {
    expect(shown(utf8('# Outcome\n\n1. Roads [stay] open.\n\n(a) always;\n'), 'text.MD')).toEqual([
      'Outcome',
      '1. Roads [stay] open.',
      '(a) always;'
    ])
    expect(shown(utf8('<h1>Outcome</h1><p>1. Roads stay open.</p>'), 'page.html')).toEqual([
      'Outcome',
      '1. Roads stay open.'
    ])
    expect(shown(utf8('1. Roads stay open.\n\n2. Thanks.\n'), 'text.txt')).toEqual([
      '1. Roads stay open.',
      '2. Thanks.'
    ])
    const node = schema.node('paragraph', { id: 'a', role: 'numbered' }, schema.text('Roads stay open.'))
    const akn = exportAkn(compiledFrom([node]), 'clean', META)
    expect(shown(utf8(akn), 'text.xml')).toContain('1. Roads stay open.')
  })

  it('[I84] of Word is read with its tracked changes rejected, and their number told', () => {
    const word = makeDocx(p(run('1.\tRoads ') + del('A', 'stay ') + ins('A', 'keep ') + run('open.')))
    expect(shown(word, 'text.docx')).toEqual(['1. Roads stay open.'])
    expect(read(word, 'text.docx')).toMatchObject({ ok: true, value: { tracked: 1 } })
    expect(shown(word, 'text.docx', true)).toEqual(['1. Roads keep open.'])
  })

  it('[I84] that cannot be read is refused with a sentence', () => {
    expect(shown(utf8('x'), 'picture.png')).toMatch(/picture\.png is neither Word/u)
    expect(shown(utf8('PK'), 'text.docx')).toMatch(/\.$/u)
    expect(shown(utf8('<a/>'), 'text.xml')).toMatch(/no Akoma Ntoso/u)
    expect(shown(new Uint8Array([0xff, 0xfe, 0xe9]), 'text.txt')).toMatch(/UTF-8/u)
    expect(shown(utf8('\n\n'), 'empty.md')).toMatch(/holds no words/u)
  })
})

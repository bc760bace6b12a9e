import { describe, expect, it } from 'vitest'
import type { Profile } from '#core/conference/conference.ts'
import { checkOpening } from '#core/numbering/checkOpening.ts'
import { toText } from '#test/helpers/draftText.ts'
import { openTable } from '#test/helpers/table.ts'

const check = (profile: Profile, line: string, isLast = false) =>
  checkOpening(toText([line]).blocks[0]!, profile, isLast)

describe('the form of a paragraph', () => {
  it('[N11] of a preamble: lead words in italics, a comma at the end', () => {
    for (const profile of ['resolution', 'declaration'] as const) {
      expect(check(profile, 'PP1 *Recalling* past work,')).toEqual([])
      expect(check(profile, 'PP1 _Recalling_ past work, ')).toEqual([])
      expect(check(profile, 'PP1 Recalling past work.')).toEqual([
        'A preambular paragraph opens with its lead words in italics.',
        'A preambular paragraph ends with a comma.'
      ])
    }
  })

  it('[N11] of an operative paragraph of a resolution: its verb in italics, a semicolon, a full stop at the end of all', () => {
    expect(check('resolution', 'OP1 *Decides* to act;')).toEqual([])
    expect(check('resolution', 'OP1 *Decides* to:')).toEqual([])
    expect(check('resolution', 'OP1 Decides to act')).toEqual([
      'An operative paragraph opens with its verb in italics.',
      'An operative paragraph ends with a semicolon.'
    ])
    expect(check('resolution', 'OP1 *Decides* to act;', true)).toEqual([
      'The last operative paragraph ends with a full stop.'
    ])
    expect(check('declaration', 'OP1 We decide to act')).toEqual([])
  })

  it('[N11] is not looked at in highlights and communiqués, headings, sub-paragraphs and empty paragraphs', () => {
    for (const line of ['PP1 Recalling', '1. Act', '## Data', '(a) now', '> We,', '# T']) {
      expect(check('highlights', line)).toEqual([])
      expect(check('communique', line)).toEqual([])
    }
    expect(check('resolution', '(a) now')).toEqual([])
    expect(check('resolution', 'OP1 ')).toEqual([])
  })

  it('[N11] is remarked on beside the paragraph and never refused', () => {
    const table = openTable('resolution', [
      'PP1 *Recalling* past work,',
      'OP1 *Decides* to act;',
      'OP2 *Thanks* the host.'
    ])
    const proposal = table.tables('kaz', { kind: 'amend', paragraph: 'op2', content: 'Thanks' })
    table.gives('chair', { kind: 'accept', proposal })
    expect(table.compiled().paragraphs.map(({ remarks }) => remarks.length)).toEqual([0, 0, 2])
    table.gives('chair', { kind: 'accept', proposal: table.tables('kaz', { kind: 'delete', paragraph: 'op2' }) })
    expect(table.compiled().paragraphs[2]!.remarks).toEqual([])
  })
})

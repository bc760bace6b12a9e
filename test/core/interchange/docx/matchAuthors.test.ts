import { describe, expect, it } from 'vitest'
import { matchAuthors } from '#core/interchange/docx/matchAuthors.ts'
import { CONFERENCE } from '#test/core/interchange/compiledFrom.ts'

describe('matchAuthors', () => {
  it('[I51] knows an author by a code or a name, whatever the case, and guesses nobody', () => {
    const { codes, unknown } = matchAuthors(
      ['tjk', 'TÜRKIYE', 'Mountain  Group', 'chair', 'Türkiye (Ayşe)', ''],
      CONFERENCE,
      {},
      {}
    )
    expect(Object.fromEntries(codes)).toEqual({ tjk: 'TJK', TÜRKIYE: 'TUR', 'Mountain  Group': 'MLC', chair: 'CHAIR' })
    expect(unknown).toEqual(['Türkiye (Ayşe)', ''])
  })

  it('[I51] puts what is said now before what was said then, and forgets codes that are no longer there', () => {
    const { codes, unknown } = matchAuthors(
      ['Ana', 'Ben', 'Cem'],
      CONFERENCE,
      { Ana: 'KGZ' },
      { Ana: 'TUR', Ben: 'TJK', Cem: 'XYZ' }
    )
    expect(Object.fromEntries(codes)).toEqual({ Ana: 'KGZ', Ben: 'TJK' })
    expect(unknown).toEqual(['Cem'])
  })

  it('[I51] is not led astray by names that every object has', () => {
    expect(matchAuthors(['constructor', '__proto__'], CONFERENCE, {}, {}).unknown).toEqual(['constructor', '__proto__'])
  })
})

/** Square brackets of Word files as objects, in a text on which changes are tracked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainVersion } from '#core/interchange/docx/compareVersions.ts'
import { importDocx } from '#core/interchange/docx/importDocx.ts'
import { readWordFile } from '#core/interchange/docx/readWordFile.ts'
import { CONFERENCE, counter } from '#test/core/interchange/compiledFrom.ts'
import { acceptAll, standing } from '#test/core/interchange/docx/acceptAll.ts'
import { del, ins, makeDocx, p, read, run } from '#test/core/interchange/docx/makeDocx.ts'

const named = (body: string) => {
  const imported = importDocx(makeDocx(body), {
    profile: 'communique',
    newId: counter(),
    clock: () => 0,
    conference: CONFERENCE
  })
  if (!imported.ok) throw new Error(imported.message)
  return imported
}
const contentOf = (change: unknown) => JSON.stringify((change as { change: { content: unknown } }).change.content)

describe('readTrackedBrackets', () => {
  it('[B18] [I54] makes objects of brackets in the text that stands and in the words proposed for it', () => {
    const file = read(
      p(run('1. Roads [and bridges] ') + del('Ana', 'may') + ins('Ana', 'shall') + run(' stay [open] all year.'))
    )
    expect(file.nodes[0]!.textContent).toBe('Roads and bridges may stay open all year.')
    expect(file.brackets.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'addition standing',
      'addition standing'
    ])
    expect(contentOf(file.changes[0])).not.toContain('[and')
    for (const { id } of file.brackets) expect(contentOf(file.changes[0])).toContain(`"${id}"`)
    expect(standing(file)).toEqual(['Roads [and bridges] may stay [open] all year.'])
    expect(acceptAll(file)).toEqual({ paragraphs: ['Roads [and bridges] shall stay [open] all year.'], refused: [] })
  })

  it('[B20] [I54] reads who wants what behind the words, whole paragraphs and alternatives', () => {
    const { name } = CONFERENCE.delegations[0]!
    const file = named(
      p(run(`1. Roads [shall – ${name}] stay open.`)) +
        p(run('2. [Snow / Ice] is cleared.')) +
        p(run('[3. All of it.]'))
    )
    expect(file.nodes.map(({ textContent }) => textContent).slice(0, 2)).toEqual([
      'Roads shall stay open.',
      'Snow / Ice is cleared.'
    ])
    expect(file.brackets.map(({ kind, proponents }) => [kind, proponents])).toEqual([
      ['addition', [CONFERENCE.delegations[0]!.code]],
      ['alternatives', []],
      ['paragraph', []]
    ])
  })

  it('[I54] leaves a pair characters that a change puts in, takes out or tears apart, and tells it', () => {
    const bodies = [
      p(run('Roads ') + del('Ana', '[') + run('may') + del('Ana', ']') + run(' stay [open].')),
      p(run('Roads [may') + del('Ana', ' not]') + run(' stay [open]]'))
    ]
    for (const body of bodies) {
      const file = read(body)
      expect(file.brackets.length).toBeLessThan(2)
      expect(file.remarks.join()).toContain('because a tracked change touches them')
    }
    const away = read(p(run('Roads ') + del('Ana', '[always] ') + run('stay [open].')))
    expect(away.brackets).toHaveLength(2)
    expect(acceptAll(away).paragraphs).toEqual(['Roads stay [open].'])
    expect(read(p(run('Roads ') + ins('Ana', '[always] ') + run('stay [open].'))).brackets).toHaveLength(1)
  })

  it('[I41] [I42] [I54] gives both texts with their brackets, whatever was changed around and within them', () => {
    const words = fc.constantFrom(
      'roads ',
      '[',
      ']',
      '[stay ',
      'open] ',
      '[',
      ']',
      'дороги ',
      '道路',
      '[tolls / fees] ',
      'in winter. '
    )
    const piece = fc.tuple(fc.constantFrom('', '', '', 'ins', 'del'), words)
    const paragraph = fc.array(piece, { minLength: 1, maxLength: 8 })
    const write = ([state, text]: readonly [string, string]) =>
      state === 'ins' ? ins('Ana', text) : state === 'del' ? del('Ana', text) : run(text)
    // Where spaces stand beside a bracket is not kept.
    const squeezed = (paragraphs: readonly string[]) =>
      paragraphs.map((text) => text.replace(/\s+/gu, '')).filter((text) => text !== '')
    let objects = 0
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const body = paragraphs.map((pieces) => p(pieces.map(write).join(''))).join('')
        const file = readWordFile(makeDocx(body), () => 0)
        if (!file.ok) throw new Error(file.message)
        const imported = read(body)
        objects += imported.brackets.length
        expect(squeezed(standing(imported))).toEqual(squeezed(plainVersion(file.text, 'rejected')))
        if (imported.nodes.length === 0) return
        const { paragraphs: accepted, refused } = acceptAll(imported)
        expect(refused).toEqual([])
        expect(squeezed(accepted)).toEqual(squeezed(plainVersion(file.text, 'accepted')))
      }),
      { numRuns: 300 }
    )
    expect(objects).toBeGreaterThan(20)
  })
})

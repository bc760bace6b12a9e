import { describe, expect, it } from 'vitest'
import { acceptRevisions } from '#core/interchange/docx/acceptRevisions.ts'
import { importWordText } from '#core/interchange/docx/importDocx.ts'
import { readWordFile } from '#core/interchange/docx/readWordFile.ts'
import { counter, words } from '#test/core/interchange/compiledFrom.ts'
import { del, ins, makeDocx, p, run } from '#test/core/interchange/docx/makeDocx.ts'
import { pandoc } from '#test/core/interchange/readDocx.ts'

const MARK = {
  ins: '<w:ins w:id="901" w:author="A" w:date="2026-11-24T09:00:00Z"/>',
  del: '<w:del w:id="902" w:author="B" w:date="2026-11-24T09:00:00Z"/>'
} as const

const accepted = (bytes: Uint8Array) => {
  const read = readWordFile(bytes, () => 0)
  if (!read.ok) throw new Error(read.message)
  const imported = importWordText(acceptRevisions(read.text), { profile: 'highlights', newId: counter() })
  return { imported, said: imported.nodes.map((node) => node.textContent) }
}

describe('a Word text with every change accepted', () => {
  it('[I84] has the words that pandoc reads, and no proposal left', async () => {
    const bytes = makeDocx(
      p(run('Roads ') + del('A', 'stay ') + ins('B', 'keep ') + run('open.')) +
        p(ins('A', 'A new thought.'), { mark: MARK.ins }) +
        p(del('B', 'An old thought.'), { mark: MARK.del }) +
        p(run('Warnings reach '), { mark: MARK.del }) +
        p(run('travellers.'))
    )
    const { imported, said } = accepted(bytes)
    expect(said).toEqual(['Roads keep open.', 'A new thought.', 'Warnings reach travellers.'])
    expect(imported.changes).toEqual([])
    expect(words(said.join(' '))).toEqual(words(await pandoc(bytes, 'plain', 'accept')))
  })
})

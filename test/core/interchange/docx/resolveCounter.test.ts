import { expect, it } from 'vitest'
import { resolveCounter, type ImportedChange } from '#core/interchange/docx/importedDocx.ts'

it('[I58] gives counter-wording the proposal that what it counters has become, and leaves everything else as it is', () => {
  const made = { author: 'Ana', date: '', place: 'Paragraph 1', positions: [] } as const
  const counter: ImportedChange = {
    ...made,
    change: { kind: 'counter', proposal: '', content: 'Few pay.' },
    counters: 1
  }
  expect(resolveCounter(counter, ['a', 'b', 'c']).change).toMatchObject({ kind: 'counter', proposal: 'b' })
  // What it counters was refused: so is the counter-wording, and nothing else is countered by mistake.
  expect(resolveCounter(counter, ['a', undefined, 'c']).change).toMatchObject({ proposal: '' })
  const deletion: ImportedChange = { ...made, change: { kind: 'delete', paragraph: 'p1' } }
  expect(resolveCounter(deletion, ['a', 'b'])).toBe(deletion)
})

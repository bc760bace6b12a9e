/**
 * A statement as one sentence: "Delegation Y dissociates itself from paragraph 19: …". Read by every view that annexes
 * statements, so that all say the same.
 */
import type { CompiledStatement } from '#core/compile/compiled.ts'
import type { StatementKind } from '#core/floor/floor.ts'

const SAYS: Readonly<Record<StatementKind, string>> = {
  dissociation: 'dissociates itself from',
  reservation: 'makes a reservation on',
  explanation: 'explains its position on'
}

export function statementWords({ kind, by, paragraphs, words }: CompiledStatement): string {
  return `${by.name} ${SAYS[kind]} ${placeWords(paragraphs)}: ${words}`
}

function placeWords(paragraphs: CompiledStatement['paragraphs']): string {
  if (paragraphs === undefined) return 'the text'
  const labels = paragraphs.map(({ label }) => label).filter((label) => label !== '')
  if (labels.length === 0) return 'a paragraph that is no longer in the text'
  const listed = new Intl.ListFormat('en').format(labels)
  return labels.every((label) => /^\d/u.test(label))
    ? `${labels.length === 1 ? 'paragraph' : 'paragraphs'} ${listed}`
    : listed
}

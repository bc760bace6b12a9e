/**
 * Counts the tracked changes of a Word text by author and kind, element by element, so that a person can compare them with
 * what Word's own pane says. Called by `readWordFile`.
 */
import { elementsOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import type { RevisionCounts } from '#core/interchange/docx/wordText.ts'

const CHANGES: Readonly<Record<string, string>> = {
  'w:ins': 'insertions',
  'w:del': 'deletions',
  'w:moveFrom': 'moves away',
  'w:moveTo': 'moves here'
}
const OTHERS: Readonly<Record<string, string>> = {
  'w:rPrChange': 'changes of words’ formatting',
  'w:pPrChange': 'changes of paragraphs’ formatting',
  'w:cellIns': 'inserted cells',
  'w:cellDel': 'deleted cells',
  'w:cellMerge': 'merged cells'
}
const FORMATTING = /^w:(?:sectPr|tblPr|trPr|tcPr|tblGrid|tblPrEx|numbering)Change$/u

export function countRevisions(root: XmlElement): RevisionCounts {
  const authors = new Map<string, Record<string, number>>()
  const count = (element: XmlElement, kind: string) => {
    const author = element.attributes['w:author'] ?? ''
    const counts = authors.get(author) ?? {}
    counts[kind] = (counts[kind] ?? 0) + 1
    authors.set(author, counts)
  }
  const walk = (element: XmlElement, parent: string, grandparent: string) => {
    const change = CHANGES[element.name]
    if (change !== undefined) count(element, `${change}${placeOf(parent, grandparent)}`)
    const other = OTHERS[element.name] ?? (FORMATTING.test(element.name) ? 'other changes of formatting' : undefined)
    if (other !== undefined) count(element, other)
    for (const inner of elementsOf(element)) walk(inner, element.name, parent)
  }
  walk(root, '', '')
  return [...authors].map(([author, counts]) => ({ author, counts }))
}

function placeOf(parent: string, grandparent: string): string {
  if (parent === 'w:rPr') return grandparent === 'w:pPr' ? ' of paragraph ends' : ' of formatting'
  if (parent === 'w:trPr') return ' of rows'
  return parent === 'w:numPr' || parent === 'w:ctrlPr' ? ' of formatting' : ''
}

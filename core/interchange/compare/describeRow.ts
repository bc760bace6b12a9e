/**
 * What happened to a paragraph, in words: "Moved: it stood after 3", "Split off from 4". For files, in English as all that
 * they say about themselves; the screen says the same from its catalogue. Called by `exportComparisonHtml`.
 */
import { begins } from '#core/interchange/compare/blockWords.ts'
import type { ComparedBlock, ComparedRow } from '#core/interchange/compare/comparedText.ts'

/** @returns empty for what stayed as it was but for words */
export function describeRow(row: ComparedRow): string {
  const { kind, before, after, kin, place, splitOff, mergedIn } = row
  const said: string[] = []
  switch (kind) {
    case 'added':
      said.push('New')
      break
    case 'removed':
      said.push(`No longer there: ${nameOf(before)}`)
      break
    case 'moved':
      said.push(`Moved: it stood ${placeWords(place?.before)}`)
      break
    case 'moved-from':
      said.push(`${nameOf(before)} moved from here, to stand ${placeWords(place?.after)}`)
      break
    case 'split':
      said.push(`Split off from ${nameOf(kin)}`)
      break
    case 'merged':
      said.push(`${nameOf(before)} is merged into ${nameOf(kin)}`)
      break
    case 'same':
    case 'changed':
      break
  }
  if (splitOff.length > 0) said.push(`Split: ${splitOff.map(nameOf).join(', ')} was part of it`)
  if (mergedIn.length > 0) said.push(`Merged with ${mergedIn.map(nameOf).join(', ')}`)
  if (before && after && before.printed !== after.printed && before.printed !== '' && after.printed !== '') {
    said.push(`was ${before.printed}`)
  }
  return said.join('; ')
}

/** As the room calls it, or as it begins. */
function nameOf(block: ComparedBlock | null): string {
  if (!block) return 'another paragraph'
  return block.label === '' ? `“${begins(block)}”` : block.label
}

function placeWords(block: ComparedBlock | null | undefined): string {
  return block ? `after ${nameOf(block)}` : 'at the beginning'
}

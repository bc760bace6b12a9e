/**
 * What happened to a paragraph, in words, from the catalogue: the mark in the margin, the line above it, and the name by which
 * a screen reader arrives at it.
 */
import { begins } from '#core/interchange/compare/blockWords.ts'
import type { ComparedBlock, ComparedRow, RowKind } from '#core/interchange/compare/comparedText.ts'
import { listWords, paragraphName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

/** A sign for each, so that it is told by shape and not by tint alone. */
export const ROW_MARK: Readonly<Record<Exclude<RowKind, 'same'>, string>> = {
  changed: '±',
  added: '+',
  removed: '−',
  moved: '↕',
  'moved-from': '↕',
  split: '⑂',
  merged: '⋎'
}

export function rowWord(kind: Exclude<RowKind, 'same'>): string {
  return say(`compare.row.${kind}`)
}

/** The line above the words; empty where the words tell it themselves. */
export function rowLine(row: ComparedRow): string {
  const said = [whatHappened(row)]
  if (row.splitOff.length > 0) said.push(say('compare.line.splitOff', { names: listWords(row.splitOff.map(nameOf)) }))
  if (row.mergedIn.length > 0) said.push(say('compare.line.mergedIn', { names: listWords(row.mergedIn.map(nameOf)) }))
  if (row.reformed) said.push(say('compare.line.reformed'))
  const was = formerLabel(row)
  if (was !== '') said.push(say('compare.line.was', { label: was }))
  return said.filter((words) => words !== '').join(' · ')
}

function whatHappened({ kind, before, kin, place }: ComparedRow): string {
  switch (kind) {
    case 'moved':
      return place?.before
        ? say('compare.line.moved', { name: nameOf(place.before) })
        : say('compare.line.movedFromBeginning')
    case 'moved-from':
      return place?.after
        ? say('compare.line.movedTo', { own: nameOf(before), name: nameOf(place.after) })
        : say('compare.line.movedToBeginning', { own: nameOf(before) })
    case 'split':
      return say('compare.line.split', { name: nameOf(kin) })
    case 'merged':
      return say('compare.line.merged', { own: nameOf(before), name: nameOf(kin) })
    case 'same':
    case 'changed':
    case 'added':
    case 'removed':
      return ''
  }
}

/** What it was called, where it is called otherwise now. */
export function formerLabel({ before, after }: ComparedRow): string {
  return before && after && before.printed !== after.printed ? before.printed : ''
}

/** "Difference 3 of 7: paragraph 4, changed". */
export function rowName(row: ComparedRow, at: number, all: number): string {
  if (row.kind === 'same') return blockName(row.after)
  const values = {
    name: blockName(row.after ?? row.before),
    what: [rowWord(row.kind), rowLine(row)].filter(Boolean).join(', ')
  }
  return at < 0 ? say('compare.arriveBeside', values) : say('compare.arrive', { ...values, at: at + 1, all })
}

function blockName(block: ComparedBlock | null): string {
  return paragraphName(block)
}

/** As the room calls it, or as it begins. */
function nameOf(block: ComparedBlock | null): string {
  if (!block) return ''
  return block.label === '' ? `“${begins(block)}”` : block.label
}

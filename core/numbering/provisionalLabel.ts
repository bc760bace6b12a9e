/**
 * The label a proposed paragraph would have: after OP3, `OP3 bis`; a second proposal there, `OP3 ter`. Called by `compile`
 * for insertions that are tabled, and by `decide` when one is accepted, so that a paragraph keeps the label under which
 * the room discussed it.
 */
import type { Profile } from '#core/conference/conference.ts'
import { blockWithSubparagraphs, type Block, type TextModel } from '#core/document/textModel.ts'
import type { InsertedNode } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { formatNumber } from '#core/numbering/formatNumber.ts'
import { insertedLabel, type LabelCustom } from '#core/numbering/insertedLabel.ts'
import { profileRules } from '#core/numbering/profileRules.ts'

/**
 * @param isTaken whether some paragraph or earlier proposal bears that label already
 * @returns the label, or an empty string for a kind of block that bears none
 */
export function provisionalLabel(
  text: TextModel,
  profile: Profile,
  labels: ReadonlyMap<string, Label>,
  after: string | null,
  node: InsertedNode,
  custom: LabelCustom,
  isTaken: (label: string) => boolean
): string {
  const place = after === null ? -1 : text.indexOf.get(after)
  if (place === undefined) return ''
  if (node.type === 'paragraph') {
    const role = node.role ?? 'numbered'
    if (role === 'plain') return ''
    const rules = profileRules(profile)
    const prefix = role === 'preamble' ? rules.preamblePrefix : rules.numberedPrefix
    const before = nearest(text, place, -1, (block) => isOfRole(block, role))
    return compose(
      before,
      nearest(text, place + 1, 1, (block) => isOfRole(block, role)),
      `${prefix}1`,
      labels,
      custom,
      isTaken
    )
  }
  if (node.type === 'subparagraph') {
    const level = node.level ?? 1
    const marker = node.marker ?? 'label'
    const parent = nearest(text, place, -1, (block) => depth(block) < level)
    const siblings = parent ? blockWithSubparagraphs(text, parent.id) : text.blocks
    const isSibling = (block: Block) =>
      siblings.includes(block) && depth(block) === level && block.node.attrs.marker === marker
    const parentLabel = parent ? (labels.get(parent.id)?.label ?? '') : ''
    const first = marker === 'bullet' ? 'bullet 1' : formatNumber(level, 1)
    const before = nearest(text, place, -1, isSibling)
    const after = nearest(text, place + 1, 1, isSibling)
    return compose(before, after, parentLabel === '' ? first : `${parentLabel} ${first}`, labels, custom, isTaken)
  }
  return ''
}

function compose(
  before: Block | null,
  after: Block | null,
  first: string,
  labels: ReadonlyMap<string, Label>,
  custom: LabelCustom,
  isTaken: (label: string) => boolean
): string {
  if (before) return insertedLabel(labels.get(before.id)?.label ?? first, custom, isTaken)
  if (!after && !isTaken(first)) return first
  const ante = `${after ? (labels.get(after.id)?.label ?? first) : first} ante`
  return isTaken(ante) ? insertedLabel(ante, custom, isTaken) : ante
}

function nearest(text: TextModel, from: number, step: 1 | -1, matches: (block: Block) => boolean): Block | null {
  for (let index = from; index >= 0 && index < text.blocks.length; index += step) {
    if (matches(text.blocks[index]!)) return text.blocks[index]!
  }
  return null
}

function isOfRole(block: Block, role: string): boolean {
  return block.type === 'paragraph' && block.node.attrs.role === role
}

function depth(block: Block): number {
  return block.type === 'subparagraph' ? (block.node.attrs.level as number) : 0
}

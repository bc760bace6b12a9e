/**
 * The label of every block, from the profile, the position and what the last issue fixed. Identity is the block's id; a
 * label is only what the room calls it at the moment. Called by `compile`, `decide` (the record names paragraphs by
 * label) and `issueRevision`. Rules N1 to N9 in SPEC.md beside this file.
 */
import type { Profile } from '#core/conference/conference.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'
import { formatNumber } from '#core/numbering/formatNumber.ts'
import { insertedLabel, type LabelCustom } from '#core/numbering/insertedLabel.ts'
import { profileRules, type ProfileRules } from '#core/numbering/profileRules.ts'

export interface Label {
  /** The room's name for it: `PP3`, `OP5 bis`, `7 (a)`, `7 bullet 2`; empty for a block that bears none. */
  readonly label: string
  /** What stands before its words in the working view: `7.`, `OP5 bis.`, `PP3`, `(a)`, `•`. */
  readonly printed: string
  /** What stands before its words in the issued text: no PP, no OP, nothing before a single operative of a resolution. */
  readonly issued: string
}

/** Labels fixed by the last issue, by block id; null while labels follow the position. */
export type Numbering = Readonly<Record<string, string>> | null

const UNLABELLED: Label = { label: '', printed: '', issued: '' }

/** @param reserved labels that proposals bear: no paragraph is called so */
export function computeLabels(
  text: TextModel,
  profile: Profile,
  numbering: Numbering,
  custom: LabelCustom = 'room',
  reserved: Iterable<string> = []
): ReadonlyMap<string, Label> {
  const rules = profileRules(profile)
  const taken = new Set(numbering ? [...Object.values(numbering), ...reserved] : [])
  const bare = rules.singleUnnumbered && text.blocks.filter(isNumbered).length === 1
  const labels = new Map<string, Label>()
  const state: Walk = { rules, numbering, custom, taken, last: new Map(), parents: [], bare }
  text.blocks.forEach((block) => labels.set(block.id, labelOf(block, state)))
  return labels
}

interface Walk {
  readonly rules: ProfileRules
  readonly numbering: Numbering
  readonly custom: LabelCustom
  readonly taken: Set<string>
  readonly bare: boolean
  /** The label given last in each series: the preamble, the numbered paragraphs, the sub-paragraphs of one parent. */
  readonly last: Map<string, { label: string; count: number; free: boolean }>
  /** Labels of the blocks above, by level. */
  parents: string[]
}

function labelOf(block: Block, walk: Walk): Label {
  if (block.type === 'paragraph') {
    const role = block.node.attrs.role as string
    if (role === 'plain') {
      walk.parents = ['']
      return UNLABELLED
    }
    const prefix = role === 'preamble' ? walk.rules.preamblePrefix : walk.rules.numberedPrefix
    const label = next(block, role, (count) => `${prefix}${count}`, walk)
    walk.parents = [label]
    if (role === 'preamble') return { label, printed: label, issued: '' }
    return { label, printed: `${label}.`, issued: walk.bare ? '' : `${label.slice(prefix.length)}.` }
  }
  if (block.type === 'subparagraph') {
    const level = block.node.attrs.level as number
    const marker = block.node.attrs.marker as string
    walk.parents.length = Math.min(walk.parents.length, level)
    const parent = walk.parents.findLast((label) => label !== undefined) ?? ''
    const before = parent === '' ? '' : `${parent} `
    const write = (count: number) =>
      marker === 'bullet' ? `${before}bullet ${count}` : `${before}${formatNumber(level, count)}`
    const label = next(block, `${before}|${level}|${marker}`, write, walk)
    walk.parents[level] = label
    // Bullets print no number, so nothing of their label either.
    const printed = marker === 'bullet' ? '•' : lastPart(label)
    return { label, printed, issued: printed }
  }
  walk.parents = ['']
  return UNLABELLED
}

function next(block: Block, series: string, write: (count: number) => string, walk: Walk): string {
  const last = walk.last.get(series)
  const count = (last?.count ?? 0) + 1
  const isTaken = (label: string) => walk.taken.has(label)
  const fixed = walk.numbering && Object.hasOwn(walk.numbering, block.id) ? walk.numbering[block.id] : undefined
  let label: string
  let free = false
  if (!walk.numbering) {
    label = write(count)
    free = true
  } else if (fixed !== undefined) {
    label = fixed
  } else if (last && !last.free) {
    label = insertedLabel(last.label, walk.custom, isTaken)
  } else if (isTaken(write(count))) {
    // It stands before the first whose label is fixed: PP1 ante.
    label = `${write(count)} ante`
    if (isTaken(label)) label = insertedLabel(label, walk.custom, isTaken)
  } else {
    // Nothing of this series was fixed (the sub-paragraphs of a new paragraph, say): it is numbered afresh.
    label = write(count)
    free = true
  }
  if (walk.numbering) walk.taken.add(label)
  walk.last.set(series, { label, count, free })
  return label
}

function isNumbered(block: Block): boolean {
  return block.type === 'paragraph' && block.node.attrs.role === 'numbered'
}

/** `7 (a) bis` → `(a) bis`; `7 (a) (i)` → `(i)`. */
function lastPart(label: string): string {
  return /(?:\([a-z]+\)|[a-z]+\.)(?: [A-Za-z]+)*(?: \d+)?$/u.exec(label)?.[0] ?? label
}

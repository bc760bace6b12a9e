/**
 * What became of each label when a revision is issued, and what each paragraph of the new text was made of: the labels that
 * went into it, the sponsors of what was accepted into it, and how. Called by `issueRevision`. Rules P35 and P88.
 */
import { inWordsOfApproach } from '#core/decide/approach.ts'
import { entryOf } from '#core/decide/matter.ts'
import type { Situation } from '#core/decide/outcome.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import { sponsorOf, type ConcordanceRow, type Proposal, type Revision } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'

type Labels = ReadonlyMap<string, Label>

export function buildConcordance(
  situation: Situation,
  before: Labels,
  after: Labels
): Pick<Revision, 'concordance'> & { readonly sources: readonly ConcordanceRow[] } {
  const { blocks } = situation.text
  const target = (id: string) => finalBlock(situation, id)
  const newLabel = (id: string) => after.get(target(id) ?? '')?.label || null
  const concordance = blocks
    .map(({ id }) => ({ id, from: before.get(id)?.label ?? '', to: newLabel(id) }))
    .filter(({ from, to }) => from !== '' || to)

  const rows = new Map<string, Row>()
  const rowOf = (id: string) => {
    const key = target(id) ?? id
    const row = rows.get(key) ?? { from: [], to: newLabel(id), contributors: new Set(), approach: new Set() }
    rows.set(key, row)
    return row
  }
  for (const { id } of blocks) {
    const label = before.get(id)?.label
    if (label) rowOf(id).from.push(label)
    else if (target(id) !== null) rowOf(id)
  }
  for (const proposal of decidedSince(situation)) {
    for (const { block, approach } of inWordsOfApproach(situation, proposal, before)) {
      const row = rowOf(block)
      if (proposal.label && !row.from.includes(proposal.label)) row.from.push(proposal.label)
      for (const code of [sponsorOf(proposal), ...proposal.cosponsors]) row.contributors.add(code)
      row.approach.add(approach)
    }
  }
  return { concordance, sources: [...rows.values()].filter(saysSomething).map(toRow) }
}

interface Row {
  readonly from: string[]
  readonly to: string | null
  readonly contributors: Set<string>
  readonly approach: Set<string>
}

function saysSomething({ from, to, approach }: Row): boolean {
  return approach.size > 0 || (from.length > 0 && (from.length > 1 || from[0] !== to))
}

/** 12, 12 bis, 15. */
const byNumber = new Intl.Collator('en', { numeric: true })

function toRow({ from, to, contributors, approach }: Row): ConcordanceRow {
  const words = approach.size > 0 ? [...approach] : [to === null ? 'deleted' : 'renumbered']
  return { from: from.toSorted(byNumber.compare), to, contributors: [...contributors], approach: words }
}

/** What was decided since the last issue, in the order of the decisions. */
function decidedSince({ floor }: Situation): Proposal[] {
  const since = floor.revisions.at(-1)?.seq ?? 0
  return [...floor.proposals.values()]
    .filter(({ state, outcome }) => outcome !== undefined && outcome.seq > since && state !== 'parked')
    .sort((a, b) => a.outcome!.seq - b.outcome!.seq || (a.id < b.id ? -1 : 1))
}

/** The block of the new text in which a block's matter is found; null if it left the text. */
function finalBlock(situation: Situation, id: string): string | null {
  const seen = new Set<string>()
  for (let current = currentBlock(situation.text, situation.floor, id); !seen.has(current);) {
    seen.add(current)
    if (!situation.text.indexOf.has(current)) return null
    const { state, successor } = entryOf(situation, current)
    if (state !== 'deleted') return current
    if (successor === undefined) return null
    current = currentBlock(situation.text, situation.floor, successor)
  }
  return null
}

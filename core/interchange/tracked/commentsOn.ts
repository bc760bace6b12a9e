/**
 * The comments that a proposal has in a tracked Word file: what it proposes where its changes do not say so, why, and where others
 * stand on it, each in the name of whoever says it. Called by `trackText`; read back by `placeComments`.
 */
import type { CompiledProposal, Run } from '#core/compile/compiled.ts'
import { KINDS, positionComment, rivalComment, signComment } from '#core/interchange/positionComments.ts'
import { proposedRuns } from '#core/interchange/tracked/trackWords.ts'
import { handOf, type TrackedComment } from '#core/interchange/tracked/trackedText.ts'

/** Whether its changes are tracked, and then whether they need a word on what they are; or it stands in its comment alone. */
export type Told = 'tracked' | 'signed' | 'comment'

export function commentsOn(proposal: CompiledProposal, told: Told): TrackedComment[] {
  const by = handOf(proposal)
  const { kind, sponsor, rationale, cosponsors, positions, state } = proposal
  const comments: TrackedComment[] = []
  if (told === 'comment') comments.push({ by, text: wordsAlone(proposal) })
  if (told === 'signed' && (kind === 'replace' || kind === 'split' || kind === 'merge')) {
    comments.push({ by, text: signComment(kind, proposal.label ?? '') })
  }
  if (rationale !== undefined && rationale.trim() !== '') comments.push({ by, text: rationale })
  for (const { name } of cosponsors) {
    comments.push({ by: { name, at: by.at }, text: positionComment('cosponsor', kind, sponsor.name) })
  }
  for (const { by: holder, position, at } of positions) {
    comments.push({ by: { name: holder.name, at }, text: positionComment(position, kind, sponsor.name) })
  }
  if (state === 'parked') {
    const words = `${KINDS[kind]} by ${sponsor.name} is parked.`
    comments.push({ by: { name: 'Chair', at: by.at }, text: words.charAt(0).toUpperCase() + words.slice(1) })
  }
  return comments
}

/** A counter-wording to what is no longer open proposes that itself. */
function wordsAlone(proposal: CompiledProposal): string {
  const { kind, moveAfter, levels, counters, parts = [proposedRuns(proposal)] } = proposal
  const said = { parts: parts.map(plain), moveAfter, level: levels?.to }
  if (kind !== 'counter' || !counters) return rivalComment(kind, said)
  const isOpen = counters.state === 'tabled' || counters.state === 'parked'
  if (!isOpen) return rivalComment(counters.kind, said)
  return rivalComment('counter', { ...said, counters: { kind: counters.kind, sponsor: counters.sponsor.name } })
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => (run.footnote === undefined ? run.text : ` (${run.footnote})`)).join('')
}

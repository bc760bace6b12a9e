/**
 * Proposals that a decision leaves without their matter: they become superseded, keep every word, say by which decision, and
 * come back when it is reopened. Called by the plans of what deletes, replaces or merges paragraphs. Rules P21 and P72.
 */
import type { Situation } from '#core/decide/outcome.ts'
import { changedBy, type FloorChange, type Proposal } from '#core/floor/floor.ts'

export interface Superseded {
  readonly floor: readonly FloorChange[]
  readonly superseded: readonly string[]
}

/** @param by the proposal whose acceptance it is */
export function supersede(situation: Situation, gone: ReadonlySet<string>, by: string): Superseded {
  const floor: FloorChange[] = []
  for (const other of situation.floor.proposals.values()) {
    if (other.id === by || !changedBy(other.change).some((id) => gone.has(id))) continue
    if (other.state === 'tabled' || other.state === 'parked') floor.push(supersededBy(situation, other, by))
  }
  return { floor, superseded: floor.flatMap((change) => (change.op === 'proposal' ? [change.proposal.id] : [])) }
}

export function supersededBy(situation: Situation, proposal: Proposal, by: string): FloorChange {
  const outcome = { at: situation.now, seq: situation.seq, by }
  return { op: 'proposal', proposal: { ...proposal, state: 'superseded', outcome } }
}

/** What a decision superseded, tabled again: it was reopened. */
export function bringBack(situation: Situation, by: string): FloorChange[] {
  const floor: FloorChange[] = []
  for (const other of situation.floor.proposals.values()) {
    if (other.state !== 'superseded' || other.outcome?.by !== by) continue
    const { outcome: _settled, ...kept } = other
    floor.push({ op: 'proposal', proposal: { ...kept, state: 'tabled' } })
  }
  return floor
}

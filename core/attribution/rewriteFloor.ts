/**
 * The whole floor as a new policy shows it: every entry again, and every name where it now belongs. Called by the relay
 * when the policy changes, in the transaction of that command. Rule A11.
 */
import type { Mask } from '#core/attribution/createMask.ts'
import { maskChanges, type MaskedChanges } from '#core/attribution/maskChanges.ts'
import type { OwnMasks } from '#core/attribution/ownParts.ts'
import type { Floor, FloorChange, Revision } from '#core/floor/floor.ts'

export interface RewrittenFloor extends MaskedChanges {
  /** The list of revisions anew; null where it stays as it is. */
  readonly revisions: readonly Revision[] | null
}

/**
 * @param full the floor with every name
 * @param changes what the same command changes on it
 * @param shown what its readers have now
 */
export function rewriteFloor(
  full: Floor,
  changes: readonly FloorChange[],
  shown: Floor,
  mask: Mask,
  masks: OwnMasks
): RewrittenFloor {
  const entries: FloorChange[] = [
    ...[...full.proposals.values()].map((proposal): FloorChange => ({ op: 'proposal', proposal })),
    ...[...full.paragraphs].map(([id, entry]): FloorChange => ({ op: 'paragraph', id, entry })),
    ...[...full.brackets.values()].map((bracket): FloorChange => ({ op: 'bracket', bracket })),
    ...[...full.packages.values()].map((each): FloorChange => ({ op: 'package', package: each })),
    ...[...full.noted.values()].map((noted): FloorChange => ({ op: 'noted', noted })),
    ...[...full.silences.values()].map((silence): FloorChange => ({ op: 'silence', silence })),
    ...[...full.statements.values()].map((statement): FloorChange => ({ op: 'statement', statement })),
    ...full.revisions.map((revision): FloorChange => ({ op: 'revision', revision })),
    ...changes
  ]
  const { floor, names, own } = maskChanges(entries, mask, masks, full)
  const revisions = floor.flatMap((change) => (change.op === 'revision' ? [change.revision] : []))
  return {
    floor: floor.filter((change) => change.op !== 'revision' && !isShown(change, shown)),
    names,
    own,
    revisions: isSame(revisions, shown.revisions) ? null : revisions
  }
}

function isShown(change: FloorChange, shown: Floor): boolean {
  switch (change.op) {
    case 'proposal':
      return isSame(change.proposal, shown.proposals.get(change.proposal.id))
    case 'paragraph':
      return isSame(change.entry, shown.paragraphs.get(change.id))
    case 'bracket':
      return isSame(change.bracket, shown.brackets.get(change.bracket.id))
    case 'package':
      return isSame(change.package, shown.packages.get(change.package.id))
    case 'noted':
      return isSame(change.noted, shown.noted.get(change.noted.id))
    case 'silence':
      return isSame(change.silence, shown.silences.get(change.silence.id))
    case 'statement':
      return isSame(change.statement, shown.statements.get(change.statement.id))
    default:
      return false
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * What a decision writes, as two: the changes that the floor's readers see, and the names that go elsewhere. Called by
 * the relay for every command that it carries out. Rules A5 and A10.
 */
import type { Mask } from '#core/attribution/createMask.ts'
import type { NamedMap, NamesChange } from '#core/attribution/names.ts'
import type { OwnMasks } from '#core/attribution/ownParts.ts'
import { splitEntry } from '#core/attribution/splitEntry.ts'
import type { Floor, FloorChange } from '#core/floor/floor.ts'

export interface MaskedChanges {
  readonly floor: readonly FloorChange[]
  readonly names: readonly NamesChange[]
  /** By delegation: what it alone may read. */
  readonly own: ReadonlyMap<string, readonly NamesChange[]>
}

/** @param before the floor with every name, as it was: who was named there until now */
export function maskChanges(
  changes: readonly FloorChange[],
  mask: Mask,
  masks: OwnMasks,
  before: Floor
): MaskedChanges {
  const floor: FloorChange[] = []
  const names: NamesChange[] = []
  const own = new Map<string, NamesChange[]>()
  const split = <Entry extends object>(map: NamedMap, id: string, entry: Entry): Entry => {
    const { shown, part } = splitEntry(entry, mask)
    names.push({ map, id, part })
    const earlier = entryBefore(before, map, id)
    for (const delegation of new Set([...masks.namedIn(entry), ...(earlier ? masks.namedIn(earlier) : [])])) {
      const list = own.get(delegation) ?? []
      own.set(delegation, [...list, { map, id, part: part && masks.partFor(delegation, entry, shown) }])
    }
    return shown
  }
  for (const change of changes) {
    switch (change.op) {
      case 'proposal':
        floor.push({ ...change, proposal: split('proposals', change.proposal.id, change.proposal) })
        break
      case 'paragraph':
        floor.push({ ...change, entry: split('paragraphs', change.id, change.entry) })
        break
      case 'bracket':
        floor.push({ ...change, bracket: split('brackets', change.bracket.id, change.bracket) })
        break
      case 'package':
        floor.push({ ...change, package: split('packages', change.package.id, change.package) })
        break
      case 'noted':
        floor.push({ ...change, noted: split('noted', change.noted.id, change.noted) })
        break
      case 'silence':
        floor.push({ ...change, silence: split('silences', change.silence.id, change.silence) })
        break
      case 'statement':
        floor.push({ ...change, statement: split('statements', change.statement.id, change.statement) })
        break
      case 'revision':
        floor.push({ ...change, revision: split('revisions', change.revision.label, change.revision) })
        break
      case 'meta':
        floor.push(change)
    }
  }
  return { floor, names, own }
}

function entryBefore(floor: Floor, map: NamedMap, id: string): object | undefined {
  return map === 'revisions' ? floor.revisions.find(({ label }) => label === id) : floor[map].get(id)
}

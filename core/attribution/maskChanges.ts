/**
 * What a decision writes, as two: the changes that the floor's readers see, and the names that go elsewhere. Called by
 * the relay for every command that it carries out. Rules A5 and A10.
 */
import type { Mask } from '#core/attribution/createMask.ts'
import type { NamedMap, NamesChange } from '#core/attribution/names.ts'
import { splitEntry } from '#core/attribution/splitEntry.ts'
import type { FloorChange } from '#core/floor/floor.ts'

export interface MaskedChanges {
  readonly floor: readonly FloorChange[]
  readonly names: readonly NamesChange[]
}

export function maskChanges(changes: readonly FloorChange[], mask: Mask): MaskedChanges {
  const floor: FloorChange[] = []
  const names: NamesChange[] = []
  const split = <Entry extends object>(map: NamedMap, id: string, entry: Entry): Entry => {
    const { shown, part } = splitEntry(entry, mask)
    names.push({ map, id, part })
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
  return { floor, names }
}

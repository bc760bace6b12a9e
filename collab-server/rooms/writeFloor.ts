/**
 * The floor as the relay decides on it and as it writes it: whole for the decision, and in the rooms only what each room's
 * readers may know. Called by `carryOut`; the one place of the relay where names and floor are taken apart.
 *
 * Must never leave a name in the floor room that the draft's policy hides.
 */
import type * as Y from 'yjs'
import { createMask } from '#core/attribution/createMask.ts'
import { maskChanges } from '#core/attribution/maskChanges.ts'
import { applyNamesChange, forgetNames, readNames } from '#core/attribution/names.ts'
import { NAMES_ROOMS, namesRoom, type Attribution, type NamesRoom } from '#core/attribution/policy.ts'
import { rewriteFloor } from '#core/attribution/rewriteFloor.ts'
import { unmask } from '#core/attribution/unmask.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { Floor, FloorChange, Revision } from '#core/floor/floor.ts'
import type { Room } from '#relay/rooms/room.ts'
import { writeAsRelay, type Author, type HallContext, type Round } from '#relay/rooms/round.ts'

/** The floor of a draft with the rooms where its names lie. */
export interface Sheet {
  readonly shown: Room
  readonly names: ReadonlyMap<NamesRoom, Room>
  /** With every name. */
  readonly full: Floor
}

/** @param mayChangePolicy opens both rooms for names, since a new policy moves them from one to the other */
export async function openSheet(context: HallContext, shown: Room, mayChangePolicy: boolean): Promise<Sheet> {
  const floor = shown.floor()
  const home = namesRoom(floor.meta.settings.attribution)
  const names = new Map<NamesRoom, Room>()
  for (const name of NAMES_ROOMS) {
    if (mayChangePolicy || name === home) names.set(name, await context.openRoom(shown.draft, name))
  }
  const full = home === null ? floor : unmask(floor, readNames(names.get(home)!.doc))
  return { shown, names, full }
}

export function writeFloor(
  context: HallContext,
  round: Round,
  sheet: Sheet,
  author: Omit<Author, 'from'>,
  changes: readonly FloorChange[]
): void {
  const { shown, names } = sheet
  const into = (room: Room, write: () => void) => writeAsRelay(context, round, room, author, write)
  const before = sheet.full.meta.settings.attribution
  const after = policyAfter(changes) ?? before
  const mask = createMask(after, context.conference)
  if (after === before) {
    const masked = maskChanges(changes, mask)
    into(shown, () => applyFloorChange(shown.doc, masked.floor))
    const home = namesRoom(after)
    if (home !== null) into(names.get(home)!, () => applyNamesChange(names.get(home)!.doc, masked.names))
    return
  }
  const rewritten = rewriteFloor(sheet.full, changes, shown.floor(), mask)
  into(shown, () => {
    applyFloorChange(shown.doc, rewritten.floor)
    if (rewritten.revisions !== null) replaceRevisions(shown.doc, rewritten.revisions)
  })
  for (const [name, room] of names) {
    into(room, () => {
      forgetNames(room.doc)
      if (name === namesRoom(after)) applyNamesChange(room.doc, rewritten.names)
    })
  }
}

function policyAfter(changes: readonly FloorChange[]): Attribution | undefined {
  return changes.flatMap((change) => (change.op === 'meta' ? (change.meta.settings?.attribution ?? []) : [])).at(-1)
}

function replaceRevisions(doc: Y.Doc, revisions: readonly Revision[]): void {
  const list = doc.getArray<Revision>('revisions')
  list.delete(0, list.length)
  list.push([...revisions])
}

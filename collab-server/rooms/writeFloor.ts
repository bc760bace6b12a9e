/**
 * The floor as the relay decides on it and as it writes it: whole for the decision, and in the rooms only what each room's
 * readers may know. Called by `carryOut`; the one place of the relay where names and floor are taken apart.
 *
 * Must never leave a name in the floor room that the draft's policy hides.
 */
import type * as Y from 'yjs'
import { createMask } from '#core/attribution/createMask.ts'
import { maskChanges } from '#core/attribution/maskChanges.ts'
import { applyNamesChange, forgetNames, readNames, type NamesChange } from '#core/attribution/names.ts'
import { NAMES_ROOMS, namesRoom, type Attribution, type NamesRoom } from '#core/attribution/policy.ts'
import { createOwnMasks } from '#core/attribution/ownParts.ts'
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

/** What is to be written for a decision, room by room; the rooms are open. */
export interface FloorPlan {
  readonly rooms: readonly Room[]
  write(round: Round, author: Omit<Author, 'from'>): void
}

type Write = readonly [Room, () => void]

export async function planFloor(
  context: HallContext,
  sheet: Sheet,
  changes: readonly FloorChange[]
): Promise<FloorPlan> {
  const before = sheet.full.meta.settings.attribution
  const after = policyAfter(changes) ?? before
  const writes =
    after === before ? await planChanges(context, sheet, changes) : await planRewriting(context, sheet, changes, after)
  return {
    rooms: writes.map(([room]) => room),
    write(round, author) {
      for (const [room, write] of writes) writeAsRelay(context, round, room, author, write)
    }
  }
}

async function planChanges(context: HallContext, sheet: Sheet, changes: readonly FloorChange[]): Promise<Write[]> {
  const { shown, names, full } = sheet
  const policy = full.meta.settings.attribution
  const home = namesRoom(policy)
  if (home === null) return [[shown, () => applyFloorChange(shown.doc, changes)]]
  const masks = createOwnMasks(policy, context.conference)
  const masked = maskChanges(changes, createMask(policy, context.conference), masks, full)
  const room = names.get(home)!
  const writes: Write[] = [
    [shown, () => applyFloorChange(shown.doc, masked.floor)],
    [room, () => applyNamesChange(room.doc, masked.names)]
  ]
  for (const [delegation, own] of masked.own) {
    const ownRoom = await context.openRoom(shown.draft, `own.${delegation}`)
    writes.push([ownRoom, () => applyNamesChange(ownRoom.doc, own)])
  }
  return writes
}

async function planRewriting(
  context: HallContext,
  { shown, names, full }: Sheet,
  changes: readonly FloorChange[],
  policy: Attribution
): Promise<Write[]> {
  const { conference } = context
  const home = namesRoom(policy)
  const masks = createOwnMasks(policy, conference)
  const rewritten = rewriteFloor(full, changes, shown.floor(), createMask(policy, conference), masks)
  const anew = (room: Room, parts: readonly NamesChange[]): Write => [
    room,
    () => {
      forgetNames(room.doc)
      applyNamesChange(room.doc, parts)
    }
  ]
  const writes: Write[] = [
    [
      shown,
      () => {
        applyFloorChange(shown.doc, rewritten.floor)
        if (rewritten.revisions !== null) replaceRevisions(shown.doc, rewritten.revisions)
      }
    ],
    ...[...names].map(([name, room]) => anew(room, name === home ? rewritten.names : []))
  ]
  for (const { code } of conference.delegations) {
    const room = await context.openRoom(shown.draft, `own.${code}`)
    writes.push(anew(room, home === null ? [] : (rewritten.own.get(code) ?? [])))
  }
  return writes
}

function policyAfter(changes: readonly FloorChange[]): Attribution | undefined {
  return changes.flatMap((change) => (change.op === 'meta' ? (change.meta.settings?.attribution ?? []) : [])).at(-1)
}

function replaceRevisions(doc: Y.Doc, revisions: readonly Revision[]): void {
  const list = doc.getArray<Revision>('revisions')
  list.delete(0, list.length)
  list.push([...revisions])
}

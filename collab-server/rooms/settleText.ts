/**
 * Looks at what clients wrote into a text before it may stand: nothing that the schema does not allow, and an id on
 * every block. Called by the hall once per round, and before each command, which must find a text in order.
 *
 * All updates of the round are judged together, which is one look for many; only if something is wrong is it
 * sought whose it is.
 */
import * as Y from 'yjs'
import { findForbidden } from '#core/document/findForbidden.ts'
import { mendText } from '#core/document/mendText.ts'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import { effectOfUpdate } from '#core/rooms/wouldChange.ts'
import type { Room } from '#relay/rooms/room.ts'
import { accept, restoreRoom, writeAsRelay, type HallContext, type Round } from '#relay/rooms/round.ts'
import { authorOf } from '#relay/rooms/takeUpdate.ts'
import { RELAY_AUTHOR } from '#relay/store/store.ts'

export async function settleText(context: HallContext, round: Round, room: Room): Promise<void> {
  if (room.suspects.length === 0) return
  const suspects = room.suspects
  room.suspects = []
  const problem = findProblem(room)
  if (problem === null) {
    for (const { connection, update } of suspects) accept(context, round, room, update, authorOf(connection))
  } else {
    context.log.warn(
      { problem, room: room.key, updates: suspects.length },
      'a text holds something that is not allowed'
    )
    await restoreRoom(context, room)
    await judgeByHalves(context, round, room, suspects)
  }
  writeAsRelay(context, round, room, { session: RELAY_AUTHOR, participant: RELAY_AUTHOR }, () => {
    mendText(room.fragment, context.newId)
  })
  room.takeChanged()
}

/** Finds whose it is by halves, because reading a long text once for each of a thousand updates would stop the relay. */
async function judgeByHalves(
  context: HallContext,
  round: Round,
  room: Room,
  suspects: Room['suspects']
): Promise<void> {
  const standing = suspects.filter((suspect) => applyAgain(room, suspect))
  const problem = findProblem(room)
  if (problem === null) {
    for (const { connection, update } of standing) accept(context, round, room, update, authorOf(connection))
    return
  }
  await restoreRoom(context, room)
  if (standing.length > 1) {
    const middle = standing.length >> 1
    await judgeByHalves(context, round, room, standing.slice(0, middle))
    await judgeByHalves(context, round, room, standing.slice(middle))
    return
  }
  context.metrics.refusedWrites.inc({ code: 'bad-content' })
  standing[0]?.connection.refuse(
    CLOSE.noRight,
    'bad-content',
    `${problem} Nothing of this change was applied. Copy your words, reload, and write them again without it.`
  )
}

function applyAgain(room: Room, { connection, update }: Room['suspects'][number]): boolean {
  if (!connection.open) return false
  if (effectOfUpdate(room.doc, update) !== 'whole') {
    // It builds on what was refused; its author comes back and syncs with what stands.
    connection.close(CLOSE.restart, 'resync')
    return false
  }
  Y.applyUpdate(room.doc, update, connection)
  return true
}

function findProblem(room: Room): string | null {
  for (const root of room.doc.share.keys()) {
    if (root !== 'text') return `A text room holds nothing but the text, and "${root.slice(0, 40)}" is something else.`
  }
  return findForbidden(room.fragment, room.takeChanged())
}

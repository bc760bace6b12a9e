/**
 * What happens to an update that a client sends: it is looked at, and applied only if the room may change by this hand.
 * Called by the hall for every sync step 2 and every update. The right is asked for each one anew, because the pen may
 * have been taken back since the socket was opened.
 */
import * as Y from 'yjs'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import { roomRights } from '#core/rooms/roomRights.ts'
import { effectOfUpdate, type UpdateEffect } from '#core/rooms/wouldChange.ts'
import type { Connection } from '#relay/rooms/connection.ts'
import type { Room } from '#relay/rooms/room.ts'
import { accept, restoreRoom, type HallContext, type Round } from '#relay/rooms/round.ts'

/** Updates that a connection may have set aside until what they build on arrives. */
const MOST_WAITING = 256
const MOST_WAITING_BYTES = 4 * 1024 * 1024

export async function takeUpdate(
  context: HallContext,
  round: Round,
  room: Room,
  connection: Connection,
  update: Uint8Array
): Promise<void> {
  const effect = effectOf(room, update)
  if (effect === 'malformed') return refuseMalformed(context, connection)
  if (effect === 'nothing') return
  if (!(await mayWrite(context, room, connection))) {
    context.metrics.refusedWrites.inc({ code: 'not-allowed' })
    return connection.refuse(CLOSE.noRight, 'not-allowed', refusalSentence(room))
  }
  room.outbox.wrote(connection)
  if (effect === 'gap') return setAside(context, connection, update)
  await apply(context, round, room, connection, update)
  if (connection.waiting.length > 0) await applyWaiting(context, round, room, connection)
}

/** An update may be what earlier ones of the same connection were waiting for. */
async function applyWaiting(context: HallContext, round: Round, room: Room, connection: Connection): Promise<void> {
  let progress = true
  while (progress && connection.open) {
    progress = false
    const waiting = connection.waiting
    connection.waiting = []
    for (const update of waiting) {
      const effect = effectOf(room, update)
      if (effect === 'whole') {
        await apply(context, round, room, connection, update)
        if (!connection.open) return
        progress = true
      } else if (effect === 'gap') {
        connection.waiting.push(update)
      }
    }
  }
}

async function apply(
  context: HallContext,
  round: Round,
  room: Room,
  connection: Connection,
  update: Uint8Array
): Promise<void> {
  let sound = false
  try {
    Y.applyUpdate(room.doc, update, connection)
    sound = room.doc.store.pendingStructs === null && room.doc.store.pendingDs === null
  } catch (error) {
    context.log.warn({ error: String(error), participant: connection.participant.id }, 'an update could not be applied')
  }
  if (!sound) {
    refuseMalformed(context, connection)
    await restoreRoom(context, room)
    // What was applied in this round and not yet checked is no part of `accepted`: it is put back.
    for (const suspect of room.suspects) Y.applyUpdate(room.doc, suspect.update, suspect.connection)
    return
  }
  if (room.isText) {
    round.rooms.add(room)
    room.suspects.push({ connection, update })
  } else {
    accept(context, round, room, update, authorOf(connection))
  }
}

export function authorOf(connection: Connection) {
  return { session: connection.session.id, participant: connection.participant.id, from: connection }
}

async function mayWrite(context: HallContext, room: Room, connection: Connection): Promise<boolean> {
  // Only the text asks who holds the pen.
  const pen = room.isText ? (await context.openRoom(room.draft, 'floor')).floor().meta.pen : []
  return roomRights(connection.place.kind, connection.participant, context.conference, pen).write
}

function effectOf(room: Room, update: Uint8Array): UpdateEffect | 'malformed' {
  try {
    return effectOfUpdate(room.doc, update)
  } catch {
    return 'malformed'
  }
}

function setAside(context: HallContext, connection: Connection, update: Uint8Array): void {
  const bytes = connection.waiting.reduce((sum, waiting) => sum + waiting.length, update.length)
  if (connection.waiting.length >= MOST_WAITING || bytes > MOST_WAITING_BYTES) {
    context.metrics.refusedWrites.inc({ code: 'incomplete' })
    connection.refuse(
      CLOSE.tooLarge,
      'incomplete',
      'Too many changes arrived without those they build on, so they were not applied. Reload and make them again.'
    )
    return
  }
  connection.waiting.push(update)
}

function refuseMalformed(context: HallContext, connection: Connection): void {
  context.metrics.refusedWrites.inc({ code: 'bad-message' })
  connection.refuse(
    CLOSE.badMessage,
    'bad-message',
    'What this client sent could not be read, so nothing of it was applied. Reload the application and try again.'
  )
}

function refusalSentence(room: Room): string {
  switch (room.name) {
    case 'text':
      return 'You do not hold the pen for this text, so what you wrote was not taken. Copy your words and table them as a proposal.'
    case 'floor':
    case 'names':
      return 'What is tabled and decided changes only by commands, so this was not taken. Table, decide or withdraw instead.'
    default:
      return 'This workspace belongs to others, so what you wrote was not taken. Copy your words to your own desk.'
  }
}

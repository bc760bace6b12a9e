/**
 * Takes a room back to an earlier moment, inside a round of the hall: the way back for a delegation whose desk was
 * spoiled, and for the secretariat when the text was. The log keeps what was undone and names the session that undid it.
 *
 * Must never touch the floor or the record: what was decided is undone by deciding, not by going back.
 */
import * as Y from 'yjs'
import type { Participant } from '#core/conference/conference.ts'
import { findForbidden } from '#core/document/findForbidden.ts'
import { mendText } from '#core/document/mendText.ts'
import { parseRoomName } from '#core/rooms/roomName.ts'
import { roomRights } from '#core/rooms/roomRights.ts'
import { revertUpdate, rootsOf } from '#relay/rooms/revertUpdate.ts'
import { accept, restoreRoom, writeAsRelay, type HallContext, type Refused, type Round } from '#relay/rooms/round.ts'
import { settleText } from '#relay/rooms/settleText.ts'
import type { Session } from '#relay/sessions/createSessions.ts'
import { RELAY_AUTHOR } from '#relay/store/store.ts'

export interface RollBackRequest {
  readonly draft: string
  readonly room: string
  /** The last position of the log that still counts. */
  readonly position: number
  readonly session: Session
  readonly participant: Participant
}

export type RollBackAnswer = { readonly ok: true; readonly position: number; readonly changed: boolean } | Refused

/** Who may take a room back: for a text the secretariat alone, for a desk or a group's room those who write in it. */
export function mayRollBack(context: HallContext, { room, participant }: RollBackRequest): boolean {
  const kind = parseRoomName(room)
  if (!kind) return false
  if (kind.kind === 'text') return participant.role === 'secretariat'
  return roomRights(kind, participant, context.conference, []).write
}

export async function rollBack(context: HallContext, round: Round, request: RollBackRequest): Promise<RollBackAnswer> {
  const { draft, position, session, participant } = request
  const kind = parseRoomName(request.room)?.kind
  const room = await context.openRoom(draft, request.room)
  if (kind === undefined || rootsOf(kind, room.doc) === null) {
    return refuse('not-allowed', 'What is tabled and decided is undone by deciding: reopen the matter instead.')
  }
  await settleText(context, round, room)
  const log = await context.store.readLog(draft, request.room)
  if (!log[0] || log[0].position > position) {
    return refuse(
      'no-such-moment',
      'Nothing had been written there by that moment, so nothing was done. Choose a later one.'
    )
  }
  const then = new Y.Doc()
  then.transact(() => {
    for (const logged of log) if (logged.position <= position) Y.applyUpdate(then, logged.update)
  })
  const update = revertUpdate(kind, room.doc, then)
  then.destroy()
  if (update === null) return { ok: true, position, changed: false }

  Y.applyUpdate(room.doc, update)
  const problem = room.isText ? findForbidden(room.fragment) : null
  if (problem !== null) {
    await restoreRoom(context, room)
    return refuse('bad-content', `${problem} The text of that moment can no longer stand, so nothing was done.`)
  }
  accept(context, round, room, update, { session: session.id, participant: participant.id, from: null })
  if (room.isText) {
    writeAsRelay(context, round, room, { session: RELAY_AUTHOR, participant: RELAY_AUTHOR }, () => {
      mendText(room.fragment, context.newId)
    })
    room.takeChanged()
  }
  return { ok: true, position, changed: true }
}

function refuse(code: string, message: string): Refused {
  return { ok: false, code, message }
}

/**
 * The end of a round: what became durable goes out. The text and who is present, by each room's outbox; then answers to those
 * who asked what they lack; then what is saved, and the answers to commands.
 */
import type { Connection } from '#relay/rooms/connection.ts'
import { step1Frame, toWire } from '#relay/rooms/frames.ts'
import { roomKey, type Room } from '#relay/rooms/room.ts'
import type { Round } from '#relay/rooms/round.ts'

/** @param rooms those whose memory agrees with the store */
export function deliver(round: Round, rooms: readonly Room[], durable: boolean): void {
  for (const room of rooms) {
    if (round.rooms.has(room)) room.forgetAnswers()
    room.outbox.send(room.outgoing)
  }
  const open = new Map(rooms.map((room) => [room.key, room]))
  const roomOf = ({ place }: Connection) => open.get(roomKey(place.draft, place.room))
  for (const room of rooms) ask(room)
  for (const { connection, stateVector } of round.step1s) {
    const room = roomOf(connection)
    if (!room || !connection.open) continue
    connection.sendAnswer(room.answer(stateVector))
    connection.synced = true
  }
  for (const connection of round.presenceAsked) roomOf(connection)?.outbox.welcome(connection)
  for (const room of rooms) room.outbox.greet()
  if (durable) for (const connection of round.heard) connection.tellSaved()
  for (const answer of round.answers) answer(durable)
}

/** Whoever says nothing is asked after this. */
const SILENCE_MS = 100

/**
 * Asks those who came in what they have that the room lacks: in a round after the one that gave them what they lack, since
 * they wait for that and the relay does not wait for this. Then they are told who is there.
 */
function ask(room: Room): void {
  if (room.unasked.size === 0) return
  const now = performance.now()
  let frame: Buffer | null = null
  for (const [connection, since] of room.unasked) {
    if (!connection.synced && now - since < SILENCE_MS) continue
    room.unasked.delete(connection)
    connection.sendWire((frame ??= toWire(step1Frame(room.doc))))
    room.outbox.welcome(connection)
  }
}

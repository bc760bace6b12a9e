/**
 * The end of a round: what became durable goes out. One frame per room for all who receive it, whoever wrote how much;
 * then answers to those who asked what they lack; then who is present; then what is saved, and the answers to commands.
 */
import type { Connection } from '#relay/rooms/connection.ts'
import { awarenessFrame, step1Frame, step2Frame, toWire, updateFrame } from '#relay/rooms/frames.ts'
import { mergeMany } from '#relay/rooms/mergeMany.ts'
import { roomKey, type Room } from '#relay/rooms/room.ts'
import type { Round } from '#relay/rooms/round.ts'

/** @param rooms those whose memory agrees with the store */
export function deliver(round: Round, rooms: readonly Room[], durable: boolean): void {
  for (const room of rooms) broadcast(room)
  const open = new Map(rooms.map((room) => [room.key, room]))
  const roomOf = ({ place }: Connection) => open.get(roomKey(place.draft, place.room))

  for (const connection of round.joined) {
    const room = roomOf(connection)
    if (!room) continue
    connection.send(step1Frame(room.doc))
    sendPresence(room, connection)
  }
  answerStep1s(round, roomOf)
  for (const connection of round.presenceAsked) {
    const room = roomOf(connection)
    if (room) sendPresence(room, connection)
  }
  for (const room of rooms) broadcastPresence(room)
  if (durable) for (const connection of round.heard) connection.tellSaved()
  for (const answer of round.answers) answer(durable)
}

function broadcast(room: Room): void {
  if (room.outgoing.length === 0) return
  const first = room.outgoing[0]!.from
  // An author who is alone in this round knows what it wrote.
  const alone = first !== null && room.outgoing.every(({ from }) => from === first) ? first : null
  const wire = toWire(updateFrame(mergeMany(room.outgoing.map(({ update }) => update))))
  for (const connection of room.connections) {
    if (connection !== alone && connection.synced) connection.sendWire(wire)
  }
}

function answerStep1s(round: Round, roomOf: (connection: Connection) => Room | undefined): void {
  // Many come at once after a restart, and most of them lack the same: it is computed once.
  const frames = new Map<string, Buffer>()
  for (const { connection, stateVector } of round.step1s) {
    const room = roomOf(connection)
    if (!room || !connection.open) continue
    const key = `${room.key} ${Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.length).toString('latin1')}`
    let frame = frames.get(key)
    if (!frame) {
      frame = toWire(step2Frame(room.doc, stateVector))
      frames.set(key, frame)
    }
    connection.sendWire(frame)
    connection.synced = true
  }
}

function sendPresence(room: Room, connection: Connection): void {
  const present = room.awareness.encodeAll()
  if (present) connection.send(awarenessFrame(present))
}

/** To the sender too: its watchdog closes a socket on which it hears nothing, its own words included. */
function broadcastPresence(room: Room): void {
  const changes = room.awareness.takeChanges(performance.now(), room.connections.size)
  if (!changes) return
  const wire = toWire(awarenessFrame(changes))
  for (const connection of room.connections) connection.sendWire(wire)
}

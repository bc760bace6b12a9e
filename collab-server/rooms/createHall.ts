/**
 * The hall: all rooms of a conference, and the one queue through which everything enters them. Sockets, messages and
 * commands are queued as they arrive and carried out in rounds. A round applies what is allowed, writes it as one
 * batch, and only when that is durable shows it to anybody: so what one participant has seen, no crash takes back.
 *
 * Must never send anything of a document outside `deliver`, and never run two rounds at once.
 */
import { isNamesRoom, type Attribution } from '#core/attribution/policy.ts'
import type { Conference } from '#core/conference/conference.ts'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import { MESSAGE_AWARENESS } from '#core/protocol/messages.ts'
import { createMetrics, type Metrics } from '#relay/http/createMetrics.ts'
import { readAttribution } from '#relay/readFloorFor.ts'
import { carryOut, type CommandRequest } from '#relay/rooms/carryOut.ts'
import type { Connection } from '#relay/rooms/connection.ts'
import { deliver } from '#relay/rooms/deliver.ts'
import { readFrame, type Inbound } from '#relay/rooms/frames.ts'
import { Room, roomKey } from '#relay/rooms/room.ts'
import { mayRollBack, rollBack, type RollBackAnswer, type RollBackRequest } from '#relay/rooms/rollBack.ts'
import { restoreRoom, Round, type CommandAnswer, type HallContext, type Log, type Refused } from '#relay/rooms/round.ts'
import { settleText } from '#relay/rooms/settleText.ts'
import { takeSnapshot } from '#relay/rooms/takeSnapshot.ts'
import { takeUpdate } from '#relay/rooms/takeUpdate.ts'
import type { Store } from '#relay/store/store.ts'

export interface Hall {
  readonly metrics: Metrics
  /** Lets an admitted socket in. */
  enter(connection: Connection): void
  /** What the socket sent. */
  receive(connection: Connection, data: Uint8Array): void
  /** The socket is gone. */
  leave(connection: Connection): void
  /** Resolves when the command is carried out and durable, or refused. */
  submit(request: CommandRequest): Promise<CommandAnswer>
  /** Resolves when the room is back at that moment and this is durable, or when it was refused. */
  rollBack(request: RollBackRequest): Promise<RollBackAnswer>
  connections(): Iterable<Connection>
  /** Who is shown who said what in a draft, as its floor has it now. */
  attribution(draft: string): Promise<Attribution>
  /** Carries out what is queued, then closes every socket so that clients come back later. */
  stop(): Promise<void>
}

export interface HallOptions {
  readonly store: Store
  readonly conference: Conference
  readonly now: () => Date
  readonly newId: () => string
  readonly log: Log
}

type Item =
  | { readonly kind: 'enter'; readonly connection: Connection }
  | { readonly kind: 'leave'; readonly connection: Connection }
  | { readonly kind: 'message'; readonly connection: Connection; readonly data: Uint8Array }
  | { readonly kind: 'command'; readonly request: CommandRequest; readonly give: (answer: CommandAnswer) => void }
  | { readonly kind: 'roll-back'; readonly request: RollBackRequest; readonly give: (answer: RollBackAnswer) => void }

/** A round that only sends what waits is run no sooner than this, in milliseconds. */
const SOONEST_MS = 1

const NOT_SAVED: Refused = {
  ok: false,
  code: 'not-saved',
  message:
    'This could not be written to the conference file, so nothing was done. Send the same command again in a moment.'
}
const FAILED: Refused = {
  ok: false,
  code: 'failed',
  message:
    'The relay failed while carrying this out, and nothing of it stands. Try again, and tell the secretariat if it stays so.'
}
const NOT_YOURS: Refused = {
  ok: false,
  code: 'not-allowed',
  message:
    'A text is taken back by the secretariat, a desk or a group by its own members, so nothing was done. Ask one of them.'
}
const STOPPING: Refused = {
  ok: false,
  code: 'stopping',
  message: 'The relay is about to stop, so nothing was done. Send the same command again when it is back.'
}

export function createHall({ store, conference, now, newId, log }: HallOptions): Hall {
  const rooms = new Map<string, Room>()
  const connections = new Set<Connection>()
  const metrics = createMetrics({ connections: () => connections.size, rooms: () => rooms.size })
  let queue: Item[] = []
  let running: Promise<void> | null = null
  let scheduled = false
  let stopped = false
  /** Runs a round when nothing arrives but something waits to be sent. */
  let tick: NodeJS.Timeout | null = null

  const context: HallContext = { store, conference, now, newId, metrics, log, openRoom }

  async function openRoom(draft: string, name: string): Promise<Room> {
    const open = rooms.get(roomKey(draft, name))
    if (open) return open
    const room = new Room(draft, name, await store.loadRoom(draft, name))
    if (name === 'floor') room.seq = await store.lastReceipt(draft)
    rooms.set(room.key, room)
    // The right to write a text stands on the floor.
    if (name === 'text') await openRoom(draft, 'floor')
    return room
  }

  function enqueue(item: Item): void {
    queue.push(item)
    schedule()
  }

  function schedule(): void {
    if (scheduled || running) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      running = runRound()
        .catch((error: unknown) => log.error({ error: String(error) }, 'a round of the hall failed'))
        .finally(() => {
          running = null
          if (queue.length > 0) schedule()
        })
    })
  }

  async function runRound(): Promise<void> {
    const items = queue
    queue = []
    const round = new Round()
    for (const item of items) {
      try {
        await handle(round, item)
      } catch (error) {
        await recover(round, item, error)
      }
    }
    for (const room of round.rooms) await settleOrDrop(round, room)
    const durable = await commit(round)
    deliver(
      round,
      durable ? [...rooms.values()] : [...rooms.values()].filter((room) => !round.rooms.has(room)),
      durable
    )
    for (const connection of round.heard) connection.taken()
    for (const room of round.rooms) room.endRound()
    if (!durable) for (const room of round.rooms) dropRoom(room)
    await evictEmptyRooms()
    sendLater()
  }

  /** Sees to it that what waits in the rooms goes out in time when nothing else makes a round. */
  function sendLater(): void {
    if (tick) clearTimeout(tick)
    tick = null
    let soonest = Infinity
    for (const room of rooms.values()) soonest = Math.min(soonest, room.dueIn())
    if (soonest === Infinity) return
    tick = setTimeout(schedule, Math.max(SOONEST_MS, soonest)).unref()
  }

  async function handle(round: Round, item: Item): Promise<void> {
    if (item.kind === 'command') {
      const { answer, provisional } = await carryOut(context, round, item.request)
      const outcome = answer.ok ? (provisional ? 'done' : 'repeated') : answer.code
      metrics.commands.inc({ kind: item.request.command.kind, outcome })
      round.answers.push((durable) => item.give(durable || !provisional ? answer : NOT_SAVED))
      return
    }
    if (item.kind === 'roll-back') {
      const answer = mayRollBack(context, item.request) ? await rollBack(context, round, item.request) : NOT_YOURS
      round.answers.push((durable) => item.give(durable || !answer.ok ? answer : NOT_SAVED))
      return
    }
    const { connection } = item
    if (item.kind === 'leave') {
      connections.delete(connection)
      const room = rooms.get(roomKey(connection.place.draft, connection.place.room))
      room?.leave(connection)
      return
    }
    if (item.kind === 'message') round.heard.add(connection)
    if (!connection.open) return
    const room = await openRoom(connection.place.draft, connection.place.room)
    if (item.kind === 'enter') {
      room.enter(connection)
      return
    }
    await takeMessage(round, room, connection, item.data)
  }

  async function takeMessage(round: Round, room: Room, connection: Connection, data: Uint8Array): Promise<void> {
    let message: Inbound
    try {
      message = readFrame(data)
    } catch {
      return refuseMessage(connection)
    }
    switch (message.kind) {
      case 'step1':
        round.step1s.push({ connection, stateVector: message.stateVector })
        return
      case 'update':
        if (!message.answer) connection.updates++
        return takeUpdate(context, round, room, connection, message.update)
      case 'query-awareness':
        round.presenceAsked.add(connection)
        return
      case 'awareness': {
        const outcome = room.awareness.receive(connection, message.update)
        if (outcome === 'malformed') return refuseMessage(connection)
        if (outcome === 'forged') {
          metrics.refusedWrites.inc({ code: 'not-yourself' })
          connection.refuse(
            CLOSE.noRight,
            'not-yourself',
            'This client spoke for somebody else who is present, so it was not believed. Reload the application and sign in as yourself.'
          )
        }
      }
    }
  }

  function refuseMessage(connection: Connection): void {
    metrics.refusedWrites.inc({ code: 'bad-message' })
    connection.refuse(
      CLOSE.badMessage,
      'bad-message',
      'What this client sent is no message that the relay knows, so it was not applied. Reload the application and try again.'
    )
  }

  /** A fault of our own while one thing was handled: the others must not suffer for it. */
  async function recover(round: Round, item: Item, error: unknown): Promise<void> {
    log.error(
      { error: error instanceof Error ? (error.stack ?? error.message) : String(error), item: item.kind },
      'something queued could not be handled'
    )
    if (item.kind === 'command') {
      metrics.commands.inc({ kind: item.request.command.kind, outcome: 'failed' })
      round.answers.push(() => item.give(FAILED))
      return
    }
    if (item.kind === 'roll-back') round.answers.push(() => item.give(FAILED))
    else item.connection.close(CLOSE.restart, 'relay-fault')
    const place = item.kind === 'roll-back' ? item.request : item.connection.place
    const room = rooms.get(roomKey(place.draft, place.room))
    if (room) {
      room.suspects = []
      await restoreRoom(context, room).catch(() => dropRoom(room))
    }
  }

  async function settleOrDrop(round: Round, room: Room): Promise<void> {
    try {
      await settleText(context, round, room)
    } catch (error) {
      log.error(
        { error: String(error), room: room.key },
        'a text could not be settled; what was written in this round is taken back'
      )
      room.suspects = []
      await restoreRoom(context, room).catch(() => dropRoom(room))
      for (const connection of room.connections) connection.close(CLOSE.restart, 'relay-fault')
    }
  }

  /** @returns false when nothing of the round was written */
  async function commit(round: Round): Promise<boolean> {
    if (round.updates.length === 0 && round.receipts.length === 0) return true
    const snapshots = [...round.rooms].flatMap((room) => takeSnapshot(room, 'when-due') ?? [])
    const stop = metrics.commitSeconds.startTimer()
    try {
      await store.commit({ updates: round.updates, receipts: round.receipts, snapshots })
      stop()
      metrics.commits.inc()
      metrics.batchSize.observe(round.updates.length)
      return true
    } catch (error) {
      metrics.failedCommits.inc()
      log.error(
        { error: String(error), updates: round.updates.length },
        'a batch could not be written; its rooms are reloaded'
      )
      return false
    }
  }

  /** Forgets a room whose memory may not be what the store holds. Its clients come back and sync with what is kept. */
  function dropRoom(room: Room): void {
    rooms.delete(room.key)
    for (const connection of room.connections) {
      connection.close(CLOSE.restart, 'reload')
      connections.delete(connection)
    }
    room.destroy()
  }

  async function evictEmptyRooms(): Promise<void> {
    for (const room of [...rooms.values()]) {
      if (room.connections.size > 0) continue
      const partner = room.name === 'floor' ? 'text' : room.name === 'text' || isNamesRoom(room.name) ? 'floor' : null
      if (partner && (rooms.get(roomKey(room.draft, partner))?.connections.size ?? 0) > 0) continue
      try {
        const snapshot = takeSnapshot(room, 'when-worthwhile')
        if (snapshot) await store.commit({ snapshots: [snapshot] })
      } catch (error) {
        log.warn({ error: String(error), room: room.key }, 'a snapshot could not be written; the log has everything')
      }
      rooms.delete(room.key)
      room.destroy()
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0 || running || scheduled) {
      if (running) await running
      else await new Promise((resolve) => setImmediate(resolve))
    }
  }

  return {
    metrics,
    enter(connection) {
      connections.add(connection)
      enqueue({ kind: 'enter', connection })
    },
    receive(connection, data) {
      if (!connection.open || stopped) return
      const { place } = connection
      if (
        data[0] === MESSAGE_AWARENESS &&
        rooms.get(roomKey(place.draft, place.room))?.awareness.isEcho(connection, data)
      )
        return
      connection.queued(data.length)
      enqueue({ kind: 'message', connection, data })
    },
    leave(connection) {
      connection.open = false
      enqueue({ kind: 'leave', connection })
    },
    submit(request) {
      if (stopped) return Promise.resolve(STOPPING)
      return new Promise((give) => enqueue({ kind: 'command', request, give }))
    },
    rollBack(request) {
      if (stopped) return Promise.resolve(STOPPING)
      return new Promise((give) => enqueue({ kind: 'roll-back', request, give }))
    },
    connections: () => connections,
    async attribution(draft) {
      const open = rooms.get(roomKey(draft, 'floor'))
      return open ? open.floor().meta.settings.attribution : readAttribution(store, draft)
    },
    async stop() {
      stopped = true
      if (tick) clearTimeout(tick)
      await drain()
      for (const room of rooms.values()) room.outbox.flush()
      for (const connection of connections) connection.close(CLOSE.restart, 'restart')
    }
  }
}

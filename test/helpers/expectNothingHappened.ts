/**
 * Proves that something refused left no trace: a room's log, the record, and what a watching client was sent. The proof
 * that nothing is still under way is a change that is allowed, made afterwards: rooms keep their order, so whatever had
 * been let through would have reached the watcher before it.
 */
import { expect } from 'vitest'
import type { TestClient, TestRelay } from '#test/helpers/startTestRelay.ts'
import { untilDoc } from '#test/helpers/until.ts'

export interface Watched {
  /** Updates that reached the watcher so far. */
  readonly updates: Uint8Array[]
  readonly rooms: ReadonlyMap<string, number>
  readonly record: number
}

const ROOMS = ['text', 'floor', 'names', 'desk.KGZ', 'desk.TUR', 'group.UPSTREAM']

export async function watch(stage: TestRelay, watcher: TestClient): Promise<Watched> {
  const updates: Uint8Array[] = []
  watcher.doc.on('update', (update: Uint8Array) => updates.push(update))
  return { updates, rooms: await lengths(stage), record: (await stage.record()).length }
}

/** @param allowed makes one change in the watched room that is allowed, and says how it is seen */
export async function expectNothingHappened(
  stage: TestRelay,
  before: Watched,
  watcher: TestClient,
  allowed: { make: () => Promise<unknown> | void; seen: () => boolean }
): Promise<void> {
  expect(await lengths(stage)).toEqual(before.rooms)
  expect(await stage.record()).toHaveLength(before.record)
  expect(before.updates).toEqual([])
  await allowed.make()
  await untilDoc(watcher.doc, allowed.seen)
  expect(before.updates).toHaveLength(1)
}

async function lengths(stage: TestRelay): Promise<Map<string, number>> {
  const counts = await Promise.all(ROOMS.map(async (room) => (await stage.store.readLog(stage.draft.id, room)).length))
  return new Map(ROOMS.map((room, index) => [room, counts[index]!]))
}

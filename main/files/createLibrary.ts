/**
 * The conference files that are open here, each with its relay, and those that were open before. Called by the shell. A
 * file is opened once however often it is asked for, on the port it had before, so that its pages find what they kept.
 */
import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { DONE, refused, type Outcome, type Refusal } from '#core/protocol/shellState.ts'
import type { Kept } from '#main/keep/keepValue.ts'
import { findRecent, withRecent, type RecentEntry } from '#main/keep/recentConferences.ts'
import { openConference, type OpenConference } from '#main/openConference.ts'
import { explainFailure } from '#main/shell/explainFailure.ts'

export interface LibraryFile {
  readonly file: string
  readonly conference: OpenConference
}

export type Opened = { readonly ok: true; readonly opened: LibraryFile } | Refusal

export interface Library {
  /** @param orSample make the file from this sample if it is not there */
  open(file: string, orSample?: string): Promise<Opened>
  find(file: string): LibraryFile | null
  byId(id: string): LibraryFile | null
  all(): readonly LibraryFile[]
  /** Remembers who sat there last. */
  noteSeat(file: string, participant: string): void
  lastSeat(file: string): string | null
  close(file: string): Promise<Outcome>
  closeAll(): Promise<void>
}

export interface LibraryOptions {
  readonly clientDir: string
  readonly recent: Kept<readonly RecentEntry[]>
  readonly now: () => Date
  readonly logger: NonNullable<Parameters<typeof openConference>[0]['logger']>
}

export function createLibrary({ clientDir, recent, now, logger }: LibraryOptions): Library {
  const open = new Map<string, LibraryFile>()
  const opening = new Map<string, Promise<Opened>>()
  /** A file that is asked for again while it is put away waits until it is free. */
  const closing = new Map<string, Promise<void>>()
  const entryOf = (file: string): RecentEntry | null => findRecent(recent.get(), 'file', file)

  const start = async (file: string, sample: string | undefined): Promise<Opened> => {
    await closing.get(file)
    const port = entryOf(file)?.port ?? 0
    const options = { file, orSample: sample !== undefined, ...(sample !== undefined && { sample }), clientDir, logger }
    try {
      const conference = await onItsPort(port, (at) => openConference({ ...options, port: at }))
      const opened: LibraryFile = { file, conference }
      open.set(file, opened)
      recent.set(
        withRecent(recent.get(), {
          kind: 'file',
          where: file,
          title: conference.title,
          port: conference.port,
          participant: entryOf(file)?.participant ?? null,
          openedAt: now().toISOString()
        })
      )
      return { ok: true, opened }
    } catch (error) {
      return explainFailure(error, `${basename(file)} could not be opened`)
    }
  }

  const putAway = ({ file, conference }: LibraryFile): Promise<void> => {
    open.delete(file)
    const stopping = conference.stop().finally(() => closing.delete(file))
    closing.set(file, stopping)
    return stopping
  }

  return {
    async open(named, orSample) {
      const file = resolve(named)
      const known = open.get(file)
      if (known) return { ok: true, opened: known }
      const underway = opening.get(file) ?? start(file, orSample).finally(() => opening.delete(file))
      opening.set(file, underway)
      return underway
    },
    find: (file) => open.get(resolve(file)) ?? null,
    byId: (id) => [...open.values()].find(({ file }) => conferenceKey(file) === id) ?? null,
    all: () => [...open.values()],
    noteSeat(file, participant) {
      const entry = entryOf(file)
      if (entry && entry.participant !== participant) recent.set(withRecent(recent.get(), { ...entry, participant }))
    },
    lastSeat: (file) => entryOf(file)?.participant ?? null,
    async close(file) {
      const known = open.get(file)
      if (!known) return refused('not-open', `${basename(file)} is not open, so there was nothing to close.`)
      await putAway(known)
      return DONE
    },
    async closeAll() {
      await Promise.all([...[...open.values()].map(putAway), ...closing.values()])
    }
  }
}

/** Names an open conference towards pages: two copies of one file hold the same conference, but are two files. */
export function conferenceKey(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 32)
}

/** The same port as before, or any free one where another program has it now. */
async function onItsPort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port)
  } catch (error) {
    if (port === 0 || !(error instanceof Error && 'code' in error && error.code === 'port-in-use')) throw error
    return start(0)
  }
}

/**
 * Opens a conference file with a relay inside this process, making it from a sample first if it is not there. Called by
 * `start.ts` and by the desktop shell. It gives one fresh link per participant, because an invite's code is kept only as a
 * hash and cannot be shown again.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Participant } from '#core/conference/conference.ts'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import { DEFAULT_SAMPLE, sampleFiles } from '#relay/cli/samples.ts'
import { createSessions } from '#relay/sessions/createSessions.ts'
import { startRelay, type Relay } from '#relay/startRelay.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { Store } from '#relay/store/store.ts'

export interface OpenOptions {
  /** The conference file; made from the sample if it does not exist. */
  readonly file: string
  readonly clientDir: string
  /** 0 takes any free one. */
  readonly port: number
  readonly logger?: FastifyBaseLogger
}

export interface OpenConference {
  readonly relay: Relay
  readonly links: ReadonlyArray<{ readonly participant: Participant; readonly url: string }>
}

/** @throws CliRefusal, StoreRefusal or StartRefusal, each with one sentence */
export async function openConference({ file, clientDir, port, logger }: OpenOptions): Promise<OpenConference> {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    await createConferenceFile(file, sampleFiles(DEFAULT_SAMPLE).conference)
  }
  const store = openSqliteStore(file, { mustExist: true })
  try {
    const invites = await renewInvites(store)
    const relay = await startRelay({ store, host: '127.0.0.1', port, clientDir, ...(logger && { logger }) })
    return {
      relay,
      links: invites.map(({ participant, code }) => ({ participant, url: `${relay.url}/#invite=${code}` }))
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A fresh invite for everyone; the earlier ones no longer open a session, sessions that are open go on. */
async function renewInvites(store: Store): Promise<Array<{ participant: Participant; code: string }>> {
  const sessions = await createSessions({ store, now: () => new Date(), onRevoked: () => {} })
  const renewed = []
  for (const participant of sessions.participants()) {
    renewed.push({ participant, code: await sessions.invite(participant.id) })
  }
  return renewed
}

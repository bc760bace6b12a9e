/**
 * Opens a conference file with a relay inside this process. Called by `start.ts` and by the desktop shell. Makes the file
 * from the sample first where that was asked for; a file that a person named is never made, because a slip of the pen must
 * not look like an empty conference.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Participant } from '#core/conference/conference.ts'
import { inviteForThisRun } from '#main/inviteForThisRun.ts'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import { DEFAULT_SAMPLE, sampleFiles } from '#relay/cli/samples.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { startRelay } from '#relay/startRelay.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'

export interface OpenOptions {
  readonly file: string
  /** Make the file from the sample if it does not exist. */
  readonly orSample: boolean
  /** Which sample; left out, the usual one. */
  readonly sample?: string
  readonly clientDir: string
  /** 0 takes any free one. */
  readonly port: number
  readonly logger?: FastifyBaseLogger
}

export interface OpenConference {
  readonly url: string
  readonly port: number
  readonly title: string
  /** The conference's own identity, the same in every copy of the file. */
  readonly id: string
  readonly links: ReadonlyArray<{ readonly participant: Participant; readonly url: string }>
  /** The participants who are here now. */
  connected(): ReadonlySet<string>
  /** Ends the links of this run, the relay, and the hold on the file. */
  stop(): Promise<void>
}

/** @throws CliRefusal, StoreRefusal or StartRefusal, each with one sentence */
export async function openConference(options: OpenOptions): Promise<OpenConference> {
  const { file, orSample, sample = DEFAULT_SAMPLE, clientDir, port, logger } = options
  if (orSample && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    await createConferenceFile(file, sampleFiles(sample).conference)
  }
  const store = openSqliteStore(file, { mustExist: true })
  try {
    const { invites, revoke } = await inviteForThisRun(store, () => new Date())
    try {
      const relay = await startRelay({ store, host: '127.0.0.1', port, clientDir, ...(logger && { logger }) })
      const { id, title } = await loadConference(store)
      return {
        url: relay.url,
        port: relay.port,
        id,
        title,
        connected: relay.connected,
        links: invites.map(({ participant, code }) => ({ participant, url: `${relay.url}/#invite=${code}` })),
        async stop() {
          await revoke()
          await relay.stop()
        }
      }
    } catch (error) {
      await revoke()
      throw error
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

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
import { keepCertificate, ownNames, type OwnCertificate } from '#relay/tls/keepCertificate.ts'

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
  /** The conference's own certificate, for whoever lets others in at this address. */
  certificate(address: string): Promise<OwnCertificate>
  /** Which certificate guests find, for the links that they make themselves; null for none. */
  nameCertificate(pin: string | null): void
  /** Makes a link for one device of each participant who has none that still opens. */
  inviteGuests(): Promise<void>
  /** The code of that link, and whether it was used; null before it was made. */
  guestInvite(participant: string): { readonly code: string; readonly used: boolean } | null
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
      const guests = new Map<string, string>()
      return {
        url: relay.url,
        port: relay.port,
        id,
        title,
        connected: relay.connected,
        certificate: (address) => keepCertificate(store, [...ownNames(), address], new Date()),
        nameCertificate: (pin) => void (relay.guestPin = pin),
        async inviteGuests() {
          for (const { participant } of invites) {
            const code = guests.get(participant.id)
            if (code !== undefined && relay.opens(code)) continue
            guests.set(participant.id, await relay.invite(participant.id))
          }
        },
        guestInvite(participant) {
          const code = guests.get(participant)
          return code === undefined ? null : { code, used: !relay.opens(code) }
        },
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

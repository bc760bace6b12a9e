/**
 * Hosting a conference of this computer for others on the network: which address, since when, and what the pages show of
 * it. Called by the shell. One door for each conference; a conference that is not hosted is reached by nobody else.
 */
import { DONE, refused, type Outcome } from '#core/protocol/shellState.ts'
import type { LibraryFile } from '#main/files/createLibrary.ts'
import type { Nearby } from '#main/host/nearby.ts'
import { openDoor, type Door } from '#main/host/openDoor.ts'
import { explainFailure } from '#main/shell/explainFailure.ts'

export interface Hosting {
  /** @param plain without TLS, for browsers that cannot be told to trust a certificate that nobody vouches for */
  host(opened: LibraryFile, address: string, plain?: boolean): Promise<Outcome>
  /** `https://192.168.1.20:4400`, or null while the conference is not hosted. */
  addressOf(file: string): string | null
  /** The fingerprint of the key that guests find there; null where it is hosted without. */
  pinOf(file: string): string | null
  guestsOf(file: string): number
  stop(file: string): Promise<Outcome>
  stopAll(): Promise<void>
}

interface Hosted {
  readonly door: Door
  readonly pin: string | null
  readonly withdraw: () => void
}

/** The port people know; another one where it is taken. */
const USUAL_PORT = 4400

/** @param addresses the addresses this computer has now */
export function createHosting(nearby: Nearby, addresses: () => readonly string[]): Hosting {
  const hosted = new Map<string, Hosted>()

  const stop = async (file: string): Promise<Outcome> => {
    const known = hosted.get(file)
    if (!known) return refused('not-hosted', 'This conference was not hosted, so there was nothing to stop.')
    hosted.delete(file)
    known.withdraw()
    await known.door.close()
    return DONE
  }

  const pinned = (file: string): string | null => hosted.get(file)?.pin ?? null

  return {
    async host({ file, conference }, address, plain = false) {
      if (!addresses().includes(address)) {
        return refused(
          'no-such-host',
          `This computer is not at ${address}, perhaps because the network changed. Choose one of the addresses shown now.`
        )
      }
      if (hosted.has(file)) await stop(file)
      try {
        await conference.inviteGuests()
        const tls = plain ? undefined : await conference.certificate(address)
        const door = await onUsualPort((port) => openDoor({ host: address, port, relayPort: conference.port, tls }))
        const pin = tls?.pin ?? null
        conference.nameCertificate(pin)
        const announced = { title: conference.title, host: address, port: door.port, secure: pin !== null }
        hosted.set(file, { door, pin, withdraw: nearby.announce(announced) })
        return DONE
      } catch (error) {
        return explainFailure(error, 'The conference is not hosted')
      }
    },
    addressOf(file) {
      const door = hosted.get(file)?.door
      return door ? `${pinned(file) === null ? 'http' : 'https'}://${door.host}:${door.port}` : null
    },
    pinOf: pinned,
    guestsOf: (file) => hosted.get(file)?.door.guests() ?? 0,
    stop,
    async stopAll() {
      await Promise.all([...hosted.keys()].map(stop))
    }
  }
}

async function onUsualPort(open: (port: number) => Promise<Door>): Promise<Door> {
  try {
    return await open(USUAL_PORT)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'port-in-use')) throw error
    return open(0)
  }
}

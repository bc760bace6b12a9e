/**
 * Conferences found on the local network and told to it, by multicast DNS (`_chapeau._tcp`). Called by the shell. What is
 * announced is the title and where to knock, never an invite: one still needs a code to come in. What is heard comes from
 * anybody on the network, so it is shown as text and trusted in nothing.
 */
import { Bonjour, type Service } from 'bonjour-service'
import type { NearbyConference } from '#core/protocol/shellState.ts'

export interface Announcement {
  readonly title: string
  readonly host: string
  readonly port: number
  /** Over TLS. */
  readonly secure: boolean
}

export interface Nearby {
  list(): readonly NearbyConference[]
  /** Returns the function that takes the announcement back. */
  announce(announcement: Announcement): () => void
  stop(): Promise<void>
}

const TYPE = 'chapeau'
/** A name on the network is at most 63 bytes; titles are longer and travel beside it. */
const LONGEST_NAME = 60
const LONGEST_TITLE = 200

/** @param onChange called when a conference has come or gone */
export function findNearby(onChange: () => void): Nearby {
  // A network without multicast is no reason to fail: then the list stays empty and links still work.
  const bonjour = new Bonjour({}, () => undefined)
  const browser = bonjour.find({ type: TYPE })
  browser.on('up', onChange)
  browser.on('down', onChange)
  browser.on('txt-update', onChange)
  return {
    list: () => browser.services.flatMap((service) => readService(service) ?? []).sort(byTitle),
    announce({ title, host, port, secure }) {
      const service = bonjour.publish({
        name: cut(`${title} ${host}:${port}`, LONGEST_NAME, true),
        type: TYPE,
        port,
        txt: { title: cut(title, LONGEST_TITLE), at: `${host}:${port}`, ...(secure && { tls: '1' }) },
        disableIPv6: true,
        probe: false
      })
      service.on('error', () => undefined)
      return () => {
        const withdraw = service.stop as (() => void) | undefined
        withdraw?.()
      }
    },
    stop: () =>
      new Promise((stopped) => {
        browser.stop()
        bonjour.unpublishAll(() => bonjour.destroy(() => stopped()))
      })
  }
}

/** Null for whatever does not say plainly which conference it is and at which address. */
export function readService({ txt }: Pick<Service, 'txt'>): NearbyConference | null {
  const { title, at, tls } = (txt ?? {}) as { title?: unknown; at?: unknown; tls?: unknown }
  if (typeof title !== 'string' || typeof at !== 'string') return null
  const match = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})$/.exec(at)
  if (!match || title.trim() === '' || !URL.canParse(`http://${at}`)) return null
  return {
    title: cut(title.replace(/\p{Cc}/gu, ' ').trim(), LONGEST_TITLE),
    address: `${tls === '1' ? 'https' : 'http'}://${at}`
  }
}

function byTitle(a: NearbyConference, b: NearbyConference): number {
  return a.title.localeCompare(b.title, 'en') || a.address.localeCompare(b.address)
}

/** Cut to this many bytes, never within a character; from the front where the end is what tells things apart. */
function cut(text: string, most: number, keepEnd = false): string {
  let characters = [...text]
  while (Buffer.byteLength(characters.join('')) > most)
    characters = keepEnd ? characters.slice(1) : characters.slice(0, -1)
  return characters.join('')
}

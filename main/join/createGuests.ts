/**
 * Conferences that run on another computer and were joined from here. Called by the shell. Asks the other computer once
 * whether a conference answers there and the invite is good, so that a wrong link is refused on the page where it was
 * typed; then serves this program's own pages for it on the loopback.
 */
import type { JoinPlace } from '#core/protocol/joinLink.ts'
import { refused, type Refusal } from '#core/protocol/shellState.ts'
import type { Kept } from '#main/keep/keepValue.ts'
import { findRecent, withRecent, type RecentEntry } from '#main/keep/recentConferences.ts'
import { knock, type Knocked } from '#main/join/knock.ts'
import type { PinnedAgentOptions } from '#main/join/pinnedAgent.ts'
import { servePages, type Pages } from '#main/pages/servePages.ts'
import { explainFailure } from '#main/shell/explainFailure.ts'

export interface Guest {
  readonly address: string
  /** The fingerprint of the host's key, for links that are made here. */
  readonly pin: string | null
  readonly title: string
  readonly pages: Pages
}

export type Joined =
  | { readonly ok: true; readonly guest: Guest; /** What the window opens. */ readonly url: string }
  | Exclude<Knocked, { readonly ok: true }>

export interface Guests {
  join(place: JoinPlace): Promise<Joined>
  /** By the session kept on this computer, without an invite; also where the other computer is out of reach. */
  rejoin(address: string): Promise<Joined>
  find(address: string): Guest | null
  leave(address: string): Promise<void>
  leaveAll(): Promise<void>
}

export interface GuestsOptions {
  readonly clientDir: string
  readonly recent: Kept<readonly RecentEntry[]>
  readonly now: () => Date
  /** How long another computer may take to answer, in milliseconds. */
  readonly patience?: number
  /** Called when a computer that was joined shows another certificate than its invite named. */
  readonly onOther?: PinnedAgentOptions['onOther']
}

export function createGuests({ clientDir, recent, now, patience = 8000, onOther }: GuestsOptions): Guests {
  const guests = new Map<string, Guest>()

  const open = async (address: string, title: string, pin: string | null): Promise<Guest> => {
    const port = findRecent(recent.get(), 'joined', address)?.port ?? 0
    const pinned = pin === null ? undefined : { pin, ...(onOther && { onOther }) }
    const pages = guests.get(address)?.pages ?? (await servePages({ clientDir, relay: address, port, pinned }))
    const guest: Guest = { address, pin, title, pages }
    guests.set(address, guest)
    recent.set(
      withRecent(recent.get(), {
        kind: 'joined',
        where: address,
        title,
        port: pages.port,
        participant: null,
        openedAt: now().toISOString(),
        ...(pin !== null && { pin })
      })
    )
    return guest
  }

  return {
    async join({ address: asked, code, pin: named }) {
      try {
        const address = secureAddress(asked, recent.get())
        const known = guests.get(address) ?? findRecent(recent.get(), 'joined', address)
        // A code alone leads to where one was before.
        const pin = named ?? known?.pin ?? null
        const answer = await knock(address, pin, patience)
        if (!answer.ok) return address !== asked && answer.code === 'unreachable' ? noLongerSecure(address) : answer
        if (known && (known.pin ?? null) !== pin) return otherThanKnown(address)
        const guest = await open(address, known?.title ?? new URL(address).host, pin)
        return { ok: true, guest, url: `${guest.pages.url}/#invite=${encodeURIComponent(code)}` }
      } catch (error) {
        return explainFailure(error, 'The conference could not be joined')
      }
    },
    async rejoin(address) {
      const entry = findRecent(recent.get(), 'joined', address)
      if (!entry) return gone(address)
      try {
        const pin = entry.pin ?? null
        const asked = pin === null ? null : await knock(address, pin, patience)
        if (asked?.ok === false && asked.code === 'other-certificate') return asked
        const guest = await open(address, entry.title, pin)
        return { ok: true, guest, url: `${guest.pages.url}/` }
      } catch (error) {
        return explainFailure(error, 'The conference could not be opened again')
      }
    },
    find: (address) => guests.get(address) ?? null,
    async leave(address) {
      const guest = guests.get(address)
      guests.delete(address)
      await guest?.pages.stop()
    },
    async leaveAll() {
      const all = [...guests.values()]
      guests.clear()
      await Promise.all(all.map(({ pages }) => pages.stop()))
    }
  }
}

/**
 * Where a conference on this host and port was joined over TLS before, its address, so that a code that is typed for a bare
 * address is not sent in the clear.
 */
function secureAddress(address: string, recent: readonly RecentEntry[]): string {
  const secure = new URL(address.replace(/^http:/, 'https:')).origin
  return findRecent(recent, 'joined', secure) ? secure : address
}

function noLongerSecure(address: string): Refusal {
  return refused(
    'unreachable',
    `The conference at ${address} was encrypted when it was joined from here, and nothing answers there in that way now, so the code was not sent. Check that it is running and that both computers are on the same network. If the person who hosts tells you that it is no longer encrypted, take it off the list on the start page, and join again.`
  )
}

/** What is kept here for the known one (session, desk, unsent words) must not come into the hands of whoever made a link. */
function otherThanKnown(address: string): Refusal {
  return refused(
    'other-certificate',
    `This link names another certificate for ${address} than the one you joined by before, so it was not opened: it might hand your session and your desk to somebody else. Ask the person who hosts, over the telephone or in person, whether the conference there is a new one. If it is, close the windows of the old one, take it off the list on the start page, and open the link again; words of yours that were not sent to the old one no longer open after that.`
  )
}

function gone(address: string): Refusal {
  return refused('not-known', `This computer has not joined a conference at ${address} before. Open your invite link.`)
}

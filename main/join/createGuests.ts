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
    const entry = findRecent(recent.get(), 'joined', address)
    const before = guests.get(address)
    // A new link names another certificate: what is served from now on goes to the computer that has it.
    if (before && before.pin !== pin) await before.pages.stop()
    const known = before?.pin === pin ? before : undefined
    const pinned = pin === null ? undefined : { pin, ...(onOther && { onOther }) }
    const pages = known?.pages ?? (await servePages({ clientDir, relay: address, port: entry?.port ?? 0, pinned }))
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
    async join({ address, code, pin: named }) {
      try {
        // A code alone leads to where one was before.
        const pin = named ?? findRecent(recent.get(), 'joined', address)?.pin ?? null
        const asked = await knock(address, pin, patience)
        if (!asked.ok) return asked
        const known = guests.get(address) ?? findRecent(recent.get(), 'joined', address)
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

function gone(address: string): Refusal {
  return refused('not-known', `This computer has not joined a conference at ${address} before. Open your invite link.`)
}

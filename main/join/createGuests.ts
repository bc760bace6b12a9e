/**
 * Conferences that run on another computer and were joined from here. Called by the shell. Asks the other computer once
 * whether a conference answers there and the invite is good, so that a wrong link is refused on the page where it was
 * typed; then serves this program's own pages for it on the loopback.
 */
import type { JoinPlace } from '#core/protocol/joinLink.ts'
import { refused, type Refusal } from '#core/protocol/shellState.ts'
import type { Kept } from '#main/keep/keepValue.ts'
import { findRecent, withRecent, type RecentEntry } from '#main/keep/recentConferences.ts'
import { servePages, type Pages } from '#main/pages/servePages.ts'
import { explainFailure } from '#main/shell/explainFailure.ts'

export interface Guest {
  readonly address: string
  readonly title: string
  readonly pages: Pages
}

export type Joined =
  { readonly ok: true; readonly guest: Guest; /** What the window opens. */ readonly url: string } | Refusal

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
}

export function createGuests({ clientDir, recent, now, patience = 8000 }: GuestsOptions): Guests {
  const guests = new Map<string, Guest>()

  const open = async (address: string, title: string): Promise<Guest> => {
    const entry = findRecent(recent.get(), 'joined', address)
    const known = guests.get(address)
    const pages = known?.pages ?? (await servePages({ clientDir, relay: address, port: entry?.port ?? 0 }))
    const guest: Guest = { address, title, pages }
    guests.set(address, guest)
    recent.set(
      withRecent(recent.get(), {
        kind: 'joined',
        where: address,
        title,
        port: pages.port,
        participant: null,
        openedAt: now().toISOString()
      })
    )
    return guest
  }

  return {
    async join({ address, code }) {
      try {
        const asked = await knock(address, patience)
        if (!asked.ok) return asked
        const known = guests.get(address) ?? findRecent(recent.get(), 'joined', address)
        const guest = await open(address, known?.title ?? new URL(address).host)
        return { ok: true, guest, url: `${guest.pages.url}/#invite=${encodeURIComponent(code)}` }
      } catch (error) {
        return explainFailure(error, 'The conference could not be joined')
      }
    },
    async rejoin(address) {
      const entry = findRecent(recent.get(), 'joined', address)
      if (!entry) return gone(address)
      try {
        const guest = await open(address, entry.title)
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

/** Whether a conference answers there. */
async function knock(address: string, patience: number): Promise<{ readonly ok: true } | Refusal> {
  let answer: Response
  try {
    answer = await fetch(new URL('/health', address), { signal: AbortSignal.timeout(patience), redirect: 'error' })
  } catch {
    return refused(
      'unreachable',
      `Nothing answers at ${address}. Check that both computers are on the same network and that the conference is running, then try again.`
    )
  }
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && typeof body === 'object' && body !== null && 'ok' in body && body.ok === true) return { ok: true }
  return refused(
    'no-conference',
    `What answers at ${address} is no conference. Check the link, or ask the person who hosts for a new one.`
  )
}

function gone(address: string): Refusal {
  return refused('not-known', `This computer has not joined a conference at ${address} before. Open your invite link.`)
}

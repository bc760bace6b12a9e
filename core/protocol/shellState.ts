/**
 * What the desktop knows and its start page shows: files opened before, samples, conferences that are open or hosted here,
 * and those found nearby. Travels over the bridge (`bridge.ts`); plain data.
 */
import type { Role } from '#core/conference/conference.ts'

/** `done` is false when the person changed their mind. A refusal says what happened, why, and what to do. */
export type Outcome = { readonly ok: true; readonly done: boolean } | Refusal

export interface Refusal {
  readonly ok: false
  readonly code: string
  readonly message: string
}

export const DONE: Outcome = { ok: true, done: true }
export const NOT_DONE: Outcome = { ok: true, done: false }
export const refused = (code: string, message: string): Refusal => ({ ok: false, code, message })

export interface RecentConference {
  readonly id: string
  readonly title: string
  /** A conference file of this computer, or one of another that was joined. */
  readonly kind: 'file' | 'joined'
  /** The path, or the address. */
  readonly where: string
  readonly openedAt: string
}

export interface NearbyConference {
  readonly title: string
  /** `http://192.168.1.20:4400` */
  readonly address: string
}

export interface HostedSeat {
  readonly participant: string
  readonly name: string
  readonly role: Role
  readonly delegation: string | null
  readonly connected: boolean
  /** The invite link as others open it; null while the conference is not hosted. */
  readonly link: string | null
  /** It let in its one device: a further one needs a new link. */
  readonly used: boolean
}

export interface LocalAddress {
  readonly address: string
  /** As the system calls the network card: `wlan0`, `Wi-Fi`. */
  readonly card: string
}

export interface OpenConferenceState {
  readonly id: string
  readonly title: string
  readonly file: string
  /** `http://192.168.1.20:4400` while others can join. */
  readonly hostedAt: string | null
  /** The fingerprint of its certificate as people compare it; null where it is hosted without one. */
  readonly fingerprint: string | null
  readonly seats: readonly HostedSeat[]
}

export interface ShellState {
  readonly recent: readonly RecentConference[]
  readonly samples: readonly { readonly name: string; readonly title: string }[]
  readonly nearby: readonly NearbyConference[]
  readonly open: readonly OpenConferenceState[]
  readonly addresses: readonly LocalAddress[]
  /** Null where this program cannot update itself. */
  readonly updates: boolean | null
}

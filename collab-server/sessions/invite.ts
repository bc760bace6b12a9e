/**
 * An invite as it lies in the registry, under the hash of its code: whose it is, how long and how often it opens a
 * session. Used by `createConference`, which makes the first ones, and by `createSessions`, which judges them.
 *
 * It opens one session unless made otherwise, and lets in again the device that used it: a browser that was closed, or
 * whose first answer got lost, is no stranger. Whoever comes with the same link on another device is.
 */
export interface StoredInvite {
  readonly participant: string
  readonly createdAt: string
  readonly revokedAt: string | null
  /** Left out in invites of older files, which never end by themselves. */
  readonly expiresAt?: string
  /** How many sessions it may open in all; left out where there is no limit. */
  readonly uses?: number
  readonly used?: number
  /** Hashes of what the devices it let in call themselves, the newest last. */
  readonly devices?: readonly string[]
  /** How often those devices came in again. */
  readonly again?: number
  /** Id of the session that made it, for a further device of the same person. */
  readonly madeBy?: string
}

/** What an invite is good for; where nothing is said, `USUAL_TERMS`. */
export interface InviteTerms {
  readonly uses?: number
  readonly days?: number
}

const USUAL_TERMS = { uses: 1, days: 180 }
export const MOST_USES = 10_000
export const MOST_DAYS = 730
/** A link for a further device is made in front of that device. */
export const DEVICE_MINUTES = 15
/** Devices that are remembered of an invite that lets many in, and how often they may come again: both bound the file. */
const MOST_DEVICES = 20
const MOST_AGAIN = 500

export function newInvite(participant: string, now: Date, terms: InviteTerms = {}): StoredInvite {
  const { uses, days } = { ...USUAL_TERMS, ...terms }
  return {
    participant,
    createdAt: now.toISOString(),
    revokedAt: null,
    expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
    uses,
    used: 0
  }
}

/** A person's own link for one further device, soon over. */
export function newDeviceInvite(participant: string, session: string, now: Date): StoredInvite {
  return { ...newInvite(participant, now, { uses: 1, days: DEVICE_MINUTES / 1440 }), madeBy: session }
}

/**
 * Why it opens nothing (any more); null where it does.
 * @param device the hash of what the asking device calls itself, if it said so
 */
export function refuseInvite(
  invite: StoredInvite,
  now: Date,
  device?: string
): 'invite-revoked' | 'invite-expired' | 'invite-used-up' | null {
  const { revokedAt, expiresAt, uses, used = 0 } = invite
  if (revokedAt !== null) return 'invite-revoked'
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()) return 'invite-expired'
  if (isKnown(invite, device) && (invite.again ?? 0) < MOST_AGAIN) return null
  return uses !== undefined && used >= uses ? 'invite-used-up' : null
}

/** The invite after it let this device in. A device that it knows takes no further use. */
export function useInvite(invite: StoredInvite, device?: string): StoredInvite {
  if (isKnown(invite, device)) return { ...invite, again: (invite.again ?? 0) + 1 }
  const used = (invite.used ?? 0) + 1
  if (device === undefined) return { ...invite, used }
  return { ...invite, used, devices: [...(invite.devices ?? []), device].slice(-MOST_DEVICES) }
}

/** The invite after all, when the session that it was used for could not be written: somebody else may have used it since. */
export function unuseInvite(invite: StoredInvite, before: StoredInvite, device?: string): StoredInvite {
  if (isKnown(before, device)) return invite
  return { ...strikeDevice(invite, device), used: (invite.used ?? 1) - 1 }
}

/** The invite for everybody but this device, which it no longer knows. */
export function strikeDevice(invite: StoredInvite, device?: string): StoredInvite {
  if (!isKnown(invite, device)) return invite
  return { ...invite, devices: (invite.devices ?? []).filter((known) => known !== device) }
}

function isKnown({ devices = [] }: StoredInvite, device: string | undefined): boolean {
  return device !== undefined && devices.includes(device)
}

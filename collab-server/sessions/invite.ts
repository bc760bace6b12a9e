/**
 * An invite as it lies in the registry, under the hash of its code: whose it is, how long and how often it opens a
 * session. Used by `createConference`, which makes the first ones, and by `createSessions`, which judges them.
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
}

/** What an invite is good for; where nothing is said, `USUAL_TERMS`. */
export interface InviteTerms {
  readonly uses?: number
  readonly days?: number
}

/**
 * A link is a person's way in on each of their devices, and again after a browser forgot them: whoever could use it once
 * only would stand outside in the middle of a meeting until the secretariat finds time. So it opens more than one session
 * unless asked otherwise; that it is passed on is seen in the list of sessions, and ended there.
 */
const USUAL_TERMS = { uses: 1000, days: 180 }
export const MOST_USES = 10_000
export const MOST_DAYS = 730

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

/** Why it opens nothing (any more); null where it does. */
export function refuseInvite(
  { revokedAt, expiresAt, uses, used = 0 }: StoredInvite,
  now: Date
): 'invite-revoked' | 'invite-expired' | 'invite-used-up' | null {
  if (revokedAt !== null) return 'invite-revoked'
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()) return 'invite-expired'
  return uses !== undefined && used >= uses ? 'invite-used-up' : null
}

/**
 * Who is who: invites and sessions of one conference, held in memory and written through to the store. The relay asks
 * it for every HTTP request and every socket.
 *
 * Must never keep, return or log a code or token after handing it out.
 */
import type { Participant } from '#core/conference/conference.ts'
import {
  newDeviceInvite,
  newInvite,
  refuseInvite,
  strikeDevice,
  unuseInvite,
  useInvite,
  type InviteTerms,
  type StoredInvite
} from '#relay/sessions/invite.ts'
import { newId } from '#relay/newId.ts'
import { hashInviteCode, hashSecret, newInviteCode, newToken } from '#relay/sessions/secrets.ts'
import type { Store } from '#relay/store/store.ts'

/** As it lies in the registry under the hash of the token. */
export interface Session {
  /** Names the session in the log and towards the secretariat; of no use to get in. */
  readonly id: string
  readonly participant: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  /** The hash of what its device calls itself; left out where that is not known. */
  readonly device?: string
}

export interface SessionView {
  readonly id: string
  readonly createdAt: string
  readonly expiresAt: string
}

export interface SignedIn {
  readonly session: Session
  readonly participant: Participant
}

export type InviteRefusal = {
  readonly ok: false
  readonly code: 'unknown-invite' | 'invite-revoked' | 'invite-expired' | 'invite-used-up'
}

export interface Sessions {
  /**
   * Exchanges an invite code for a token.
   * @param device a secret that the device keeps, by which an invite that it used knows it again
   */
  open(
    code: string,
    device?: string
  ): Promise<{ readonly ok: true; readonly token: string; readonly participant: Participant } | InviteRefusal>
  /** Who bears this token; null for an unknown, expired or revoked one. */
  find(token: string): SignedIn | null
  isLive(session: Session): boolean
  participant(id: string): Participant | null
  participants(): readonly Participant[]
  sessionsOf(participant: string): readonly SessionView[]
  /** Every session that is live. */
  live(): readonly Session[]
  /** What the participant's invite is still good for: anybody who has it, the devices that used it, or nobody. */
  inviteState(participant: string): 'open' | 'used' | 'ended'
  /** When a stranger last came with an invite of this participant that was used up; null if none did. */
  lastTurnedAway(participant: string): Date | null
  /**
   * Ends a session whose bearer leaves, and the links for a further device that it made; the same device may come in again
   * with its invite.
   */
  signOut(session: Session): Promise<void>
  /**
   * Ends a session for good, with the others that its participant has on the same device: neither the invite that the
   * device used nor a link that it made opens another.
   */
  revokeSession(session: Session): Promise<void>
  /** Ends every invite and session of a participant. */
  revokeParticipant(participant: string): Promise<void>
  /** A fresh invite; the earlier ones of that participant no longer open a session. */
  invite(participant: string, terms?: InviteTerms): Promise<string>
  /** An invite beside those that are there. */
  inviteBeside(participant: string, terms?: InviteTerms): Promise<Invited>
  /** A link for one further device of whoever has this session; the one made before it opens nothing any more. */
  inviteDevice(session: Session): Promise<Invited>
  /** Whether this code would still let a stranger in. */
  opens(code: string): boolean
}

export interface Invited {
  readonly code: string
  readonly expiresAt: string
}

/** Long enough for a conference and its preparation. */
const SESSION_DAYS = 30

export interface SessionsOptions {
  readonly store: Store
  readonly now: () => Date
  /** Called after the revocation is durable. */
  readonly onRevoked: (sessionIds: ReadonlySet<string>) => void
}

export async function createSessions({ store, now, onRevoked }: SessionsOptions): Promise<Sessions> {
  const participants = new Map<string, Participant>()
  const invites = new Map<string, StoredInvite>()
  const sessions = new Map<string, Session>()
  for (const { key, value } of await store.list('participant')) participants.set(key, value as Participant)
  for (const { key, value } of await store.list('invite')) invites.set(key, value as StoredInvite)
  for (const { key, value } of await store.list('session')) sessions.set(key, value as Session)

  const isLive = (session: Session) =>
    (sessions.get(keyOf.get(session.id) ?? '')?.revokedAt ?? null) === null &&
    Date.parse(session.expiresAt) > now().getTime()
  const keyOf = new Map([...sessions].map(([key, session]) => [session.id, key]))

  /** @param changed invites as they are from then on */
  const revoke = async (
    ended: ReadonlyArray<[string, Session]>,
    changed: ReadonlyArray<[string, StoredInvite]>
  ): Promise<void> => {
    const revokedAt = now().toISOString()
    const endedNow = ended.map(([key, session]) => [key, { ...session, revokedAt }] as const)
    if (ended.length + changed.length === 0) return
    await store.commit({
      puts: [
        ...endedNow.map(([key, value]) => ({ kind: 'session' as const, key, value })),
        ...changed.map(([key, value]) => ({ kind: 'invite' as const, key, value }))
      ]
    })
    for (const [key, session] of endedNow) sessions.set(key, session)
    for (const [key, invite] of changed) invites.set(key, invite)
    onRevoked(new Set(ended.map(([, session]) => session.id)))
  }
  const asRevoked = (found: ReadonlyArray<[string, StoredInvite]>): Array<[string, StoredInvite]> => {
    const revokedAt = now().toISOString()
    return found.map(([key, invite]) => [key, { ...invite, revokedAt }])
  }
  /** Writes a new invite, and what becomes of others with it. */
  const add = async (value: StoredInvite, others: ReadonlyArray<[string, StoredInvite]>): Promise<Invited> => {
    const code = newInviteCode()
    await revoke([], [[hashInviteCode(code), value], ...asRevoked(others)])
    turnedAway.delete(value.participant)
    return { code, expiresAt: value.expiresAt ?? '' }
  }
  const turnedAway = new Map<string, Date>()
  const liveInvitesOf = (participant: string) =>
    [...invites].filter(([, invite]) => invite.participant === participant && invite.revokedAt === null)
  /** The links for a further device that one of these sessions of one participant made. */
  const linksMadeBy = (makers: readonly Session[]) => {
    const ids = new Set(makers.map(({ id }) => id))
    return [...invites].filter(
      ([, { madeBy, revokedAt }]) => madeBy !== undefined && ids.has(madeBy) && revokedAt === null
    )
  }
  /** This session, and every other live one that its participant has on the same device: a device in wrong hands has all. */
  const sessionsOfDevice = (session: Session) =>
    [...sessions].filter(
      ([, other]) =>
        isLive(other) &&
        (other.id === session.id ||
          (session.device !== undefined &&
            other.device === session.device &&
            other.participant === session.participant))
    )

  return {
    async open(code, deviceSecret) {
      const inviteKey = hashInviteCode(code)
      const invite = invites.get(inviteKey)
      const participant = invite && participants.get(invite.participant)
      if (!invite || !participant) return { ok: false, code: 'unknown-invite' }
      const device = deviceSecret === undefined ? undefined : hashSecret(deviceSecret)
      const refused = refuseInvite(invite, now(), device)
      if (refused === 'invite-used-up') turnedAway.set(participant.id, now())
      if (refused) return { ok: false, code: refused }
      const token = newToken()
      const key = hashSecret(token)
      const at = now()
      const session: Session = {
        id: newId(),
        participant: participant.id,
        createdAt: at.toISOString(),
        expiresAt: new Date(at.getTime() + SESSION_DAYS * 86_400_000).toISOString(),
        revokedAt: null,
        ...(device !== undefined && { device })
      }
      // Counted before it is written, so that two who come at once with a code for one do not both get in.
      const used = useInvite(invite, device)
      invites.set(inviteKey, used)
      try {
        await store.commit({
          puts: [
            { kind: 'session', key, value: session },
            { kind: 'invite', key: inviteKey, value: used }
          ]
        })
      } catch (error) {
        const newest = invites.get(inviteKey)
        if (newest) invites.set(inviteKey, unuseInvite(newest, invite, device))
        throw error
      }
      sessions.set(key, session)
      keyOf.set(session.id, key)
      return { ok: true, token, participant }
    },

    find(token) {
      const session = sessions.get(hashSecret(token))
      const participant = session && participants.get(session.participant)
      return session && participant && isLive(session) ? { session, participant } : null
    },

    isLive,
    participant: (id) => participants.get(id) ?? null,
    participants: () => [...participants.values()],
    sessionsOf: (participant) =>
      [...sessions.values()]
        .filter((session) => session.participant === participant && isLive(session))
        .map(({ id, createdAt, expiresAt }) => ({ id, createdAt, expiresAt })),
    live: () => [...sessions.values()].filter(isLive),
    inviteState(participant) {
      const refusals = liveInvitesOf(participant)
        .filter(([, { madeBy }]) => madeBy === undefined)
        .map(([, invite]) => refuseInvite(invite, now()))
      if (refusals.includes(null)) return 'open'
      return refusals.includes('invite-used-up') ? 'used' : 'ended'
    },

    lastTurnedAway: (participant) => turnedAway.get(participant) ?? null,

    async signOut(session) {
      const key = keyOf.get(session.id)
      if (key !== undefined) await revoke([[key, session]], asRevoked(linksMadeBy([session])))
    },

    async revokeSession(session) {
      if (!keyOf.has(session.id)) return
      const ended = sessionsOfDevice(session)
      const made = linksMadeBy(ended.map(([, one]) => one))
      const madeKeys = new Set(made.map(([at]) => at))
      const struck = liveInvitesOf(session.participant)
        .filter(([at]) => !madeKeys.has(at))
        .map(([at, invite]): [string, StoredInvite] => [at, strikeDevice(invite, session.device)])
        .filter(([at, invite]) => invites.get(at) !== invite)
      await revoke(ended, [...struck, ...asRevoked(made)])
    },

    async revokeParticipant(participant) {
      const ended = [...sessions].filter(([, session]) => session.participant === participant && isLive(session))
      await revoke(ended, asRevoked(liveInvitesOf(participant)))
    },

    async invite(participant, terms) {
      return (await add(newInvite(participant, now(), terms), liveInvitesOf(participant))).code
    },

    inviteBeside: (participant, terms) => add(newInvite(participant, now(), terms), []),

    inviteDevice(session) {
      const earlier = liveInvitesOf(session.participant).filter(([, { madeBy }]) => madeBy === session.id)
      return add(newDeviceInvite(session.participant, session.id, now()), earlier)
    },

    opens(code) {
      const invite = invites.get(hashInviteCode(code))
      return invite !== undefined && refuseInvite(invite, now()) === null
    }
  }
}

/**
 * Who is who: invites and sessions of one conference, held in memory and written through to the store. The relay asks
 * it for every HTTP request and every socket.
 *
 * Must never keep, return or log a code or token after handing it out.
 */
import type { Participant } from '#core/conference/conference.ts'
import { newInvite, refuseInvite, type InviteTerms, type StoredInvite } from '#relay/sessions/invite.ts'
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
  /** Exchanges an invite code for a token. */
  open(
    code: string
  ): Promise<{ readonly ok: true; readonly token: string; readonly participant: Participant } | InviteRefusal>
  /** Who bears this token; null for an unknown, expired or revoked one. */
  find(token: string): SignedIn | null
  isLive(session: Session): boolean
  participant(id: string): Participant | null
  participants(): readonly Participant[]
  sessionsOf(participant: string): readonly SessionView[]
  /** Every session that is live. */
  live(): readonly Session[]
  /** Whether the participant has an invite that still opens a session. */
  mayEnter(participant: string): boolean
  /** Ends one session. */
  revokeSession(session: Session): Promise<void>
  /** Ends every invite and session of a participant. */
  revokeParticipant(participant: string): Promise<void>
  /** A fresh invite; the earlier ones of that participant no longer open a session. */
  invite(participant: string, terms?: InviteTerms): Promise<string>
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

  const revoke = async (
    ended: ReadonlyArray<[string, Session]>,
    endedInvites: ReadonlyArray<[string, StoredInvite]>
  ) => {
    const revokedAt = now().toISOString()
    const puts = [
      ...ended.map(([key, session]) => ({ kind: 'session' as const, key, value: { ...session, revokedAt } })),
      ...endedInvites.map(([key, invite]) => ({ kind: 'invite' as const, key, value: { ...invite, revokedAt } }))
    ]
    if (puts.length === 0) return
    await store.commit({ puts })
    for (const [key, session] of ended) sessions.set(key, { ...session, revokedAt })
    for (const [key, invite] of endedInvites) invites.set(key, { ...invite, revokedAt })
    onRevoked(new Set(ended.map(([, session]) => session.id)))
  }
  const liveInvitesOf = (participant: string) =>
    [...invites].filter(([, invite]) => invite.participant === participant && invite.revokedAt === null)

  return {
    async open(code) {
      const inviteKey = hashInviteCode(code)
      const invite = invites.get(inviteKey)
      const participant = invite && participants.get(invite.participant)
      if (!invite || !participant) return { ok: false, code: 'unknown-invite' }
      const refused = refuseInvite(invite, now())
      if (refused) return { ok: false, code: refused }
      const token = newToken()
      const key = hashSecret(token)
      const at = now()
      const session: Session = {
        id: newId(),
        participant: participant.id,
        createdAt: at.toISOString(),
        expiresAt: new Date(at.getTime() + SESSION_DAYS * 86_400_000).toISOString(),
        revokedAt: null
      }
      // Counted before it is written, so that two who come at once with a code for one do not both get in.
      const used: StoredInvite = { ...invite, used: (invite.used ?? 0) + 1 }
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
        if (newest) invites.set(inviteKey, { ...newest, used: (newest.used ?? 1) - 1 })
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
    mayEnter: (participant) => liveInvitesOf(participant).some(([, invite]) => refuseInvite(invite, now()) === null),

    async revokeSession(session) {
      const key = keyOf.get(session.id)
      if (key !== undefined) await revoke([[key, session]], [])
    },

    async revokeParticipant(participant) {
      const ended = [...sessions].filter(([, session]) => session.participant === participant && isLive(session))
      await revoke(ended, liveInvitesOf(participant))
    },

    async invite(participant, terms) {
      const code = newInviteCode()
      const key = hashInviteCode(code)
      const value = newInvite(participant, now(), terms)
      const earlier = liveInvitesOf(participant)
      const revokedAt = value.createdAt
      await store.commit({
        puts: [
          { kind: 'invite', key, value },
          ...earlier.map(([old, invite]) => ({ kind: 'invite' as const, key: old, value: { ...invite, revokedAt } }))
        ]
      })
      for (const [old, invite] of earlier) invites.set(old, { ...invite, revokedAt })
      invites.set(key, value)
      return code
    }
  }
}

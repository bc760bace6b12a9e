/**
 * One more link for everyone, good while this process has the conference open. Called by `openConference`. The codes of
 * earlier invites are kept only as hashes and cannot be shown again; they stay good, because people have received them.
 */
import { ROLES, type Participant } from '#core/conference/conference.ts'
import type { StoredInvite } from '#relay/sessions/invite.ts'
import { hashInviteCode, newInviteCode } from '#relay/sessions/secrets.ts'
import type { Store } from '#relay/store/store.ts'

export interface RunInvites {
  readonly invites: ReadonlyArray<{ readonly participant: Participant; readonly code: string }>
  /** The links of this run open no further session; sessions that are open go on. */
  revoke(): Promise<void>
}

/** Must be called before the relay starts on the store: the relay reads the invites once. */
export async function inviteForThisRun(store: Store, now: () => Date): Promise<RunInvites> {
  const createdAt = now().toISOString()
  const participants = (await store.list('participant')).map(({ value }) => value as Participant).sort(inOrderOfSeats)
  const invites = participants.map((participant) => ({ participant, code: newInviteCode() }))
  const write = (revokedAt: string | null): Promise<void> =>
    store.commit({
      puts: invites.map(({ participant, code }) => {
        const value: StoredInvite = { participant: participant.id, createdAt, revokedAt }
        return { kind: 'invite', key: hashInviteCode(code), value }
      })
    })
  await write(null)
  return { invites, revoke: () => write(now().toISOString()) }
}

/** The Chair, the secretariat, the delegations by name, the observers: as they sit, and as one looks for a link. */
function inOrderOfSeats(a: Participant, b: Participant): number {
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name, 'en')
}

/**
 * The secretariat's list of participants: who is here and on how many devices, whose invite was tried by a stranger, fresh
 * invites as link and picture, and withdrawing somebody's access.
 */
import { Fragment, useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Participant, Role } from '#core/conference/conference.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { SessionList } from '#renderer/access/SessionList.tsx'
import { copyWords } from '#renderer/copyWords.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { inviteLink } from '#renderer/desktop/inviteLink.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { ROLE_WORD, timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import { callRelay } from '#renderer/session/callRelay.ts'
import { QrCode } from '#renderer/start/QrCode.tsx'

interface Person extends Pick<Participant, 'id' | 'name'> {
  readonly role: Role
  readonly delegation: string | null
  readonly connected: boolean
  readonly invite: {
    readonly state: 'open' | 'used' | 'ended'
    readonly revoked: boolean
    /** When a stranger last came with the link after it was used. */
    readonly turnedAway: string | null
  }
  readonly sessions: readonly unknown[]
}

export function PeopleDialog({ onClose }: { onClose(): void }): ReactNode {
  const { token, conference, participant: me } = useSeat().session
  const [people, setPeople] = useState<readonly Person[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [links, setLinks] = useState<ReadonlyMap<string, string>>(new Map())
  const [unfolded, setUnfolded] = useState<string | null>(null)

  const load = useCallback(async () => {
    const answer = await callRelay<readonly Person[]>('/api/participants', { token })
    if (answer.ok) setPeople(answer.value)
    else setRefusal(answer.message)
  }, [token])
  useEffect(() => {
    // What the list shows comes from the relay; it cannot be known before it answers.
    void load()
  }, [load])

  const invite = async (person: Person): Promise<void> => {
    const path = `/api/participants/${encodeURIComponent(person.id)}/invite`
    const answer = await callRelay<{ url: string }>(path, { method: 'POST', token })
    if (!answer.ok) return setRefusal(answer.message)
    const link = await inviteLink(desktopBridge(), location.origin, answer.value.url)
    setLinks((known) => new Map(known).set(person.id, link ?? answer.value.url))
    await load()
  }
  const revoke = async (person: Person): Promise<void> => {
    const answer = await callRelay(`/api/participants/${encodeURIComponent(person.id)}/revoke`, {
      method: 'POST',
      token
    })
    if (!answer.ok) return setRefusal(answer.message)
    setLinks((known) => new Map([...known].filter(([id]) => id !== person.id)))
    await load()
  }

  return (
    <Sheet title={say('access.people')} wide onClose={onClose}>
      {refusal !== null && <p className="refusal">{refusal}</p>}
      {people === null && refusal === null && <p className="sheet-note">{say('access.asking')}</p>}
      {people && (
        <table className="people">
          <thead>
            <tr>
              <th scope="col">{say('access.participant')}</th>
              <th scope="col">{say('access.role')}</th>
              <th scope="col">{say('access.now')}</th>
              <th scope="col">
                <span className="visually-hidden">{say('access.invite')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Fragment key={person.id}>
                <tr>
                  <th scope="row">
                    {person.name}
                    {person.delegation !== null && (
                      <span className="people-quiet">{nameOf(conference, person.delegation)}</span>
                    )}
                  </th>
                  <td>{ROLE_WORD[person.role]}</td>
                  <td>
                    {person.invite.revoked
                      ? say('access.withdrawn')
                      : person.connected
                        ? say('access.here')
                        : say('access.notHere')}
                    {person.invite.state === 'open' && person.sessions.length === 0 && (
                      <span className="people-quiet">{say('access.notUsedYet')}</span>
                    )}
                    {person.sessions.length > 0 && (
                      <button
                        type="button"
                        className="button quiet small"
                        aria-expanded={unfolded === person.id}
                        onClick={() => setUnfolded(unfolded === person.id ? null : person.id)}
                      >
                        {say('access.devices', { count: person.sessions.length })}
                      </button>
                    )}
                  </td>
                  <td className="people-actions">
                    <InviteLink name={person.name} link={links.get(person.id)} onMake={() => void invite(person)} />
                    {!person.invite.revoked && person.id !== me.id && (
                      <button type="button" className="button quiet small" onClick={() => void revoke(person)}>
                        {say('access.withdraw')}
                      </button>
                    )}
                  </td>
                </tr>
                {links.has(person.id) && (
                  <tr className="people-more">
                    <td colSpan={4} className="people-actions">
                      <QrCode
                        words={links.get(person.id) ?? ''}
                        name={say('access.pictureFor', { name: person.name })}
                      />
                    </td>
                  </tr>
                )}
                {person.invite.turnedAway !== null && (
                  <tr className="people-more">
                    <td colSpan={4}>
                      <p className="people-warning">
                        {say('access.turnedAway', { name: person.name, when: timeWords(person.invite.turnedAway) })}
                      </p>
                    </td>
                  </tr>
                )}
                {unfolded === person.id && (
                  <tr className="people-more">
                    <td colSpan={4}>
                      <SessionList token={token} participant={person.id} onEnded={() => void load()} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <p className="sheet-note">{say('access.note')}</p>
    </Sheet>
  )
}

interface InviteLinkProps {
  readonly name: string
  readonly link: string | undefined
  onMake(): void
}

/** The button that makes one; then the link, shown this once. */
function InviteLink({ name, link, onMake }: InviteLinkProps): ReactNode {
  if (link === undefined) {
    return (
      <button type="button" className="button small" onClick={onMake}>
        {say('access.newInvite')}
      </button>
    )
  }
  return (
    <>
      <input
        className="field"
        readOnly
        aria-label={say('access.inviteFor', { name })}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="button small" onClick={() => void copyWords(link)}>
        {say('access.copy')}
      </button>
    </>
  )
}

/**
 * The secretariat's list of participants: who is here, whose invite still opens the door, fresh invites, and withdrawing
 * somebody's access.
 */
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Participant, Role } from '#core/conference/conference.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { copyWords } from '#renderer/copyWords.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { inviteAddress } from '#renderer/desktop/inviteAddress.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { ROLE_WORD } from '#renderer/draft/words.ts'
import { callRelay } from '#renderer/session/callRelay.ts'

interface Person extends Pick<Participant, 'id' | 'name'> {
  readonly role: Role
  readonly delegation: string | null
  readonly connected: boolean
  readonly invite: { readonly revoked: boolean }
}

export function PeopleDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const { token, conference, participant: me } = seat.session
  const [people, setPeople] = useState<readonly Person[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [links, setLinks] = useState<ReadonlyMap<string, string>>(new Map())

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
    const answer = await callRelay<{ code: string }>(`/api/participants/${encodeURIComponent(person.id)}/invite`, {
      method: 'POST',
      token
    })
    if (!answer.ok) return setRefusal(answer.message)
    const address = await inviteAddress(desktopBridge(), location.origin)
    const link = `${address}/#invite=${answer.value.code}`
    setLinks((known) => new Map(known).set(person.id, link))
    await load()
  }
  const revoke = async (person: Person): Promise<void> => {
    const answer = await callRelay(`/api/participants/${encodeURIComponent(person.id)}/revoke`, {
      method: 'POST',
      token
    })
    if (!answer.ok) return setRefusal(answer.message)
    await load()
  }

  return (
    <Sheet title="People and invites" wide onClose={onClose}>
      {refusal !== null && <p className="refusal">{refusal}</p>}
      {people === null && refusal === null && <p className="sheet-note">Asking who takes part …</p>}
      {people && (
        <table className="people">
          <thead>
            <tr>
              <th scope="col">Participant</th>
              <th scope="col">Role</th>
              <th scope="col">Now</th>
              <th scope="col">
                <span className="visually-hidden">Invite</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => {
              const link = links.get(person.id)
              return (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name}
                    {person.delegation !== null && (
                      <span className="people-delegation">{nameOf(conference, person.delegation)}</span>
                    )}
                  </th>
                  <td>{ROLE_WORD[person.role]}</td>
                  <td>{person.invite.revoked ? 'access withdrawn' : person.connected ? '● here' : 'not here'}</td>
                  <td className="people-actions">
                    {link === undefined ? (
                      <button type="button" className="button small" onClick={() => void invite(person)}>
                        New invite
                      </button>
                    ) : (
                      <>
                        <input
                          className="field"
                          readOnly
                          aria-label={`Invite link for ${person.name}`}
                          value={link}
                          onFocus={(event) => event.target.select()}
                        />
                        <button type="button" className="button small" onClick={() => void copyWords(link)}>
                          Copy
                        </button>
                      </>
                    )}
                    {!person.invite.revoked && person.id !== me.id && (
                      <button type="button" className="button quiet small" onClick={() => void revoke(person)}>
                        Withdraw access
                      </button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className="sheet-note">
        A new invite replaces the one before it. Withdrawing access ends every open window of that participant.
      </p>
    </Sheet>
  )
}

/**
 * Joining: an invite link, or a code with the address of the computer that hosts. One field takes both; the second appears
 * when what was typed is a code and the place is not known yet.
 */
import { useId, useState, type ReactNode } from 'react'
import type { JoinRequest } from '#core/protocol/joinLink.ts'
import type { NearbyConference } from '#core/protocol/shellState.ts'
import { isLink } from '#renderer/start/isLink.ts'
import { say } from '#renderer/languages/say.ts'

interface JoinFormProps {
  /** Conferences found on the local network; null where nobody can look for them. */
  readonly nearby: readonly NearbyConference[] | null
  /** Where a code alone leads; null where one has to say. */
  readonly home: string | null
  readonly busy: boolean
  readonly refusal: string | null
  onJoin(asked: JoinRequest): void
}

export function JoinForm({ nearby, home, busy, refusal, onJoin }: JoinFormProps): ReactNode {
  const [words, setWords] = useState('')
  const [address, setAddress] = useState('')
  const id = useId()
  const typedCode = words.trim() !== '' && !isLink(words)
  const needsAddress = home === null && (typedCode || address !== '')
  return (
    <form
      className="form start-join"
      onSubmit={(event) => {
        event.preventDefault()
        onJoin(isLink(words) ? { link: words } : { address: home ?? address, code: words })
      }}
    >
      <label>
        {say('start.inviteLinkOrCode')}
        <input
          className="field"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
          placeholder={say('start.httpOrK7f2p')}
        />
      </label>
      {needsAddress && (
        <label>
          {say('start.addressOfTheComputer')}
          <input
            className="field"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            placeholder="192.168.1.20:4400"
          />
        </label>
      )}
      {refusal !== null && (
        <p className="refusal" role="alert" id={`${id}-refusal`}>
          {refusal}
        </p>
      )}
      <button type="submit" className="button primary" disabled={busy || words.trim() === ''}>
        {busy ? say('start.joining') : say('start.join')}
      </button>
      {nearby !== null && (
        <section aria-labelledby={`${id}-nearby`} className="start-nearby">
          <h3 id={`${id}-nearby`}>{say('start.onThisNetwork')}</h3>
          {nearby.length === 0 ? (
            <p className="start-quiet">{say('start.noConferenceIsAnnounced')}</p>
          ) : (
            <ul className="start-list">
              {nearby.map(({ title, address: found }) => (
                <li key={found}>
                  <button type="button" aria-pressed={address === found} onClick={() => setAddress(found)}>
                    <span className="start-name">{title}</span>
                    <span className="start-where">{found.replace(/^http:\/\//, '')}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </form>
  )
}

/**
 * Joining: an invite link, or a code with the address of the computer that hosts. One field takes both; the second appears
 * when what was typed is a code and the place is not known yet.
 */
import { useId, useState, type ReactNode } from 'react'
import type { JoinRequest } from '#core/protocol/joinLink.ts'
import type { NearbyConference } from '#core/protocol/shellState.ts'
import { isLink } from '#renderer/start/isLink.ts'

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
        Invite link or code
        <input
          className="field"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
          placeholder="http://…  or  K7F2P-…"
        />
      </label>
      {needsAddress && (
        <label>
          Address of the computer that hosts
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
        {busy ? 'Joining …' : 'Join'}
      </button>
      {nearby !== null && (
        <section aria-labelledby={`${id}-nearby`} className="start-nearby">
          <h3 id={`${id}-nearby`}>On this network</h3>
          {nearby.length === 0 ? (
            <p className="start-quiet">
              No conference is announced here just now. It appears by itself; a link works in any case.
            </p>
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

/**
 * The conference's drafts, to choose from when there is more than one.
 */
import type { ReactNode } from 'react'
import type { Profile } from '#core/conference/conference.ts'
import { ROLE_WORD } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'
import type { Session } from '#renderer/session/session.ts'
import { datesWords } from '#renderer/app/datesWords.ts'

interface DraftListProps {
  readonly session: Session
  onOpen(draft: string): void
  onSignOut(): void
}

const PROFILE_WORD: Readonly<Record<Profile, string>> = {
  declaration: say('app.profile.declaration'),
  highlights: say('app.profile.highlights'),
  communique: say('app.profile.communique'),
  resolution: say('app.profile.resolution')
}

export function DraftList({ session, onOpen, onSignOut }: DraftListProps): ReactNode {
  const { conference, participant } = session
  return (
    <main className="conference">
      <p className="conference-where">
        {conference.place} · {datesWords(conference.dates)}
      </p>
      <h1>{conference.title}</h1>
      {conference.drafts.length === 0 && <p>{say('app.noDrafts')}</p>}
      <ul className="draft-list">
        {conference.drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => onOpen(draft.id)}>
              <span className="draft-list-title">{draft.title}</span>
              <span className="draft-list-kind">{PROFILE_WORD[draft.profile]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="conference-who">
        {sayRich('app.youAre', { name: <b>{participant.name}</b>, role: ROLE_WORD[participant.role] })}{' '}
        <button type="button" className="button quiet small" onClick={onSignOut}>
          {say('app.signOut')}
        </button>
      </p>
    </main>
  )
}

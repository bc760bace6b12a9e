/**
 * What the screen shows before anybody went anywhere: the title, and how much is agreed.
 */
import type { ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { datesWords } from '#renderer/app/datesWords.ts'
import { say } from '#renderer/languages/say.ts'
import type { Session } from '#renderer/session/session.ts'

interface ScreenCoverProps {
  readonly compiled: Compiled
  readonly session: Session
}

export function ScreenCover({ compiled, session: { conference } }: ScreenCoverProps): ReactNode {
  const { paragraphs, byState, tabled } = compiled.counts
  return (
    <div className="screen-cover">
      <h1>{compiled.title}</h1>
      <p>{[conference.title, conference.place, datesWords(conference.dates)].filter((words) => words).join(' · ')}</p>
      <p className="screen-quiet">
        {say('screen.progress', { agreed: byState.agreed + byState['ad-ref'], paragraphs, tabled })}
      </p>
    </div>
  )
}

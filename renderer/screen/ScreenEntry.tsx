/**
 * The window of the screen: comes in by the session of the window it was opened from, or by an invite, and shows the draft
 * that the address names. Says plainly when it cannot. The start of this window, as `App` is of the others.
 */
import { useEffect, useState, type ReactNode } from 'react'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import type { DraftInfo } from '#core/conference/conference.ts'
import { Notice } from '#renderer/app/Notice.tsx'
import { problemWords, type Problem } from '#renderer/app/problemWords.ts'
import { say } from '#renderer/languages/say.ts'
import { Screen } from '#renderer/screen/Screen.tsx'
import type { ScreenRoute } from '#renderer/screen/screenRoute.ts'
import { enterConference } from '#renderer/session/enterConference.ts'
import type { Session } from '#renderer/session/session.ts'

type Place =
  | { readonly kind: 'opening' }
  | { readonly kind: 'in'; readonly session: Session; readonly draft: DraftInfo }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly message?: string }

interface ScreenEntryProps {
  readonly route: ScreenRoute
  readonly invite: string | null
}

export function ScreenEntry({ route, invite }: ScreenEntryProps): ReactNode {
  const [place, setPlace] = useState<Place>({ kind: 'opening' })
  useEffect(() => {
    void enterConference(invite).then((entry) => {
      if (entry.kind === 'refused') {
        const problem =
          entry.failure.status === 0 ? 'unreachable' : entry.invite === null ? 'signed-out' : 'invite-refused'
        return setPlace({ kind: 'problem', problem, message: entry.failure.message })
      }
      if (entry.kind === 'no-invite') return setPlace({ kind: 'nobody' })
      const { drafts } = entry.session.conference
      const draft = route.draft === null ? drafts[0] : drafts.find(({ id }) => id === route.draft)
      setPlace(draft ? { kind: 'in', session: entry.session, draft } : { kind: 'nobody' })
    })
  }, [route, invite])
  switch (place.kind) {
    case 'opening':
      return <p className="opening">{say('screen.opening')}</p>
    case 'nobody':
      return <Notice title={say('screen.nobodyTitle')} words={say('screen.nobody')} />
    case 'problem': {
      const { title, words } = problemWords(place.problem, place.message)
      return <Notice title={title} words={words} />
    }
    case 'in':
      return (
        <Screen
          session={place.session}
          draft={place.draft}
          onClosed={(code) =>
            setPlace({
              kind: 'problem',
              problem: code === CLOSE.noSession ? 'signed-out' : code === CLOSE.schemaTooOld ? 'update' : 'closed'
            })
          }
        />
      )
  }
}

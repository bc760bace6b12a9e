/**
 * The application: how one comes in, which draft is open, and the plain pages that say why something is not possible.
 */
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { CLOSE } from '#core/protocol/closeCodes.ts'
import { webLink } from '#core/protocol/joinLink.ts'
import { DraftList } from '#renderer/app/DraftList.tsx'
import { leftWords } from '#renderer/app/leftWords.ts'
import { Notice } from '#renderer/app/Notice.tsx'
import { problemWords, type Problem } from '#renderer/app/problemWords.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { DraftScreen } from '#renderer/draft/DraftScreen.tsx'
import { say } from '#renderer/languages/say.ts'
import { takeNewVersion } from '#renderer/offline/startOffline.ts'
import { enterConference } from '#renderer/session/enterConference.ts'
import { forgetSession, type Session } from '#renderer/session/session.ts'
import { signOut } from '#renderer/session/signOut.ts'

// Whoever comes with a link does not wait for what is needed without one.
const BrowserStart = lazy(async () => ({ default: (await import('#renderer/start/BrowserStart.tsx')).BrowserStart }))

type Place =
  | { readonly kind: 'opening' }
  /** Somebody came without a link. */
  | { readonly kind: 'start' }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly message?: string; readonly retry: string | null }
  | { readonly kind: 'in'; readonly session: Session; readonly draft: string | null }
  /** Signing out, until nothing is kept here any more. */
  | { readonly kind: 'leaving' }

export function App({ invite }: { readonly invite: string | null }): ReactNode {
  const [place, setPlace] = useState<Place>({ kind: 'opening' })

  const enter = useCallback(async (code: string | null) => {
    const entry = await enterConference(code)
    if (entry.kind === 'in') {
      const { drafts } = entry.session.conference
      setPlace({ kind: 'in', session: entry.session, draft: drafts.length === 1 ? (drafts[0]?.id ?? null) : null })
    } else if (entry.kind === 'no-invite') setPlace({ kind: 'start' })
    else
      setPlace({
        kind: 'problem',
        problem: entry.failure.status === 0 ? 'unreachable' : entry.invite === null ? 'signed-out' : 'invite-refused',
        message: entry.failure.message,
        retry: entry.invite
      })
  }, [])
  useEffect(() => {
    // The relay has to be asked; until it answers the page says that it is opening.
    void enter(invite)
  }, [enter, invite])

  const onClosed = useCallback(
    (code: number) => {
      if (place.kind !== 'in') return
      if (code === CLOSE.noSession) forgetSession(place.session)
      setPlace({
        kind: 'problem',
        problem: code === CLOSE.noSession ? 'signed-out' : code === CLOSE.schemaTooOld ? 'update' : 'closed',
        retry: null
      })
    },
    [place]
  )

  const isTooOld = place.kind === 'problem' && place.problem === 'update'
  useEffect(() => {
    // Nobody can type on this page: a newer version of the program may take it over.
    if (isTooOld) void takeNewVersion()
  }, [isTooOld])

  switch (place.kind) {
    case 'opening':
      return <p className="opening">{say('start.opening')}</p>
    case 'leaving':
      return (
        <p className="opening" role="status">
          {say('app.signingOut')}
        </p>
      )
    case 'start':
      return (
        <Suspense fallback={<p className="opening">{say('start.opening')}</p>}>
          <BrowserStart
            origin={window.location.origin}
            onJoin={(to) => {
              // On the desktop this window is at its conference already, whatever the address of its pages.
              if (to.address !== window.location.origin && desktopBridge() === null) {
                return window.location.assign(webLink(to))
              }
              setPlace({ kind: 'opening' })
              void enter(to.code)
            }}
          />
        </Suspense>
      )
    case 'problem': {
      const words = problemWords(place.problem, place.message)
      return (
        <Notice title={words.title} words={words.words}>
          {words.retry && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                setPlace({ kind: 'opening' })
                void enter(place.retry)
              }}
            >
              {say('app.tryAgain')}
            </button>
          )}
        </Notice>
      )
    }
    case 'in': {
      const { session } = place
      const draft = session.conference.drafts.find((candidate) => candidate.id === place.draft)
      const leave = async (lastDecision: Promise<string | null>): Promise<void> => {
        // The screen goes first and closes its rooms: nothing must be written to a copy that is being forgotten.
        flushSync(() => setPlace({ kind: 'leaving' }))
        const left = await signOut(session, lastDecision)
        setPlace({ kind: 'problem', problem: 'left', message: leftWords(left), retry: null })
      }
      if (!draft)
        return (
          <DraftList
            session={session}
            onOpen={(id) => setPlace({ ...place, draft: id })}
            onSignOut={() => void leave(Promise.resolve(null))}
          />
        )
      return (
        <DraftScreen
          key={draft.id}
          session={session}
          draft={draft}
          onDrafts={() => setPlace({ ...place, draft: null })}
          onSignOut={(lastDecision) => void leave(lastDecision)}
          onClosed={onClosed}
        />
      )
    }
  }
}

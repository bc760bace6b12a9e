/**
 * The screen of one draft: top bar, outline, page, side panel, and what floats above them. Takes a seat when it is shown
 * and leaves it when it goes.
 */
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { DraftInfo } from '#core/conference/conference.ts'
import { HeldBar } from '#renderer/decisions/HeldBar.tsx'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { useDesktop } from '#renderer/desktop/useDesktop.ts'
import { ActionsContext } from '#renderer/draft/actionsContext.ts'
import { createActions } from '#renderer/draft/createActions.ts'
import { SeatContext, type Seat } from '#renderer/draft/seat.ts'
import { takeSeat } from '#renderer/draft/takeSeat.ts'
import { useActionContext } from '#renderer/draft/useActionContext.ts'
import { useTellPastes } from '#renderer/draft/useTellPastes.ts'
import { Announcer } from '#renderer/hear/Announcer.tsx'
import { keepFocus, TEXT_ID } from '#renderer/hear/keepFocus.ts'
import { useKeys } from '#renderer/keyboard/useKeys.ts'
import { CaptureLine, Dialogs, fetchLaterParts, SidePanel, Tour } from '#renderer/later/laterParts.tsx'
import { whenIdle } from '#renderer/later/whenIdle.ts'
import { Outline } from '#renderer/outline/Outline.tsx'
import { Page } from '#renderer/page/Page.tsx'
import { driveScreen } from '#renderer/screen/driveScreen.ts'
import type { Session } from '#renderer/session/session.ts'
import { SilenceBanner } from '#renderer/silence/SilenceBanner.tsx'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { watchPresence, type Present, type PresenceWatch } from '#renderer/sync/watchPresence.ts'
import { Toasts } from '#renderer/toasts/Toasts.tsx'
import { TopBar } from '#renderer/topbar/TopBar.tsx'
import { say } from '#renderer/languages/say.ts'

/** Menus and dialogs are fetched at the latest so long after the text stands there. */
const LATER_PARTS_MS = 1000

interface DraftScreenProps {
  readonly session: Session
  readonly draft: DraftInfo
  onDrafts(): void
  /** @param lastDecision what became of the decision that was still held, once it is known: a sentence if it failed */
  onSignOut(lastDecision: Promise<string | null>): void
  /** The relay ended this session or does not know it. */
  onClosed(code: number): void
}

export function DraftScreen({ session, draft, onDrafts, onSignOut, onClosed }: DraftScreenProps): ReactNode {
  const [seat, setSeat] = useState<Seat | null>(null)
  useEffect(() => {
    const taken = takeSeat(session, draft)
    setSeat(taken)
    return () => taken.leave()
  }, [session, draft])
  if (!seat) return null
  return (
    <SeatContext value={seat}>
      <DraftLayout seat={seat} onDrafts={onDrafts} onSignOut={onSignOut} onClosed={onClosed} />
    </SeatContext>
  )
}

type DraftLayoutProps = { readonly seat: Seat } & Pick<DraftScreenProps, 'onDrafts' | 'onSignOut' | 'onClosed'>

function DraftLayout({ seat, onDrafts, onSignOut, onClosed }: DraftLayoutProps): ReactNode {
  const me = seat.session.participant
  const actions = useMemo(() => createActions(seat), [seat])
  useKeys(seat, actions)
  useTellPastes(seat.toasts)
  useDesktop(seat, actions, desktopBridge())
  const model = useWatched(seat.model)
  const layout = useWatched(seat.layout)
  const closedWith = useWatchedPart(seat.connection, (connection) => connection.closedWith)
  const unreached = useWatchedPart(seat.connection, ({ word }) => word === 'reconnecting' || word === 'offline')
  const present = usePresence(seat)
  const { holdsPen } = useActionContext()
  useTellWhereIAm(seat)
  useEffect(() => keepFocus(seat), [seat])
  useEffect(() => driveScreen({ participant: me.id, draft: seat.draft.id, selection: seat.selection }), [seat, me.id])
  useEffect(() => {
    if (closedWith !== null) onClosed(closedWith)
  }, [closedWith, onClosed])
  useEffect(() => {
    document.title = `${seat.draft.title} · Chapeau`
    return () => {
      document.title = 'Chapeau'
    }
  }, [seat])
  const compiled = model?.compiled ?? null
  const signOut = (): void => onSignOut(seat.held.sendOnLeaving())
  const standing = compiled !== null
  const tourStep = useWatchedPart(seat.tour, (place) => place?.name)
  useEffect(() => (standing ? whenIdle(() => void fetchLaterParts(), LATER_PARTS_MS) : undefined), [standing])
  const chairAt = me.role === 'chair' ? null : (present.find((person) => person.role === 'chair')?.at ?? null)
  return (
    <ActionsContext value={actions}>
      <div
        className="screen"
        data-outline={layout.outline}
        data-panel={layout.panel}
        data-role={me.role}
        data-tour={tourStep}
      >
        <a
          className="skip-link"
          href={`#${TEXT_ID}`}
          onClick={(event) => {
            // The address stays: what stands behind its # is an invite.
            event.preventDefault()
            document.getElementById(TEXT_ID)?.focus()
          }}
        >
          {say('hear.toTheText')}
        </a>
        {standing && seat.session.conference.sample === true && <Tour />}
        <TopBar compiled={compiled} present={present} onDrafts={onDrafts} onSignOut={signOut} />
        <SilenceBanner compiled={compiled} />
        {layout.outline && (
          <nav className="outline" aria-label={say('draft.outline')}>
            {compiled && <Outline compiled={compiled} chairAt={chairAt} />}
          </nav>
        )}
        <main id={TEXT_ID} tabIndex={-1} className="middle" aria-label={seat.draft.title}>
          {compiled ? (
            <Page compiled={compiled} penInHand={layout.pen && holdsPen && layout.view === 'compiled'} />
          ) : (
            <p className="opening">{unreached ? say('draft.theConferenceCannotBe') : say('draft.openingTheText')}</p>
          )}
        </main>
        {layout.panel && (
          <aside className="panel" aria-label={say('draft.theCurrentParagraph')}>
            <SidePanel />
          </aside>
        )}
        <CaptureLine />
        <HeldBar />
        <Announcer />
        <Toasts toasts={seat.toasts} />
        <Dialogs />
      </div>
    </ActionsContext>
  )
}

function usePresence(seat: Seat): readonly Present[] {
  const [watch, setWatch] = useState<PresenceWatch | null>(null)
  useEffect(() => {
    const started = watchPresence(seat.rooms.floor)
    setWatch(started)
    return () => started.stop()
  }, [seat])
  return useWatched(watch ?? NOBODY)
}

const NONE: readonly Present[] = []
const NOBODY = { get: () => NONE, subscribe: () => () => undefined }

/** The outline shows everybody where the Chair is, and the screen follows there. Where a delegate is would tell what a delegation is about. */
function useTellWhereIAm(seat: Seat): void {
  useEffect(() => {
    if (seat.session.participant.role !== 'chair') return
    const tell = (): void => {
      const { awareness } = seat.rooms.floor.current.get()
      const { paragraph: at, proposal } = seat.selection.get()
      const told = awareness.getLocalState()
      if (told?.['at'] !== at || told['proposal'] !== proposal) awareness.setLocalState({ ...told, at, proposal })
    }
    tell()
    return seat.selection.subscribe(tell)
  }, [seat])
}

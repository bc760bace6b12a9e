/**
 * The screen's place at a draft: the two rooms that it reads, whom it follows, whether it is blank. `leave` closes all of it.
 * Called by `Screen` when it is shown.
 */
import { NO_NAMES } from '#core/attribution/names.ts'
import type { DraftInfo } from '#core/conference/conference.ts'
import { createDraftModel } from '#renderer/draft/createDraftModel.ts'
import { NOTHING_SELECTED, stepMatter, stepParagraph, type Selection } from '#renderer/draft/selection.ts'
import { chooseFollowed, nextFollowed, stepOf, type Followed, type Steps } from '#renderer/screen/followed.ts'
import { openScreenChannel } from '#renderer/screen/screenChannel.ts'
import { watchShown, type ShownWatch } from '#renderer/screen/watchShown.ts'
import type { Session } from '#renderer/session/session.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import { openScreenRooms } from '#renderer/sync/openScreenRooms.ts'
import { watchConnection, type ConnectionWatch } from '#renderer/sync/watchConnection.ts'
import { watchPresence } from '#renderer/sync/watchPresence.ts'

/** So long after it was opened it still finds out whom to follow by itself. */
const SETTLING_MS = 5000

export interface Following {
  readonly whom: Followed | null
  /** The window that it follows is the Chair's own. */
  readonly windowIsChair: boolean
  /** Whom it follows is there to be followed. */
  readonly there: boolean
}

export interface ScreenSeat {
  readonly shown: ShownWatch
  readonly following: Watched<Following>
  readonly blank: Watched<boolean>
  readonly connection: ConnectionWatch
  /** Steps by hand, and follows nobody until `follow`. */
  step(by: 1 | -1, to: 'paragraph' | 'matter'): void
  follow(): void
  setBlank(blank: boolean): void
  leave(): void
}

export function openScreenSeat(session: Session, draft: DraftInfo): ScreenSeat {
  const { participant, conference } = session
  const windowIsChair = participant.role === 'chair'
  const rooms = openScreenRooms(session, draft)
  const connection = watchConnection(rooms)
  const present = watchPresence(rooms.floor)
  // Names that the floor does not carry are not on the screen, whoever opened it.
  const model = createDraftModel(rooms, createStore(NO_NAMES), draft, conference)
  const blank = createStore(false)
  const step = createStore<Selection>(NOTHING_SELECTED)
  const following = createStore<Following>({ whom: null, windowIsChair, there: false })
  let windowStep: Selection | null = null
  let handStep: Selection | null = null

  const steps = (): Steps => {
    const chair = present.get().find(({ role }) => role === 'chair')
    return {
      chair: chair ? { paragraph: chair.at ?? null, proposal: chair.proposal ?? null } : null,
      window: windowStep,
      hand: handStep
    }
  }
  const go = (whom: Followed | null): void => {
    const all = steps()
    const next = stepOf(whom, all, step.get())
    const last = step.get()
    if (next.paragraph !== last.paragraph || next.proposal !== last.proposal) step.set(next)
    const there = whom !== null && all[whom] !== null
    const now = following.get()
    if (now.whom !== whom || now.there !== there) following.set({ whom, windowIsChair, there })
  }
  // The window next to it is heard at once, the Chair only when the room is here: until then it is not settled whom to follow.
  let settled = false
  const settling = setTimeout(() => (settled = true), SETTLING_MS)
  const look = (): void => {
    const { whom } = following.get()
    go(whom === 'chair' || (settled && whom !== null) ? whom : chooseFollowed(steps(), windowIsChair))
  }
  const goAsAsked = (whom: Followed | null): void => {
    settled = true
    go(whom)
  }
  const setBlank = (next: boolean): void => {
    blank.set(next)
    channel.tell({ kind: 'shows', blank: next })
  }
  const channel = openScreenChannel(participant.id, draft.id, (message) => {
    if (message.kind === 'blank') setBlank(message.blank)
    if (message.kind !== 'at') return
    windowStep = { paragraph: message.paragraph, proposal: message.proposal }
    channel.tell({ kind: 'shows', blank: blank.get() })
    look()
  })
  channel.tell({ kind: 'asks' })
  const stopLooking = present.subscribe(look)
  const onLeaving = (): void => channel.tell({ kind: 'gone' })
  window.addEventListener('pagehide', onLeaving)
  const shown = watchShown(model, step)
  look()

  return {
    shown,
    following,
    blank,
    connection,
    step(by, to) {
      const compiled = model.get()?.compiled
      if (!compiled) return
      const from = step.get()
      const next = to === 'matter' ? stepMatter(compiled, from, by) : null
      handStep =
        next ?? (to === 'matter' ? from : { paragraph: stepParagraph(compiled, from.paragraph, by), proposal: null })
      goAsAsked('hand')
    },
    follow: () => goAsAsked(nextFollowed(following.get().whom, steps(), windowIsChair)),
    setBlank,
    leave() {
      window.removeEventListener('pagehide', onLeaving)
      onLeaving()
      clearTimeout(settling)
      stopLooking()
      channel.close()
      shown.stop()
      model.stop()
      present.stop()
      connection.stop()
      rooms.destroy()
    }
  }
}

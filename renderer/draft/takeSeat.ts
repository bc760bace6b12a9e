/**
 * Sits a participant down at a draft: opens its rooms, reads them, and makes the stores that the screen watches.
 * `leave` closes all of it and sends a decision that was still held.
 */
import { mayCommand } from '#core/decide/commandRights.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import type { DraftInfo } from '#core/conference/conference.ts'
import { sendCommand, withId } from '#renderer/commands/sendCommand.ts'
import { createHeldDecisions } from '#renderer/decisions/createHeldDecisions.ts'
import { createBench } from '#renderer/desk/createBench.ts'
import { openCaptureRoom } from '#renderer/desk/openCaptureRoom.ts'
import { createDraftModel } from '#renderer/draft/createDraftModel.ts'
import { foldWhenNarrow, keepLayout, recallLayout } from '#renderer/draft/layout.ts'
import type { DialogState, Editing, Seat } from '#renderer/draft/seat.ts'
import { watchNames } from '#renderer/draft/watchNames.ts'
import { NOTHING_SELECTED, type Selection } from '#renderer/draft/selection.ts'
import { announceMyself } from '#renderer/sync/announceMyself.ts'
import type { Session } from '#renderer/session/session.ts'
import { createStore } from '#renderer/state/createStore.ts'
import { openDraftRooms } from '#renderer/sync/openDraftRooms.ts'
import { watchConnection } from '#renderer/sync/watchConnection.ts'
import { tourOfSeat } from '#renderer/tour/tourOfSeat.ts'
import { createToasts, type Toasts } from '#renderer/toasts/createToasts.ts'
import { say } from '#renderer/languages/say.ts'

export function takeSeat(session: Session, draft: DraftInfo): Seat {
  const { participant } = session
  const dialog = createStore<DialogState | null>(null)
  const toasts = createToasts()
  const rooms = openDraftRooms(session, draft, (_room, message, places) =>
    dialog.set({ kind: 'refused', message, places })
  )
  const stopAnnouncing = rooms.all.map((room) => announceMyself(room, participant))
  const connection = watchConnection(rooms)
  const names = watchNames(rooms.names)
  const model = createDraftModel(rooms, names, draft, session.conference)
  const mayTable = mayCommand(participant.role, 'table')
  const captureRoom =
    mayTable && !rooms.desk && participant.role !== 'delegate' ? openCaptureRoom(participant.id, draft.id) : null
  const room = rooms.desk?.current ?? captureRoom?.current ?? null
  const bench = room ? createBench(rooms.desk ? 'desk' : 'capture', room) : null
  const sending = { token: session.token, draft: draft.id }
  const held = createHeldDecisions({
    send: (command, keepalive) => sendCommand(command, { ...sending, keepalive }),
    onAnswer(decision, answer) {
      if (!answer.ok)
        toasts.show({
          tone: 'refusal',
          title: say('draft.notCarriedOut', { words: decision.words }),
          message: answer.message
        })
      else warn(toasts, answer.value)
    }
  })
  const onLeaving = (): void => void held.sendOnLeaving()
  window.addEventListener('pagehide', onLeaving)
  const layout = createStore(recallLayout(participant))
  const stopKeeping = layout.subscribe(() => keepLayout(participant, layout.get()))
  const stopFolding = foldWhenNarrow(layout)

  const shown = {
    session,
    draft,
    rooms,
    connection,
    model,
    bench,
    selection: createStore<Selection>(NOTHING_SELECTED),
    editing: createStore<Editing | null>(null),
    dialog,
    layout,
    held,
    toasts
  }
  const tour = tourOfSeat(shown)

  return {
    ...shown,
    tour,
    may: (kind) => mayCommand(participant.role, kind),
    async send(body, doneWords) {
      const answer = await sendCommand(withId(body), sending)
      if (!answer.ok) toasts.show({ tone: 'refusal', title: say('draft.notCarriedOut2'), message: answer.message })
      else if (answer.value.warnings) warn(toasts, answer.value)
      else if (doneWords !== undefined) toasts.show({ tone: 'done', title: doneWords })
      return answer
    },
    leave() {
      window.removeEventListener('pagehide', onLeaving)
      tour.stop()
      stopKeeping()
      stopFolding()
      stopAnnouncing.forEach((stop) => stop())
      held.stop()
      bench?.stop()
      captureRoom?.destroy()
      model.stop()
      names.stop()
      connection.stop()
      rooms.destroy()
    }
  }
}

/** What everybody should know because of a decision stays on the screen until it was read. */
function warn(toasts: Toasts, { summary, warnings }: Receipt): void {
  if (warnings) toasts.show({ tone: 'warning', title: summary, message: warnings.join(' ') })
}

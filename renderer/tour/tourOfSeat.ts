/**
 * The tour for a seat, with what it looks at: the stores of the seat. Called by `takeSeat`.
 */
import { openLine } from '#renderer/capture/openLine.ts'
import { isPending } from '#renderer/draft/selection.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'
import type { Watched } from '#renderer/state/createStore.ts'
import { createTour, type Tour } from '#renderer/tour/createTour.ts'

export function tourOfSeat(seat: Omit<Seat, 'tour' | 'leave' | 'send' | 'may'>): Tour {
  const { participant } = seat.session
  const stores: readonly Watched<unknown>[] = [
    seat.model,
    seat.selection,
    seat.editing,
    seat.dialog,
    seat.layout,
    seat.held,
    openLine,
    ...(seat.bench ? [seat.bench.drafts] : [])
  ]
  return createTour({
    role: participant.role,
    look() {
      const model = seat.model.get()
      const own = [...(model?.floor.proposals.values() ?? [])].filter(
        ({ by }) => participant.delegation !== undefined && by === participant.delegation
      )
      const { paragraph, proposal } = seat.selection.get()
      const { view, pen } = seat.layout.get()
      return {
        waiting: model?.compiled.paragraphs.flatMap(({ proposals }) => proposals.filter(isPending)).length ?? 0,
        tabled: own.length,
        changed: own.reduce((sum, one) => sum + one.version + (one.state === 'withdrawn' ? 1 : 0), 0) - own.length,
        drafting: (seat.bench?.drafts.get().length ?? 0) > 0,
        atProposal: proposal !== null,
        capturing: seat.editing.get()?.kind === 'capture' || openLine.get() !== null,
        pen,
        paragraph,
        view,
        holding: seat.held.get() !== null
      }
    },
    dialog: () => seat.dialog.get()?.kind ?? null,
    watch(changed) {
      const stops = stores.map((store) => store.subscribe(changed))
      return () => stops.forEach((stop) => stop())
    },
    onFinished: () => seat.toasts.show({ tone: 'done', title: say('tour.over') })
  })
}

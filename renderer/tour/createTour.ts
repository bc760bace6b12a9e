/**
 * The tour of one seat: which step it is at. It goes on when the person has done what the step says, or asks for the next one.
 * Made by `takeSeat`, shown by `Tour`. It looks and never does anything itself: no step commands, selects or opens.
 */
import type { Role } from '#core/conference/conference.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'
import { DONE, TOUR, type TourFacts, type TourStepName } from '#renderer/tour/tourSteps.ts'

export interface TourPlace {
  readonly name: TourStepName
  /** From 1. */
  readonly step: number
  readonly steps: number
  /** It was asked for, so whoever asked is led to it. */
  readonly asked: boolean
}

/** What the tour counts itself. */
type Counted = Pick<TourFacts, 'released' | 'exported' | 'left'>

export interface TourOptions {
  readonly role: Role
  /** What is on the screen now. */
  look(): Omit<TourFacts, keyof Counted>
  /** The kind of the dialog that is open. */
  dialog(): string | null
  /** Calls back whenever one of them may have changed; returns how to stop. */
  watch(changed: () => void): () => void
  onFinished(): void
}

export interface Tour extends Watched<TourPlace | null> {
  start(asked: boolean): void
  next(): void
  /** Ends it, wherever it is. */
  skip(): void
  noteExport(): void
  stop(): void
}

export function createTour({ role, look, dialog, watch, onFinished }: TourOptions): Tour {
  const names = TOUR[role]
  const place = createStore<TourPlace | null>(null)
  let counted: Counted = { released: 0, exported: 0, left: {} }
  let wasHolding = look().holding
  let wasOpen = dialog()
  let before: TourFacts | null = null
  const facts = (): TourFacts => ({ ...look(), ...counted })

  const goTo = (index: number, asked: boolean): void => {
    const name = names[index]
    before = name === undefined ? null : facts()
    if (name !== undefined) return place.set({ name, step: index + 1, steps: names.length, asked })
    place.set(null)
    onFinished()
  }
  const next = (): void => {
    const now = place.get()
    if (now) goTo(now.step, false)
  }
  const count = (): void => {
    const holding = look().holding
    if (wasHolding && !holding) counted = { ...counted, released: counted.released + 1 }
    wasHolding = holding
    const open = dialog()
    if (wasOpen !== null && open !== wasOpen) {
      counted = { ...counted, left: { ...counted.left, [wasOpen]: (counted.left[wasOpen] ?? 0) + 1 } }
    }
    wasOpen = open
  }
  const changed = (): void => {
    count()
    // A step that is done already when it comes is passed over: nobody is asked to do again what is there to be seen.
    for (let now = place.get(); now && before && DONE[now.name](before, facts()); now = place.get()) next()
  }
  const stop = watch(changed)
  return {
    get: place.get,
    subscribe: place.subscribe,
    start(asked) {
      goTo(0, asked)
      changed()
    },
    next,
    skip() {
      before = null
      place.set(null)
    },
    noteExport() {
      counted = { ...counted, exported: counted.exported + 1 }
      changed()
    },
    stop
  }
}

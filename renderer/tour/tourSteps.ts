/**
 * The tour by role: five to seven things that are really done with the real program. Each step says when it was done; at which
 * control it points is in `tour.css`, by the same name. Pure, read by `createTour`.
 */
import type { Role } from '#core/conference/conference.ts'

/** What the tour looks at. Counts only grow, so that a step sees what happened since it began. */
export interface TourFacts {
  /** Proposals that wait for a decision. */
  readonly waiting: number
  /** What this participant's own delegation tabled, and how often it was revised or withdrawn. */
  readonly tabled: number
  readonly changed: number
  readonly drafting: boolean
  readonly atProposal: boolean
  readonly capturing: boolean
  readonly pen: boolean
  readonly paragraph: string | null
  readonly view: string
  readonly holding: boolean
  /** Decisions that were taken back or went out. */
  readonly released: number
  readonly exported: number
  /** Dialogs of each kind that were opened and closed again. */
  readonly left: Readonly<Record<string, number>>
}

export type TourStepName =
  | 'propose'
  | 'table'
  | 'yours'
  | 'arrive'
  | 'step'
  | 'decide'
  | 'undo'
  | 'pen'
  | 'capture'
  | 'floor'
  | 'issue'
  | 'follow'
  | 'view'
  | 'stand'
  | 'export'
  | 'help'

/** Whether a step is done, from what was when it began and what is now. */
type Done = (before: TourFacts, now: TourFacts) => boolean

const leaves =
  (dialog: string): Done =>
  (before, now) =>
    (now.left[dialog] ?? 0) > (before.left[dialog] ?? 0)

export const DONE: Readonly<Record<TourStepName, Done>> = {
  propose: (_before, now) => now.drafting,
  table: (before, now) => now.tabled > before.tabled,
  yours: (before, now) => now.changed > before.changed,
  arrive: (_before, now) => now.waiting > 0,
  step: (_before, now) => now.atProposal,
  decide: (before, now) => now.holding || now.released > before.released,
  undo: (before, now) => now.released > before.released,
  pen: (_before, now) => now.pen,
  capture: (_before, now) => now.capturing,
  floor: (before, now) => now.waiting > before.waiting,
  issue: leaves('issue'),
  follow: (before, now) => now.paragraph !== null && now.paragraph !== before.paragraph,
  view: (before, now) => now.view !== before.view,
  stand: leaves('standing'),
  export: (before, now) => now.exported > before.exported,
  help: leaves('help')
}

export const TOUR: Readonly<Record<Role, readonly TourStepName[]>> = {
  delegate: ['propose', 'table', 'yours', 'stand', 'export', 'help'],
  chair: ['arrive', 'step', 'decide', 'undo', 'stand', 'export', 'help'],
  secretariat: ['pen', 'capture', 'floor', 'stand', 'issue', 'export', 'help'],
  observer: ['follow', 'view', 'stand', 'export', 'help']
}

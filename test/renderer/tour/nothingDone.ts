/** What a tour sees before anybody has done anything. */
import type { TourFacts } from '#renderer/tour/tourSteps.ts'

export type Looked = Omit<TourFacts, 'released' | 'exported' | 'left'>

export const NOTHING_DONE: Looked = {
  waiting: 0,
  tabled: 0,
  changed: 0,
  drafting: false,
  atProposal: false,
  capturing: false,
  pen: false,
  paragraph: null,
  view: 'compiled',
  holding: false
}

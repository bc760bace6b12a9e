/**
 * What accepting a proposal does, before `acceptProposal` puts it into a decision. Each kind of proposal has its plan in this
 * folder.
 */
import { refuse, type Refused } from '#core/decide/outcome.ts'
import type { TextChange } from '#core/document/textModel.ts'
import type { FloorChange, Outcome } from '#core/floor/floor.ts'

export interface Plan {
  readonly ok: true
  readonly text: readonly TextChange[]
  readonly outcome?: Partial<Outcome>
  readonly amended?: boolean
  readonly became?: string
  readonly becameParts?: readonly string[]
  readonly floor?: readonly FloorChange[]
  readonly superseded?: readonly string[]
}

/** @param advice what the Chair can do instead, without its full stop */
export function stale(advice: string): Refused {
  return refuse(
    'stale',
    `The paragraph has changed since this was tabled, so it cannot be accepted as it stands. ${advice}.`
  )
}

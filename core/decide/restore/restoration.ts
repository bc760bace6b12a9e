/**
 * What reopening an accepted proposal does to text and floor, and what forbids it. Each kind has its plan in this folder or in
 * `planRestoration`.
 */
import { withoutConditions } from '#core/decide/conditions.ts'
import type { Situation } from '#core/decide/outcome.ts'
import { refuse, type Refused } from '#core/decide/outcome.ts'
import type { TextChange } from '#core/document/textModel.ts'
import { changedBy, paragraphOf, type FloorChange, type ParagraphEntry } from '#core/floor/floor.ts'

export interface Restoration {
  readonly ok: true
  readonly text: readonly TextChange[]
  readonly floor: readonly FloorChange[]
}

/** A paragraph's entry when it is open again. */
export function restoredEntry(entry: ParagraphEntry, now: string): ParagraphEntry {
  const {
    deletedContent: _words,
    deletedBy: _deletion,
    agreedContent: _agreed,
    successor: _other,
    ...kept
  } = withoutConditions(entry)
  return { ...kept, state: 'open', at: now }
}

export function changedSince(): Refused {
  return refuse(
    'paragraph-changed',
    'The text has changed there since it was accepted, and going back would lose those words. Table a proposal for what should stand instead.'
  )
}

/** Whether something still on the table is about the paragraph, or, if places count too, would stand behind it. */
export function hasDependents({ floor }: Situation, id: string, places: boolean): boolean {
  return [...floor.proposals.values()].some(({ state, change }) => {
    if (state !== 'tabled' && state !== 'parked') return false
    if (changedBy(change).includes(id)) return true
    if (!places) return false
    return change.kind === 'move' ? change.after === id : paragraphOf(change) === id
  })
}

export function dependentsOpen(): Refused {
  return refuse(
    'proposals-open',
    'Other proposals or sub-paragraphs depend on the paragraph that this brought in. Decide those first, then reopen it.'
  )
}

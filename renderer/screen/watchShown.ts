/**
 * What the screen shows at this moment: the paragraph it is at, what is proposed there, and what of it changed in the last few
 * seconds. A proposal that is decided stays, with how it was decided, until the screen steps on: nothing goes away under
 * the eyes of the room. Read by the components; never writes into a room.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import { findParagraph, isPending, type Selection } from '#renderer/draft/selection.ts'
import { hasMarks, marksSince, NO_MARKS, type Before, type Marks } from '#renderer/screen/screenMarks.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'

export interface Shown {
  readonly compiled: Compiled
  /** null for the beginning of the text, and where nobody has gone anywhere yet. */
  readonly paragraph: CompiledParagraph | null
  readonly proposals: readonly CompiledProposal[]
  /** The proposal under discussion. */
  readonly chosen: string | null
  readonly marks: Marks
}

export interface ShownWatch extends Watched<Shown | null> {
  stop(): void
}

/** How long a change is marked: long enough to be found by somebody who looks up from their papers. */
export const MARKED_MS = 7000

export function watchShown(model: Watched<DraftModel | null>, step: Watched<Selection>): ShownWatch {
  const store = createStore<Shown | null>(null)
  /** Proposals that were open while the screen was at this paragraph. */
  let seen = new Set<string>()
  let before: Before | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = (): void => {
    const read = model.get()
    if (!read) return
    const { compiled } = read
    const { paragraph: asked, proposal: chosen } = step.get()
    const id = asked === null ? null : currentBlock(read.text, read.floor, asked)
    const paragraph = findParagraph(compiled, id)
    const last = store.get()
    const stepped = last === null || last.paragraph?.id !== paragraph?.id
    if (stepped) {
      seen = new Set()
      before = null
      clearTimeout(timer)
    }
    const all = paragraph ? paragraph.proposals : chosen === null ? [] : compiled.opening
    all.filter(isPending).forEach((proposal) => seen.add(proposal.id))
    const proposals = all.filter((proposal) => seen.has(proposal.id) || proposal.id === chosen)
    const now: Before = { paragraph, proposals }
    const was: Before = before ?? (stepped ? now : { paragraph: last.paragraph, proposals: last.proposals })
    const marks = marksSince(was, now)
    if (hasMarks(marks) && !isSame(marks, last?.marks)) {
      before = was
      clearTimeout(timer)
      timer = setTimeout(unmark, MARKED_MS)
    }
    store.set({ compiled, paragraph, proposals, chosen, marks: hasMarks(marks) ? marks : NO_MARKS })
  }
  const unmark = (): void => {
    before = null
    store.update((shown) => shown && { ...shown, marks: NO_MARKS })
  }
  const stops = [model.subscribe(look), step.subscribe(look)]
  look()
  return {
    get: store.get,
    subscribe: store.subscribe,
    stop() {
      stops.forEach((stop) => stop())
      clearTimeout(timer)
    }
  }
}

function isSame(one: Marks, other: Marks | undefined): boolean {
  return (
    other !== undefined &&
    one.state === other.state &&
    JSON.stringify(one.words) === JSON.stringify(other.words) &&
    [...one.proposals].join() === [...other.proposals].join()
  )
}

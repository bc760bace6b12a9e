/**
 * What was written with the pen, paragraph by paragraph, out of the states of a text before and after each stretch of
 * writing; what commands did in between is not in it. Called by the relay, which replays its log. Says what was written and
 * when, never by whom: that is the log's, and the secretariat's to read. Rules S10 and S11.
 */
import type { DiffPart } from '#core/compile/compiled.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { longestRise } from '#core/document/longestRise.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'
import { Fragment } from 'prosemirror-model'

/** A stretch of writing between two decisions. */
export interface Stretch {
  readonly before: TextModel
  readonly after: TextModel
  /** ISO time of the last of it. */
  readonly at: string
}

/** What became of one paragraph, or of its words between two decisions on it. Plain data: it travels. */
export interface Written {
  readonly paragraph: string
  readonly what: 'changed' | 'added' | 'removed' | 'moved'
  /** From the words that stood there to those that were written; all `same` where it was only moved. */
  readonly parts: readonly DiffPart[]
  readonly at: string
}

interface Chain {
  readonly id: string
  readonly before: Block | null
  after: Block | null
  moved: boolean
  at: string
}

export function gatherWritten(stretches: readonly Stretch[]): Written[] {
  const chains = new Map<string, Chain[]>()
  const note = (id: string, before: Block | null, after: Block | null, moved: boolean, at: string): void => {
    const own = chains.get(id) ?? []
    chains.set(id, own)
    const last = own.at(-1)
    // Nothing was decided on its words in between: it is one change.
    if (last && isSame(last.after, before)) Object.assign(last, { after, moved: last.moved || moved, at })
    else own.push({ id, before, after, moved, at })
  }
  for (const { before, after, at } of stretches) {
    const moved = movedIn(before, after)
    for (const old of before.blocks) if (!after.indexOf.has(old.id)) note(old.id, old, null, false, at)
    for (const now of after.blocks) {
      const index = before.indexOf.get(now.id)
      const old = index === undefined ? null : before.blocks[index]!
      if (now.id !== '' && (moved.has(now.id) || !isSame(old, now))) note(now.id, old, now, moved.has(now.id), at)
    }
  }
  return [...chains.values()].flat().flatMap(toWritten)
}

function toWritten({ id, before, after, moved, at }: Chain): Written[] {
  if (before === null && after === null) return []
  const parts = wordDiff(before?.node.content ?? Fragment.empty, after?.node.content ?? Fragment.empty)
  const isChanged = !isSame(before, after)
  if (!isChanged && !moved) return []
  const what = before === null ? 'added' : after === null ? 'removed' : isChanged ? 'changed' : 'moved'
  return [{ paragraph: id, what, parts, at }]
}

function isSame(one: Block | null, other: Block | null): boolean {
  return one === other || (one !== null && other !== null && one.node.eq(other.node))
}

/** Those that stand in another order among those that were there before. */
function movedIn(before: TextModel, after: TextModel): ReadonlySet<string> {
  const common = after.blocks.filter(({ id }) => before.indexOf.has(id))
  const stays = longestRise(common.map(({ id }) => before.indexOf.get(id)!))
  return new Set(common.filter((_, index) => !stays.has(index)).map(({ id }) => id))
}

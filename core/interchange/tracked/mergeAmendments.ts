/**
 * Lays the amendments of one paragraph over each other: every word that one of them deletes is deleted, every word that one
 * of them inserts is inserted, each in its sponsor's name. Called by `trackText`. A word can be deleted in one name only,
 * and one name can change a paragraph only once, so an amendment that meets an earlier one there is left over.
 */
import type { CompiledProposal, Run } from '#core/compile/compiled.ts'
import { handOf, isJoint, type Hand, type TrackedRun } from '#core/interchange/tracked/trackedText.ts'

export interface Merged {
  readonly runs: readonly TrackedRun[]
  /** Amendments that cannot be tracked beside the others. */
  readonly left: readonly CompiledProposal[]
}

/** A character, or a footnote: what can be deleted by itself. */
interface Unit {
  readonly run: Run
  deleted: Hand | undefined
}

export function mergeAmendments(base: readonly Run[], amendments: readonly CompiledProposal[]): Merged {
  const units = toUnits(base)
  // Square brackets stand between the words: a proposal is made on the words alone.
  const words = units.filter(({ run }) => run.bracket === undefined)
  /** What is inserted before each unit, and behind the last, in the order of tabling. */
  const inserted = new Map<number, TrackedRun[]>()
  const left: CompiledProposal[] = []
  const names = new Set<string>()
  for (const amendment of amendments) {
    const whole = amendment.stale || names.has(amendment.sponsor.name) ? null : editsOf(amendment, words)
    const isFree = (edits: readonly Edit[]) =>
      edits.every(({ at, count }) => words.slice(at, at + count).every((unit) => !unit.deleted))
    // Whole words read better; where they meet another's, their letters may not.
    const edits = whole && [whole, whole.map((edit) => narrowed(edit, words))].find(isFree)
    if (!edits) {
      left.push(amendment)
      continue
    }
    names.add(amendment.sponsor.name)
    const hand = handOf(amendment)
    for (const { at, count, runs } of edits) {
      for (let word = at; word < at + count; word++) words[word]!.deleted = hand
      const before = words[at + count - 1]
      const place = before ? units.indexOf(before) + 1 : 0
      inserted.set(place, [...(inserted.get(place) ?? []), ...runs.map((run) => ({ run, inserted: hand }))])
    }
  }
  const runs: TrackedRun[] = []
  units.forEach(({ run, deleted }, index) => {
    for (const one of inserted.get(index) ?? []) push(runs, one)
    push(runs, { run, ...(deleted && { deleted }) })
  })
  for (const one of inserted.get(units.length) ?? []) push(runs, one)
  return { runs, left }
}

interface Edit {
  readonly at: number
  readonly count: number
  readonly runs: readonly Run[]
}

/** @returns null if the difference was not made from these words */
function editsOf({ diff }: CompiledProposal, units: readonly Unit[]): Edit[] | null {
  const edits: Edit[] = []
  let at = 0
  for (const { op, runs } of diff) {
    if (op === 'insert') {
      const last = edits.at(-1)
      // What replaces words stands behind them.
      if (last && last.at + last.count === at) edits[edits.length - 1] = { ...last, runs: [...last.runs, ...runs] }
      else edits.push({ at, count: 0, runs })
      continue
    }
    const part = toUnits(runs)
    if (part.some(({ run }, index) => !isSame(run, units[at + index]?.run))) return null
    if (op === 'delete') edits.push({ at, count: part.length, runs: [] })
    at += part.length
  }
  return at === units.length ? edits : null
}

/** Without the letters that the words taken out and those put in have in common at either end. */
function narrowed({ at, count, runs }: Edit, units: readonly Unit[]): Edit {
  const added = toUnits(runs)
  const alike = (removed: Unit | undefined, other: Unit | undefined) =>
    removed !== undefined && other !== undefined && isSame(removed.run, other.run) && sameMarks(removed.run, other.run)
  let start = 0
  while (start < Math.min(count, added.length) && alike(units[at + start], added[start])) start++
  let end = 0
  const most = Math.min(count, added.length) - start
  while (end < most && alike(units[at + count - 1 - end], added[added.length - 1 - end])) end++
  const kept = added.slice(start, added.length - end).map(({ run }) => run)
  return { at: at + start, count: count - start - end, runs: kept }
}

function sameMarks(run: Run, other: Run): boolean {
  return run.marks.join() === other.marks.join()
}

function toUnits(runs: readonly Run[]): Unit[] {
  return runs.flatMap((run) =>
    run.footnote === undefined
      ? [...run.text].map((text) => ({ run: { ...run, text }, deleted: undefined }))
      : [{ run, deleted: undefined }]
  )
}

function isSame(run: Run, other: Run | undefined): boolean {
  return other !== undefined && run.text === other.text && run.footnote === other.footnote
}

/** Joins what has one look and one history. */
function push(runs: TrackedRun[], next: TrackedRun): void {
  const last = runs.at(-1)
  const joins =
    last &&
    last.run.footnote === undefined &&
    next.run.footnote === undefined &&
    !isJoint(last.run) &&
    !isJoint(next.run) &&
    last.inserted === next.inserted &&
    last.deleted === next.deleted &&
    last.run.marks.join() === next.run.marks.join()
  if (joins) runs[runs.length - 1] = { ...last, run: { ...last.run, text: last.run.text + next.run.text } }
  else runs.push(next)
}

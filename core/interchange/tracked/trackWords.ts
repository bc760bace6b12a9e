/**
 * The words of a paragraph that is replaced, divided or merged with the next, as a word processor tracks them: each of these is
 * one person's change of all the words, with the places at which paragraphs end among them. Called by `trackWholes`.
 */
import type { CompiledProposal, DiffPart, Run } from '#core/compile/compiled.ts'
import { diffWords } from '#core/document/diffWords.ts'
import { splitWords } from '#core/document/splitWords.ts'
import { mergeAmendments } from '#core/interchange/tracked/mergeAmendments.ts'
import { handOf, isJoint, type JointRun, type TrackedRun } from '#core/interchange/tracked/trackedText.ts'

/** No text holds this character: it stands for the end of a paragraph. */
const JOINT: JointRun = { text: '\u2029', marks: [], joint: true }

/** All the words go, others come. */
export function trackReplacement(base: readonly Run[], proposal: CompiledProposal): TrackedRun[] {
  const by = handOf(proposal)
  return [...base.map((run) => ({ run, deleted: by })), ...proposedRuns(proposal).map((run) => ({ run, inserted: by }))]
}

/** @returns the words of each part; null where the difference cannot be told */
export function trackDivision(base: readonly Run[], proposal: CompiledProposal): TrackedRun[][] | null {
  const parts = proposal.parts ?? []
  const after = parts.flatMap((part, index) => (index > 0 ? [JOINT, ...part] : part))
  const runs = track(base, proposal, after)
  return runs && partAt(runs)
}

/** @returns the words before the end that is taken out, and those behind it; null where the difference cannot be told */
export function trackMerger(
  first: readonly Run[],
  second: readonly Run[],
  proposal: CompiledProposal
): [TrackedRun[], TrackedRun[]] | null {
  const runs = track([...first, JOINT, ...second], proposal, proposedRuns(proposal))
  if (!runs) return null
  const [before = [], behind = []] = partAt(runs)
  return [before, behind]
}

/** The first of two paragraphs that become one, where something stands between them: it says the words of both. */
export function trackJoined(base: readonly Run[], proposal: CompiledProposal): TrackedRun[] | null {
  return track(base, proposal, proposedRuns(proposal))
}

/** What a difference leads to. */
export function proposedRuns({ diff }: Pick<CompiledProposal, 'diff'>): Run[] {
  return diff.filter(({ op }) => op !== 'delete').flatMap(({ runs }) => runs)
}

function track(base: readonly Run[], proposal: CompiledProposal, after: readonly Run[]): TrackedRun[] | null {
  const diff = differ(
    base.filter(({ bracket }) => bracket === undefined),
    after
  )
  const { runs, left } = mergeAmendments(base, [{ ...proposal, stale: false, diff }])
  return left.length > 0 ? null : [...runs]
}

function partAt(runs: readonly TrackedRun[]): TrackedRun[][] {
  const parts: TrackedRun[][] = [[]]
  for (const tracked of runs) {
    if (isJoint(tracked.run)) parts.push([])
    else parts.at(-1)!.push(tracked)
  }
  return parts
}

/** Word by word, as `wordDiff` does it for what is still a document. */
function differ(before: readonly Run[], after: readonly Run[]): DiffPart[] {
  const [old, next] = [wordsOf(before), wordsOf(after)]
  const parts: DiffPart[] = []
  const at = { old: 0, next: 0 }
  for (const { op, count } of diffWords(old.map(keyOf), next.map(keyOf))) {
    const runs = op === 'insert' ? next.slice(at.next, at.next + count) : old.slice(at.old, at.old + count)
    if (op !== 'insert') at.old += count
    if (op !== 'delete') at.next += count
    if (count > 0) parts.push({ op, runs })
  }
  return parts
}

function wordsOf(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) =>
    run.footnote !== undefined || isJoint(run) ? [run] : splitWords(run.text).map((text) => ({ ...run, text }))
  )
}

function keyOf({ text, marks, footnote }: Run): string {
  return JSON.stringify([text, marks, footnote])
}

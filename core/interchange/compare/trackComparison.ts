/**
 * A comparison as a tracked text that leads from the one text to the other. Called by the relay's `compare` and by the
 * application; written by `writeTrackedDocx`. Rule I65 in SPEC.md of the folder above.
 */
import { diffRuns } from '#core/compile/diffRuns.ts'
import type { DiffPart } from '#core/compile/compiled.ts'
import { begins } from '#core/interchange/compare/blockWords.ts'
import type { ComparedBlock, ComparedRow, Comparison } from '#core/interchange/compare/comparedText.ts'
import type { Fate, Hand, TrackedParagraph, TrackedRun } from '#core/interchange/tracked/trackedText.ts'

/** @param by in whose name the differences stand: the newer text's */
export function trackComparison({ rows }: Comparison, by: Hand): TrackedParagraph[] {
  return rows.map((row) => {
    const block = (row.after ?? row.before)!
    const { id, type, level, role, marker, printed } = block
    const note = noteOn(row)
    return {
      id,
      look: { type, level, ...(role !== undefined && { role }), ...(marker !== undefined && { marker }) },
      printed,
      fate: fateOf(row, by),
      runs: runsOf(row, by),
      comments: note === '' ? [] : [{ by, text: note }]
    }
  })
}

function fateOf({ kind, before }: ComparedRow, by: Hand): Fate {
  switch (kind) {
    case 'same':
    case 'changed':
      return { kind: 'stays' }
    case 'added':
    case 'split':
      return { kind: 'inserted', by }
    case 'removed':
    case 'merged':
      return { kind: 'deleted', by }
    case 'moved-from':
      return { kind: 'moved-from', by, move: nameOf(before) }
    case 'moved':
      return { kind: 'moved-to', by, move: nameOf(before) }
  }
}

/** A word processor tracks each paragraph by itself: what was split off is inserted there, and deleted where it was. */
function runsOf({ kind, before, after, parts }: ComparedRow, by: Hand): TrackedRun[] {
  if (kind === 'split') return tracked([{ op: 'insert', runs: after!.runs }], by)
  if (!before || !after) return tracked(parts, by)
  const runs = tracked(diffRuns(before.runs, after.runs), by)
  return kind === 'moved' ? runs.map((run) => (run.inserted ? run : { ...run, inserted: by })) : runs
}

function tracked(parts: readonly DiffPart[], by: Hand): TrackedRun[] {
  return parts.flatMap(({ op, runs }) =>
    runs.map((run) => ({ run, ...(op === 'insert' && { inserted: by }), ...(op === 'delete' && { deleted: by }) }))
  )
}

function noteOn({ kind, kin }: ComparedRow): string {
  if (!kin) return ''
  return kind === 'split' ? `Split off from “${begins(kin)}”.` : `Merged into “${begins(kin)}”.`
}

function nameOf(block: ComparedBlock | null): string {
  return `move-${block?.id ?? ''}`
}

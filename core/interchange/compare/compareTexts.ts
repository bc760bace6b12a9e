/**
 * Compares two texts paragraph by paragraph and word by word, as a tracked text that leads from the one to the other. Called
 * by the relay's `compare`; written by `writeTrackedDocx`. Rules I64 and I65 in SPEC.md of the folder above.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { toRuns } from '#core/compile/toRuns.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import type { BlockType } from '#core/document/schema.ts'
import { alignTexts, type Aligned } from '#core/interchange/compare/alignTexts.ts'
import type { Fate, Hand, TrackedParagraph, TrackedRun } from '#core/interchange/tracked/trackedText.ts'

export interface ComparedText {
  readonly nodes: readonly Node[]
  /** What stands before each block's words, by id; empty for none. */
  readonly labels: ReadonlyMap<string, string>
}

export interface Comparison {
  readonly paragraphs: readonly TrackedParagraph[]
  readonly counts: Readonly<Record<'same' | 'changed' | 'moved' | 'added' | 'removed' | 'split' | 'merged', number>>
}

/** @param by in whose name the differences stand: the newer text's */
export function compareTexts(before: ComparedText, after: ComparedText, by: Hand): Comparison {
  const aligned = alignTexts(before.nodes, after.nodes)
  const ofBefore = new Map(aligned.filter((one) => one.before).map((one) => [one.before!, one]))
  const ofAfter = new Map(aligned.filter((one) => one.after).map((one) => [one.after!, one]))
  const counts = { same: 0, changed: 0, moved: 0, added: 0, removed: 0, split: 0, merged: 0 }
  const paragraphs: TrackedParagraph[] = []
  const write = (node: Node, text: ComparedText, fate: Fate, runs: readonly TrackedRun[], note = '') => {
    const { role, level, marker } = node.attrs as Partial<TrackedParagraph['look']>
    paragraphs.push({
      id: node.attrs.id as string,
      look: {
        type: node.type.name as BlockType,
        level: level ?? 0,
        ...(role !== undefined && { role }),
        ...(marker !== undefined && { marker })
      },
      printed: text.labels.get(node.attrs.id as string) ?? '',
      fate,
      runs,
      comments: note === '' ? [] : [{ by, text: note }]
    })
  }
  let next = 0
  /** What is gone, or moves away, stands where it stood. */
  const leaveUntil = (end: Node | null) => {
    for (; next < before.nodes.length && before.nodes[next] !== end; next++) {
      const node = before.nodes[next]!
      const one = ofBefore.get(node)!
      if (one.after && !one.moved) continue
      if (one.moved) write(node, before, { kind: 'moved-from', by, move: nameOf(one) }, all(node, { deleted: by }))
      else {
        counts[one.kin ? 'merged' : 'removed']++
        write(
          node,
          before,
          { kind: 'deleted', by },
          all(node, { deleted: by }),
          one.kin ? `Merged into “${begins(one.kin)}”.` : ''
        )
      }
    }
  }
  for (const node of after.nodes) {
    const one = ofAfter.get(node)!
    if (!one.before) {
      counts[one.kin ? 'split' : 'added']++
      write(
        node,
        after,
        { kind: 'inserted', by },
        all(node, { inserted: by }),
        one.kin ? `Split off from “${begins(one.kin)}”.` : ''
      )
      continue
    }
    const runs = difference(one.before, node, by)
    const changed = runs.some((run) => run.inserted || run.deleted)
    if (one.moved) {
      counts.moved++
      const arriving = runs.map((run) => (run.inserted ? run : { ...run, inserted: by }))
      write(node, after, { kind: 'moved-to', by, move: nameOf(one) }, arriving)
      continue
    }
    leaveUntil(one.before)
    next++
    counts[changed ? 'changed' : 'same']++
    write(node, after, { kind: 'stays' }, runs)
  }
  leaveUntil(null)
  return { paragraphs, counts }
}

function difference(before: Node, after: Node, by: Hand): TrackedRun[] {
  return wordDiff(before.content, after.content).flatMap(({ op, runs }) =>
    runs.map((run) => ({ run, ...(op === 'insert' && { inserted: by }), ...(op === 'delete' && { deleted: by }) }))
  )
}

function all(node: Node, change: Pick<TrackedRun, 'inserted' | 'deleted'>): TrackedRun[] {
  return toRuns(Fragment.from(node.content)).map((run) => ({ run, ...change }))
}

function nameOf({ before }: Aligned): string {
  return `move-${before!.attrs.id as string}`
}

function begins(node: Node): string {
  const letters = [...node.textContent.replace(/\s+/gu, ' ').trim()]
  return letters.length > 40 ? `${letters.slice(0, 40).join('').trimEnd()}…` : letters.join('')
}

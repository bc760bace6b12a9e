/**
 * The difference between paragraphs that became others by being divided or joined: the words on the one side are compared as
 * one with those on the other, so that only what changed is inserted or deleted. Called by `compareTexts`.
 */
import type { DiffPart, Run } from '#core/compile/compiled.ts'
import { diffRuns } from '#core/compile/diffRuns.ts'

/** Stands for the end of a paragraph. No footnote says this: it is no word of any text. */
const END: Run = { text: '', marks: [], footnote: '\u2029' }

/** @returns the difference for each piece of `after` */
export function diffPieces(before: ReadonlyArray<readonly Run[]>, after: ReadonlyArray<readonly Run[]>): DiffPart[][] {
  const pieces: DiffPart[][] = [[]]
  const add = (op: DiffPart['op'], runs: readonly Run[]): void => {
    if (runs.length === 0) return
    const piece = pieces.at(-1)!
    const last = piece.at(-1)
    if (last?.op === op) piece[piece.length - 1] = { op, runs: [...last.runs, ...runs] }
    else piece.push({ op, runs })
  }
  const parts = diffRuns(joined(before), joined(after))
  parts.forEach(({ op, runs }, index) => {
    const next = parts[index + 1]
    // Where a new paragraph begins with other words, those that they replace are told there.
    if (op === 'delete' && next?.op === 'insert' && endsFirst(next.runs)) return
    const replaced = parts[index - 1]
    // Only an end is gone: neither that nor the space that stands there instead is a change to read.
    if (op === 'delete' && runs.every(isEnd)) return
    if (op === 'insert' && replaced?.op === 'delete' && replaced.runs.every(isEnd) && isBlank({ op, runs })) {
      add('same', runs)
      return
    }
    let waiting = op === 'insert' && endsFirst(runs) && replaced?.op === 'delete' ? replaced.runs : []
    let kept: Run[] = []
    for (const run of runs) {
      if (!isEnd(run)) {
        kept.push(run)
        continue
      }
      // An end that stays or is new begins the next piece; one that is gone was as good as a space.
      if (op === 'delete') kept.push(SPACE)
      else {
        add(op, kept)
        kept = []
        pieces.push([])
        add('delete', withoutEnds(waiting))
        waiting = []
      }
    }
    add(op, kept)
  })
  return pieces.map(withoutStrayBlanks)
}

const SPACE: Run = { text: ' ', marks: [] }

function endsFirst(runs: readonly Run[]): boolean {
  return runs.find(({ text, footnote }) => footnote !== undefined || text.trim() !== '')?.footnote === END.footnote
}

function isEnd({ footnote }: Run): boolean {
  return footnote === END.footnote
}

function isBlank({ runs }: DiffPart): boolean {
  return runs.every(({ text, footnote }) => footnote === undefined && text.trim() === '')
}

function withoutEnds(runs: readonly Run[]): Run[] {
  return runs.map((run) => (isEnd(run) ? SPACE : run))
}

function joined(pieces: ReadonlyArray<readonly Run[]>): Run[] {
  return pieces.flatMap((runs, index) => (index === 0 ? runs : [END, ...runs]))
}

/** The space that was between two sentences is no loss where a paragraph ends there now. */
function withoutStrayBlanks(parts: DiffPart[]): DiffPart[] {
  const isStray = (part: DiffPart): boolean => part.op !== 'same' && isBlank(part)
  const from = parts.findIndex((part) => !isStray(part))
  const to = parts.findLastIndex((part) => !isStray(part))
  return parts.slice(Math.max(from, 0), to + 1).map((part, index, all) => {
    if (part.op !== 'delete') return part
    const runs = part.runs.map((run, at) => {
      const start = index === 0 && at === 0 ? run.text.trimStart() : run.text
      return { ...run, text: index === all.length - 1 && at === part.runs.length - 1 ? start.trimEnd() : start }
    })
    return { ...part, runs }
  })
}

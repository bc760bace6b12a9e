/**
 * Shortens a word difference to the changes with a few words around each, as negotiators quote it: "… gather timely
 * perspectives of …". What is inserted or deleted is never shortened. Used for proposals that are not the selected one.
 */
import type { DiffPart, Run } from '#core/compile/compiled.ts'

const WORDS_AROUND = 5

export function abbreviateDiff(parts: readonly DiffPart[]): readonly DiffPart[] {
  if (!parts.some((part) => part.op === 'same')) return parts
  return parts.map((part, index): DiffPart => {
    if (part.op !== 'same') return part
    const first = index === 0
    const last = index === parts.length - 1
    const keepStart = first ? 0 : WORDS_AROUND
    const keepEnd = last ? 0 : WORDS_AROUND
    return { op: 'same', runs: shorten(part.runs, keepStart, keepEnd, first, last) }
  })
}

/** Keeps so many words at the start and at the end of a stretch, with an ellipsis for what is left out. */
function shorten(runs: readonly Run[], atStart: number, atEnd: number, first: boolean, last: boolean): readonly Run[] {
  const text = runs.map((run) => run.text).join('')
  const words = [...text.matchAll(/\S+/gu)]
  const kept = (first ? 0 : atStart) + (last ? 0 : atEnd)
  const wanted = first ? WORDS_AROUND : last ? WORDS_AROUND : kept
  if (words.length <= wanted + 2) return runs
  if (first) return [ELLIPSIS_BEFORE, ...cut(runs, words.at(-WORDS_AROUND)?.index ?? 0, text.length)]
  const endOfStart = endOf(words[atStart - 1])
  if (last) return [...cut(runs, 0, endOfStart), ELLIPSIS_AFTER]
  return [
    ...cut(runs, 0, endOfStart),
    { text: ' … ', marks: [] },
    ...cut(runs, words.at(-atEnd)?.index ?? text.length, text.length)
  ]
}

const ELLIPSIS_BEFORE: Run = { text: '… ', marks: [] }
const ELLIPSIS_AFTER: Run = { text: ' …', marks: [] }

const endOf = (word: RegExpMatchArray | undefined): number => (word ? (word.index ?? 0) + word[0].length : 0)

/** The runs between two offsets of their joined text; footnotes inside are kept. */
function cut(runs: readonly Run[], from: number, to: number): Run[] {
  const kept: Run[] = []
  let at = 0
  for (const run of runs) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, run.text.length)
    if (run.footnote !== undefined ? at >= from && at <= to : end > start)
      kept.push(run.footnote !== undefined ? run : { ...run, text: run.text.slice(start, end) })
    at += run.text.length
  }
  return kept
}

/**
 * Turns inline content into runs: plain stretches of text with their marks, which every view and export can print.
 * Called by `compile` and `wordDiff`.
 */
import type { Fragment } from 'prosemirror-model'
import type { Run } from '#core/compile/compiled.ts'
import type { MarkName } from '#core/document/schema.ts'

export function toRuns(content: Fragment): Run[] {
  const runs: Writable[] = []
  content.forEach((node) => {
    const marks = node.marks.flatMap(({ type: { name } }) => (name === 'bracket' ? [] : [name as MarkName]))
    if (node.isText) appendRun(runs, { text: node.text!, marks })
    else if (node.type.name === 'line_break') appendRun(runs, { text: '\n', marks })
    else runs.push({ text: '', marks, footnote: node.textContent })
  })
  return runs
}

/** Adds a copy of a run, joined to the one before it when their marks are the same. */
export function appendRun(runs: Writable[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.footnote === undefined && run.footnote === undefined && sameMarks(last.marks, run.marks)) {
    last.text += run.text
  } else {
    runs.push({ ...run })
  }
}

type Writable = { -readonly [Key in keyof Run]: Run[Key] }

function sameMarks(a: readonly MarkName[], b: readonly MarkName[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, index) => mark === b[index]))
}

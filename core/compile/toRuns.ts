/**
 * Turns inline content into runs: plain stretches of text with their marks, which every view and export can print.
 * Called by `compile` and `wordDiff`.
 */
import type { Fragment } from 'prosemirror-model'
import type { Run } from '#core/compile/compiled.ts'
import type { MarkName } from '#core/document/schema.ts'

/** What a reference to a block prints, in the working view and in the issued text. */
export type ReferenceWords = (target: string) => { readonly text: string; readonly issued: string }

const UNKNOWN: ReferenceWords = () => ({ text: '[paragraph deleted]', issued: '[paragraph deleted]' })

export function toRuns(content: Fragment, words: ReferenceWords = UNKNOWN): Run[] {
  const runs: Writable[] = []
  content.forEach((node) => {
    const marks = node.marks.flatMap(({ type: { name } }) => (name === 'bracket' ? [] : [name as MarkName]))
    if (node.isText) appendRun(runs, { text: node.text!, marks })
    else if (node.type.name === 'line_break') appendRun(runs, { text: '\n', marks })
    else if (node.type.name === 'reference') {
      const target = node.attrs.target as string
      const { text, issued } = words(target)
      runs.push({ text, marks, reference: { target, issued } })
    } else runs.push({ text: '', marks, footnote: node.textContent })
  })
  return runs
}

/** Adds a copy of a run, joined to the one before it when their marks are the same. */
export function appendRun(runs: Writable[], run: Run): void {
  const last = runs.at(-1)
  if (last && isPlain(last) && isPlain(run) && sameMarks(last.marks, run.marks)) {
    last.text += run.text
  } else {
    runs.push({ ...run })
  }
}

/** A footnote and a reference stand for themselves. */
function isPlain(run: Run): boolean {
  return run.footnote === undefined && run.reference === undefined
}

type Writable = { -readonly [Key in keyof Run]: Run[Key] }

function sameMarks(a: readonly MarkName[], b: readonly MarkName[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, index) => mark === b[index]))
}

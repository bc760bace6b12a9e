/**
 * Turns inline content into runs: plain stretches of text with their marks, which every view and export can print.
 * Called by `compile` and `wordDiff`.
 */
import type { Fragment, Node } from 'prosemirror-model'
import type { BracketToken } from '#core/brackets/printTokens.ts'
import type { Run } from '#core/compile/compiled.ts'
import type { MarkName } from '#core/document/schema.ts'

/** What a reference to a block prints, in the working view and in the issued text. */
export type ReferenceWords = (target: string) => { readonly text: string; readonly issued: string }

const UNKNOWN: ReferenceWords = () => ({ text: '[paragraph deleted]', issued: '[paragraph deleted]' })

export function toRuns(content: Fragment, words: ReferenceWords = UNKNOWN): Run[] {
  const runs: Writable[] = []
  content.forEach((node) => addNode(runs, node, words))
  return runs
}

/** What is printed between the words: brackets in their order, and which strokes are a bracket's. */
export interface Printed {
  readonly tokens: readonly BracketToken[]
  /** Ids of brackets that hold alternatives. */
  readonly alternatives: ReadonlySet<string>
}

/** The runs with the square brackets between them. */
export function toBracketedRuns(
  content: Fragment,
  { tokens, alternatives }: Printed,
  words: ReferenceWords = UNKNOWN
): Run[] {
  const runs: Writable[] = []
  let at = 0
  let next = 0
  const print = () => {
    for (; next < tokens.length && tokens[next]!.at <= at; next++) {
      const { id, edge, again } = tokens[next]!
      runs.push({
        text: edge === 'open' ? '[' : ']',
        marks: [],
        bracket: { id, edge, ...(again && { again: true as const }) }
      })
    }
  }
  content.forEach((node) => {
    const end = at + node.nodeSize
    const stroke = node.marks.find(
      ({ type, attrs }) => type.name === 'bracket' && attrs.option === null && alternatives.has(attrs.id as string)
    )
    for (print(); at < end; print()) {
      const to = node.isText ? Math.min(end, tokens[next]?.at ?? end) : end
      const part = node.isText ? node.cut(node.nodeSize - (end - at), node.nodeSize - (end - to)) : node
      if (stroke) runs.push({ ...plainRun(part, words), bracket: { id: stroke.attrs.id as string, edge: 'divide' } })
      else addNode(runs, part, words)
      at = to
    }
  })
  print()
  return runs
}

function addNode(runs: Writable[], node: Node, words: ReferenceWords): void {
  const run = plainRun(node, words)
  if (isPlain(run)) appendRun(runs, run)
  else runs.push({ ...run })
}

function plainRun(node: Node, words: ReferenceWords): Run {
  const marks = node.marks.flatMap(({ type: { name } }) => (name === 'bracket' ? [] : [name as MarkName]))
  if (node.isText) return { text: node.text!, marks }
  if (node.type.name === 'line_break') return { text: '\n', marks }
  if (node.type.name === 'reference') {
    const target = node.attrs.target as string
    const { text, issued } = words(target)
    return { text, marks, reference: { target, issued } }
  }
  return { text: '', marks, footnote: node.textContent }
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

/** Neither a footnote nor a reference nor a bracket, which stand for themselves. */
export function isPlain(run: Run): boolean {
  return run.footnote === undefined && run.reference === undefined && run.bracket === undefined
}

type Writable = { -readonly [Key in keyof Run]: Run[Key] }

function sameMarks(a: readonly MarkName[], b: readonly MarkName[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, index) => mark === b[index]))
}

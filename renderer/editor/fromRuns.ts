/**
 * Turns a compiled paragraph's runs back into inline content, to edit them. Called by `ProposeInPlace`; the opposite of
 * the core's `toRuns`.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { bracketMark } from '#core/brackets/bracketMarks.ts'
import type { CompiledBracket, Run } from '#core/compile/compiled.ts'
import { inOrder } from '#core/document/markAttributes.ts'
import { schema } from '#core/document/schema.ts'

export function fromRuns(runs: readonly Run[], brackets: readonly CompiledBracket[] = []): Fragment {
  const nodes: Node[] = []
  const around = createBracketsAround(runs, brackets)
  for (const run of runs) {
    // Brackets are no letters of the text: they are marks on the words between.
    const isEdge = around.pass(run)
    if (isEdge) continue
    const marks = inOrder([...run.marks.map((name) => schema.marks[name].create()), ...around.marks(run)])
    if (run.footnote !== undefined) {
      const words = run.footnote === '' ? Fragment.empty : Fragment.from(schema.text(run.footnote))
      nodes.push(schema.nodes.footnote.create(null, words))
      continue
    }
    if (run.reference !== undefined) {
      nodes.push(schema.nodes.reference.create({ target: run.reference.target }, null, marks))
      continue
    }
    run.text.split('\n').forEach((line, index) => {
      if (index > 0) nodes.push(schema.nodes.line_break.create())
      if (line !== '') nodes.push(schema.text(line, marks))
    })
  }
  return Fragment.from(nodes)
}

/** Which brackets are around the words, and in which alternative of theirs the words are. */
function createBracketsAround(runs: readonly Run[], brackets: readonly CompiledBracket[]) {
  const byId = new Map(brackets.map((bracket) => [bracket.id, bracket]))
  const opened = new Set(runs.flatMap(({ bracket }) => (bracket?.edge === 'open' ? [bracket.id] : [])))
  const divided = new Set(runs.flatMap(({ bracket }) => (bracket?.edge === 'divide' ? [bracket.id] : [])))
  // What comes in from the paragraph before is around the words from the first on.
  const open = new Set(brackets.filter(({ id, adrift }) => !adrift && !opened.has(id)).map(({ id }) => id))
  const strokes = new Map<string, number>()
  return {
    /** @returns whether the run is a bracket alone */
    pass({ bracket }: Run): boolean {
      if (bracket?.edge === 'open') open.add(bracket.id)
      if (bracket?.edge === 'close') open.delete(bracket.id)
      if (bracket?.edge === 'divide') strokes.set(bracket.id, (strokes.get(bracket.id) ?? 0) + 1)
      return bracket !== undefined && bracket.edge !== 'divide'
    },
    marks: ({ bracket }: Run): Mark[] =>
      [...open].flatMap((id) => {
        if (!byId.has(id) || byId.get(id)?.whole) return []
        const isStroke = bracket?.edge === 'divide' && bracket.id === id
        return [bracketMark(id, divided.has(id) && !isStroke ? (strokes.get(id) ?? 0) : null)]
      })
  }
}

/**
 * Turns a compiled paragraph's runs back into inline content, to edit them. Called by `ProposeInPlace`; the opposite of
 * the core's `toRuns`.
 */
import { Fragment, type Node } from 'prosemirror-model'
import type { Run } from '#core/compile/compiled.ts'
import { schema } from '#core/document/schema.ts'

export function fromRuns(runs: readonly Run[]): Fragment {
  const nodes: Node[] = []
  for (const run of runs) {
    const marks = run.marks.map((name) => schema.marks[name].create())
    if (run.footnote !== undefined) {
      const words = run.footnote === '' ? Fragment.empty : Fragment.from(schema.text(run.footnote))
      nodes.push(schema.nodes.footnote.create(null, words, marks))
      continue
    }
    if (run.reference !== undefined) {
      nodes.push(schema.nodes.reference.create({ target: run.reference.target }, null, marks))
      continue
    }
    run.text.split('\n').forEach((line, index) => {
      if (index > 0) nodes.push(schema.nodes.line_break.create(null, null, marks))
      if (line !== '') nodes.push(schema.text(line, marks))
    })
  }
  return Fragment.from(nodes)
}

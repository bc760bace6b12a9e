/**
 * Finds the alternatives between brackets: wordings with a stroke between them, ` / `. Called where brackets of this kind are
 * opened, by command or by an import. Rule B6.
 */
import type { Fragment } from 'prosemirror-model'
import { bracketsOf } from '#core/brackets/bracketMarks.ts'
import { schema } from '#core/document/schema.ts'

const STROKE = /\s+\/\s+/gu

/** @returns the stretches of the alternatives; the strokes lie between. One stretch when there is no stroke. */
export function splitAlternatives(content: Fragment, from: number, to: number): Array<{ from: number; to: number }> {
  const around = marksAround(content, from, to)
  let flat = ''
  content.forEach((node) => {
    // A stroke within inner brackets, or in a footnote, divides something else.
    const inner = !node.isText || bracketsOf(node.marks).some((mark) => !around.has(mark.attrs.id as string))
    flat += inner && node.type !== schema.nodes.line_break ? '\uFFFC'.repeat(node.nodeSize) : (node.text ?? '\n')
  })
  const options: Array<{ from: number; to: number }> = []
  let start = from
  for (const match of flat.slice(from, to).matchAll(STROKE)) {
    options.push({ from: start, to: from + match.index })
    start = from + match.index + match[0].length
  }
  options.push({ from: start, to })
  return options.every((option) => option.from < option.to) ? options : [{ from, to }]
}

/** The brackets that hold everything between the two places. */
function marksAround(content: Fragment, from: number, to: number): ReadonlySet<string> {
  let ids: ReadonlySet<string> | null = null
  let at = 0
  content.forEach((node) => {
    const within = at < to && at + node.nodeSize > from
    at += node.nodeSize
    if (!within || !node.isText) return
    const here = new Set(bracketsOf(node.marks).map((mark) => mark.attrs.id as string))
    ids = ids === null ? here : new Set([...ids].filter((id) => here.has(id)))
  })
  return ids ?? new Set()
}

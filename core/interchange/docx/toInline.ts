/**
 * Makes inline nodes of the schema from words read in a Word file. Called by `importDocx`, for texts and for proposals, so
 * that both are written alike.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'
import { tidied } from '#core/document/toContent.ts'
import type { Words } from '#core/interchange/docx/attributeWords.ts'

/**
 * @param skip how many characters at the beginning are the label, which is not kept
 * @param prefix words to go before
 */
export function toInline(words: readonly Words[], skip: number, prefix = ''): readonly Node[] {
  const nodes: Node[] = prefix === '' ? [] : [schema.text(`${prefix} `)]
  let left = skip
  for (const { text, marks, footnote } of words) {
    if (footnote !== undefined) {
      nodes.push(schema.node('footnote', null, footnote === '' ? [] : [schema.text(footnote)]))
      continue
    }
    const rest = text.slice(left)
    left = Math.max(left - text.length, 0)
    rest.split('\n').forEach((line, index) => {
      if (index > 0) nodes.push(schema.node('line_break'))
      if (line !== '')
        nodes.push(
          schema.text(
            line.replace(/\t/gu, ' '),
            marks.map((mark) => schema.mark(mark))
          )
        )
    })
  }
  return tidied(Fragment.fromArray(nodes)).content
}

/** The words alone, notes left out. */
export function plainOf(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('')
}

/**
 * Gives a wording that stands in a comment, as plain words, the italics and bold that the paragraph has on the words they
 * share. Called by `placeComments`.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'
import { diffWords } from '#core/document/diffWords.ts'
import { splitWords } from '#core/document/splitWords.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

export function withMarksOf(paragraph: Node, words: string): InlineJSON {
  const before: Array<{ word: string; marks: readonly Mark[] }> = []
  paragraph.forEach((node) => {
    if (node.isText) before.push(...splitWords(node.text!).map((word) => ({ word, marks: node.marks })))
  })
  const after = splitWords(words)
  const nodes: Node[] = []
  const at = { before: 0, after: 0 }
  for (const { op, count } of diffWords(
    before.map(({ word }) => word),
    after
  )) {
    for (let step = 0; step < count; step++) {
      if (op !== 'insert') at.before++
      if (op === 'delete') continue
      const marks = op === 'same' ? before[at.before - 1]!.marks : []
      nodes.push(schema.text(after[at.after++]!.replace(/\s/gu, ' '), marks))
    }
  }
  return (Fragment.fromArray(nodes).toJSON() ?? []) as InlineJSON
}

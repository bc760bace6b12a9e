/**
 * The brackets that stand in a paragraph: those whose mark its words bear, and those that enclose it whole. Called by the
 * verbs that agree.
 */
import type { Situation } from '#core/decide/outcome.ts'
import type { Block } from '#core/document/textModel.ts'
import type { Bracket } from '#core/floor/floor.ts'

export function standingBracketsIn(
  { text, floor }: Pick<Situation, 'text' | 'floor'>,
  block: Block
): readonly Bracket[] {
  if (floor.brackets.size === 0) return []
  const marked = new Set<string>()
  block.node.descendants(({ marks }) => {
    for (const { type, attrs } of marks) if (type.name === 'bracket') marked.add(attrs.id as string)
  })
  const at = text.indexOf.get(block.id) ?? -1
  return [...floor.brackets.values()].filter(({ id, state, paragraphs }) => {
    if (state !== 'standing') return false
    if (!paragraphs) return marked.has(id)
    const from = text.indexOf.get(paragraphs.from)
    const to = text.indexOf.get(paragraphs.to)
    return from !== undefined && to !== undefined && from <= at && at <= to
  })
}

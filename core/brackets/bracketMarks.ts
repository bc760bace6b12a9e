/**
 * The bracket marks on inline content: put on, taken off, looked up. Used by everything in this folder and by the
 * decisions about brackets. Marks live on text alone; a footnote or a line break between bracketed words is within by its
 * place.
 */
import { Fragment, Mark, type Node } from 'prosemirror-model'
import { inOrder } from '#core/document/markAttributes.ts'
import { schema } from '#core/document/schema.ts'

export function bracketMark(id: string, option: number | null = null): Mark {
  return schema.marks.bracket.create({ id, option })
}

export function bracketsOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.some(isBracket) ? marks.filter(isBracket) : Mark.none
}

export function isBracket(mark: Mark): boolean {
  return mark.type === schema.marks.bracket
}

/** The content with other marks on its text: `change` is asked for each stretch, and for nothing outside the range. */
export function remark(
  content: Fragment,
  change: (marks: readonly Mark[]) => readonly Mark[],
  from = 0,
  to = content.size
): Fragment {
  const nodes: Node[] = []
  let at = 0
  content.forEach((node) => {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, node.nodeSize)
    if (!node.isText || start >= end) nodes.push(node)
    else {
      if (start > 0) nodes.push(node.cut(0, start))
      const marks = change(node.marks)
      const part = node.cut(start, end)
      nodes.push(marks === node.marks ? part : part.mark(inOrder(marks)))
      if (end < node.nodeSize) nodes.push(node.cut(end))
    }
    at += node.nodeSize
  })
  return Fragment.fromArray(nodes)
}

export function withBracket(content: Fragment, mark: Mark, from: number, to: number): Fragment {
  return remark(content, (marks) => mark.addToSet(marks), from, to)
}

export function withoutBracket(content: Fragment, ids: ReadonlySet<string>): Fragment {
  return keepingBrackets(content, (mark) => !ids.has(mark.attrs.id as string))
}

/** The words alone: what two wordings are compared as when only words matter. */
export function withoutBrackets(content: Fragment): Fragment {
  return keepingBrackets(content, () => false)
}

export function keepingBrackets(content: Fragment, keeps: (mark: Mark) => boolean): Fragment {
  let touched = false
  content.forEach((node) => {
    touched ||= node.marks.some((mark) => isBracket(mark) && !keeps(mark))
  })
  if (!touched) return content
  return remark(content, (marks) => marks.filter((mark) => !isBracket(mark) || keeps(mark)))
}

/** Whether two wordings say the same, brackets aside. */
export function sameWords(one: Fragment, other: Fragment): boolean {
  return one.eq(other) || withoutBrackets(one).eq(withoutBrackets(other))
}

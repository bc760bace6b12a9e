/**
 * Goes back to an earlier wording of a paragraph. Brackets that are where the decision left them are again as they were
 * before it, and so are those that it took away; others, put in or changed since, stay around the words they are around.
 * Called where a decision is reopened. Rules B9 and B16.
 */
import type { Fragment } from 'prosemirror-model'
import { isBracket, withBracket, withoutBracket } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'

/**
 * @param after what the decision made of it
 * @param stands whether a bracket stands on the floor when all is done: marks of others are not brought back
 */
export function restoreBrackets(
  now: Fragment,
  before: Fragment,
  after: Fragment,
  stands: (id: string) => boolean
): Fragment {
  const [today, left] = [stretchesOf(now), stretchesOf(after)]
  const returning = new Set(
    [...stretchesOf(before).keys()].filter((id) => stands(id) && today.get(id) === left.get(id))
  )
  let content = withoutBracket(keepBrackets(now, before), returning)
  before.forEach((node, offset) => {
    for (const mark of node.marks) {
      if (!isBracket(mark) || !returning.has(mark.attrs.id as string)) continue
      content = withBracket(content, mark, offset, offset + node.nodeSize)
    }
  })
  return content
}

/** Where each bracket lies, for comparison. */
function stretchesOf(content: Fragment): Map<string, string> {
  const lists = new Map<string, Array<{ from: number; to: number; option: number | null }>>()
  content.forEach((node, offset) => {
    for (const mark of node.marks) {
      if (!isBracket(mark)) continue
      const { id, option } = mark.attrs as { id: string; option: number | null }
      const list = lists.get(id) ?? []
      const last = list.at(-1)
      // Other marks may begin or end within one stretch.
      if (last?.to === offset && last.option === option) last.to += node.nodeSize
      else list.push({ from: offset, to: offset + node.nodeSize, option })
      lists.set(id, list)
    }
  })
  return new Map([...lists].map(([id, list]) => [id, JSON.stringify(list)]))
}

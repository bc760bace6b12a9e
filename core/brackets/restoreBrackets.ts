/**
 * Goes back to an earlier wording of a paragraph: the words it has kept are in the brackets of today, and the words that come
 * back in those that they were in. Called where a decision is reopened. Rules B9 and B16.
 */
import type { Fragment } from 'prosemirror-model'
import { isBracket, withBracket } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'

/** @param stands whether a bracket stands on the floor when all is done: marks of others are not brought back */
export function restoreBrackets(now: Fragment, before: Fragment, stands: (id: string) => boolean): Fragment {
  const present = new Set<string>()
  now.forEach((node) => {
    for (const mark of node.marks) if (isBracket(mark)) present.add(mark.attrs.id as string)
  })
  let content = keepBrackets(now, before)
  before.forEach((node, offset) => {
    for (const mark of node.marks) {
      const id = mark.attrs.id as string
      if (isBracket(mark) && !present.has(id) && stands(id)) {
        content = withBracket(content, mark, offset, offset + node.nodeSize)
      }
    }
  })
  return content
}

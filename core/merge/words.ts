/**
 * A wording as a row of words: each word, space or mark of punctuation with its marks, each footnote, line break or
 * reference whole. The unit in which wordings are compared and merged; used by this folder and by what turns rivals into
 * brackets. Nothing of the wording is left out: joined again, the words are the same content.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { inOrder } from '#core/document/markAttributes.ts'
import { schema } from '#core/document/schema.ts'
import { splitWords } from '#core/document/splitWords.ts'

export interface Word {
  /** Two words are the same if their keys are: their letters, their style, and the brackets they stand in. */
  readonly key: string
  readonly node: Node
  readonly isSpace: boolean
}

/**
 * The wordings read last. Proposals on one paragraph are merged one after the other, mostly from the same words with the
 * same words; to keep the words of every proposal for good would take more room than reading them again takes time.
 */
const recent: Array<{ readonly content: Fragment; readonly words: readonly Word[] }> = []
const MOST_RECENT = 8

/** @returns the same list for the same wording, as long as it is among those read last */
export function toWords(content: Fragment): readonly Word[] {
  const known = recent.find(
    (one) => one.content === content || (one.content.size === content.size && one.content.eq(content))
  )
  if (known) return known.words
  const words = cut(content)
  recent.unshift({ content, words })
  if (recent.length > MOST_RECENT) recent.pop()
  return words
}

export function fromWords(words: readonly Word[]): Fragment {
  return Fragment.from(words.map(({ node }) => node))
}

/** The same words, letter for letter and mark for mark. */
export function isSameWords(one: readonly Word[], other: readonly Word[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]!.key)
}

/** As a reader hears them: for messages. */
export function plainWords(content: Fragment): string {
  let said = ''
  content.forEach((node) => {
    if (node.isText) said += node.text!
    else if (node.type === schema.nodes.line_break) said += ' '
  })
  return said.replace(/\s+/gu, ' ').trim()
}

function cut(content: Fragment): Word[] {
  const words: Word[] = []
  content.forEach((node) => {
    if (!node.isText) {
      words.push({ key: `\u0000${JSON.stringify(node.toJSON())}`, node, isSpace: false })
      return
    }
    const marks =
      node.marks.length === 0 ? '' : JSON.stringify(inOrder(node.marks).map((mark) => mark.toJSON() as unknown))
    for (const text of splitWords(node.text!)) {
      words.push({ key: `${marks}\u0001${text}`, node: schema.text(text, node.marks), isSpace: /^\s/u.test(text) })
    }
  })
  return words
}

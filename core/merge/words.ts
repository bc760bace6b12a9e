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

const known = new WeakMap<Fragment, readonly Word[]>()

/** Read once for each wording: a text keeps the same fragment until it changes. */
export function toWords(content: Fragment): readonly Word[] {
  let words = known.get(content)
  if (!words) {
    words = cut(content)
    known.set(content, words)
  }
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

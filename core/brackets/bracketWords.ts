/**
 * The words between a pair of brackets, as the record and the panel quote them. Called by the decisions about brackets and
 * by `compile`.
 */
import type { Fragment } from 'prosemirror-model'
import type { BracketPlace } from '#core/brackets/locateBrackets.ts'
import type { TextModel } from '#core/document/textModel.ts'

const LONGEST = 60

/** Words of inline content, a line break as one, footnotes left out. */
export function plainWords(content: Fragment, from = 0, to = content.size): string {
  let words = ''
  content.cut(from, to).forEach((node) => {
    words += node.text ?? (node.type.name === 'line_break' ? '\n' : '')
  })
  return words
}

export function bracketWords(text: TextModel, place: BracketPlace): string {
  const words: string[] = []
  for (let index = place.first; index <= place.last; index++) {
    const { content } = text.blocks[index]!.node
    words.push(
      plainWords(content, index === place.first ? place.from : 0, index === place.last ? place.to : content.size)
    )
    if (words.join(' ').length > 4 * LONGEST) break
  }
  return words.join(' ')
}

export function shortened(words: string): string {
  const letters = [...words.replace(/\s+/gu, ' ').trim()]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : letters.join('')
}

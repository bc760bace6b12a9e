/**
 * Puts other words in the place of some words of a wording, and leaves everything else, marks and footnotes included, as
 * it is. Used by rehearsals, where a script says what to replace as people do in the room: "instead of … say …".
 */
import { Fragment, Slice } from 'prosemirror-model'
import { schema } from '#core/document/schema.ts'
import { Difference } from '#relay/rehearse/difference.ts'

/** Stands for an inline node that is no text, such as a footnote: the words to replace never contain it. */
const NO_WORD = '\ufffc'

/** @throws Difference if the words are not there, or there more than once */
export function replaceWords(content: Fragment, words: string, replacement: string): Fragment {
  let flat = ''
  content.forEach((node) => {
    flat += node.isText ? node.text! : NO_WORD.repeat(node.nodeSize)
  })
  const from = flat.indexOf(words)
  if (from < 0) throw new Difference(`The words "${words}" are not in "${flat.slice(0, 80)}…".`)
  if (flat.indexOf(words, from + 1) >= 0)
    throw new Difference(`The words "${words}" are there more than once; say more of them.`)
  const paragraph = schema.nodes.paragraph.create(null, content)
  const marks = paragraph.resolve(from).nodeAfter?.marks ?? []
  const inserted = replacement === '' ? Fragment.empty : Fragment.from(schema.text(replacement, marks))
  return paragraph.replace(from, from + words.length, new Slice(inserted, 0, 0)).content
}

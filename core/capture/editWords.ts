/**
 * A wording with words put in, taken out or exchanged at one place, with the spaces that belong there. Marks follow the
 * words around, footnotes stay. Called by `parseCapture`. Rules K7 and K8.
 */
import { Fragment, type Mark } from 'prosemirror-model'
import type { FlatText } from '#core/capture/findWords.ts'
import { schema } from '#core/document/schema.ts'

/** Puts words at a place of the flat text. */
export function addWords(content: Fragment, flat: FlatText, at: number, words: string): Fragment {
  const added = words.trim()
  const { text } = flat
  // ", as appropriate," stands against the word before it.
  const attaches = /^[,;.:)\]]/u.test(added)
  const place = attaches && text[at - 1] === ' ' ? at - 1 : at
  const before = place > 0 && !attaches && !/[\s([\n]/u.test(text[place - 1]!) ? ' ' : ''
  const after = place < text.length && !/[\s,;.:)\]]/u.test(text[place]!) ? ' ' : ''
  return replaced(content, flat, place, place, `${before}${added}${after}`)
}

/** Takes words out, and with them one of the spaces that would stand there twice. */
export function removeWords(content: Fragment, flat: FlatText, from: number, to: number): Fragment {
  const { text } = flat
  const left = text[from - 1] ?? ''
  const right = text[to] ?? ''
  if (left === ' ' && (right === '' || /[\s,;.:)\]]/u.test(right))) return replaced(content, flat, from - 1, to, '')
  if (right === ' ' && (left === '' || /[\s([]/u.test(left))) return replaced(content, flat, from, to + 1, '')
  return replaced(content, flat, from, to, '')
}

export function replaceWords(content: Fragment, flat: FlatText, from: number, to: number, words: string): Fragment {
  return replaced(content, flat, from, to, words.trim())
}

function replaced(content: Fragment, { places }: FlatText, from: number, to: number, words: string): Fragment {
  const start = places[from]!
  const end = places[to]!
  const put = words === '' ? Fragment.empty : Fragment.from(schema.text(words, marksAt(content, start, end)))
  return content.cut(0, start).append(put).append(content.cut(end))
}

/** What is exchanged keeps the marks of its first letter; what is put between has those that both neighbours have. */
function marksAt(content: Fragment, start: number, end: number): readonly Mark[] {
  const at = (place: number) => {
    let marks: readonly Mark[] | null = null
    content.forEach((node, offset) => {
      if (node.isText && offset <= place && place < offset + node.nodeSize) marks = node.marks
    })
    return marks as readonly Mark[] | null
  }
  if (end > start) return at(start) ?? []
  const [left, right] = [at(start - 1), at(start)]
  // A lead word is the one that opens the paragraph, and only that.
  return (left ?? []).filter((mark) => mark.type.name !== 'lead' && (right ?? []).some((other) => other.eq(mark)))
}

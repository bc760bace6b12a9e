/**
 * Gives a new wording of a paragraph the brackets of the words it keeps: only the Chair lifts brackets, and a proposal that
 * says nothing about them does not. Called where a wording comes in and where it goes into the text. Rules B8 and B9.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { bracketsOf, isBracket, keepingBrackets, withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { diffWords } from '#core/document/diffWords.ts'
import { inOrder } from '#core/document/markAttributes.ts'
import { splitWords } from '#core/document/splitWords.ts'

type Marks = readonly Mark[]

/**
 * Words that stay keep exactly the brackets they have in the text. New words are in the brackets that they were written
 * into, if these are the paragraph's own; in those around them; and in those of the words they replace.
 */
export function keepBrackets(now: Fragment, wording: Fragment): Fragment {
  const own = marksIn(now)
  const known = keepingBrackets(wording, (mark) => own.some((one) => one.eq(mark)))
  if (own.length === 0 || known.eq(now)) return known
  const before = lettersOf(now)
  const after = lettersOf(known)
  const [words, newWords] = [toWords(now), toWords(known)]
  const marks: Array<Marks | null> = []
  let at = 0
  let place = 0
  let replaced: Marks = []
  let [index, newIndex] = [0, 0]
  for (const { op, count } of diffWords(words, newWords)) {
    if (op === 'same') {
      for (let step = 0; step < count; step++, newIndex++) {
        const size = sizeOf(words[index++]!)
        for (let letter = 0; letter < size; letter++) marks[place++] = before[at++]!
      }
      replaced = []
    } else if (op === 'delete') {
      const size = words.slice(index, index + count).reduce((sum, word) => sum + sizeOf(word), 0)
      replaced = shared(nextText(before, at), lastText(before, at + size - 1))
      at += size
      index += count
    } else {
      const around = union(replaced, shared(lastText(before, at - 1), nextText(before, at)))
      const size = newWords.slice(newIndex, newIndex + count).reduce((sum, word) => sum + sizeOf(word), 0)
      for (let letter = 0; letter < size; letter++, place++) {
        const written = after[place]!
        marks[place] = written && union(written, around)
      }
      newIndex += count
      replaced = []
    }
  }
  return marked(known, marks)
}

function marksIn(content: Fragment): Marks {
  const marks: Mark[] = []
  content.forEach((node) => {
    for (const mark of bracketsOf(node.marks)) if (!marks.some((one) => one.eq(mark))) marks.push(mark)
  })
  return marks
}

/** For each place the brackets there; null within what bears no marks, a footnote or a line break. */
function lettersOf(content: Fragment): Array<Marks | null> {
  const letters: Array<Marks | null> = []
  content.forEach((node) => {
    const marks = node.isText ? bracketsOf(node.marks) : null
    for (let letter = 0; letter < node.nodeSize; letter++) letters.push(marks)
  })
  return letters
}

const NOTE = '\u0000'

/** Words, spaces and punctuation, and what stands between them as its size and what it is. */
function toWords(content: Fragment): string[] {
  const words: string[] = []
  let text = ''
  const endText = () => {
    words.push(...splitWords(text))
    text = ''
  }
  content.forEach((node) => {
    if (node.isText) {
      text += node.text!
      return
    }
    endText()
    words.push(`${NOTE}${node.nodeSize}${NOTE}${JSON.stringify(withoutBrackets(Fragment.from(node)).toJSON())}`)
  })
  endText()
  return words
}

function sizeOf(word: string): number {
  return word.startsWith(NOTE) ? Number(word.split(NOTE)[1]) : word.length
}

function lastText(letters: ReadonlyArray<Marks | null>, at: number): Marks {
  for (let index = at; index >= 0; index--) if (letters[index]) return letters[index]!
  return []
}

function nextText(letters: ReadonlyArray<Marks | null>, at: number): Marks {
  for (let index = at; index < letters.length; index++) if (letters[index]) return letters[index]!
  return []
}

function shared(one: Marks, other: Marks): Marks {
  return one.filter((mark) => other.some((same) => same.eq(mark)))
}

/** One bracket holds a word once: as the alternative that the first of the two says. */
function union(one: Marks, other: Marks): Marks {
  return [...one, ...other.filter((mark) => !one.some((same) => same.attrs.id === mark.attrs.id))]
}

function marked(content: Fragment, letters: ReadonlyArray<Marks | null>): Fragment {
  const nodes: Node[] = []
  let at = 0
  content.forEach((node) => {
    if (!node.isText) nodes.push(node)
    else {
      const plain = node.marks.filter((mark) => !isBracket(mark))
      for (let from = 0; from < node.nodeSize;) {
        const brackets = letters[at + from] ?? []
        let to = from + 1
        while (to < node.nodeSize && letters[at + to] === letters[at + from]) to++
        nodes.push(node.cut(from, to).mark(inOrder([...plain, ...brackets])))
        from = to
      }
    }
    at += node.nodeSize
  })
  return Fragment.fromArray(nodes)
}

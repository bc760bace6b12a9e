/**
 * Where words stand in a paragraph: whole words as they were typed, else without regard to case, else a part of a word.
 * Footnotes and references are passed over. Called by `editWords` and by whoever offers a choice. Rule K6.
 */
import type { Fragment } from 'prosemirror-model'
import { fold, foldMarks } from '#core/capture/fold.ts'

/** The letters of a wording in a row, and where each stands in it as ProseMirror counts. */
export interface FlatText {
  readonly text: string
  /** One more than there are letters: the last is the end. */
  readonly places: readonly number[]
}

/** Stands for a footnote or a reference: matches nothing that anybody types. */
const OBJECT = '\ufffc'

export function flatten(content: Fragment): FlatText {
  const places: number[] = []
  let text = ''
  content.forEach((node, offset) => {
    const letters = node.isText ? node.text! : node.type.name === 'line_break' ? '\n' : OBJECT
    for (let at = 0; at < letters.length; at++) places.push(offset + at)
    text += letters
  })
  places.push(content.size)
  return { text, places }
}

/** Offsets in the flat text at which the words stand, in order. */
export function findWords(text: string, sought: string): readonly number[] {
  const wanted = foldMarks(sought).trim()
  if (wanted === '') return []
  const plain = foldMarks(text)
  const exact = allOf(plain, wanted)
  const whole = exact.filter((at) => isWhole(plain, at, wanted.length))
  if (whole.length > 0) return whole
  const folded = allOf(fold(text), fold(wanted)).filter((at) => isWhole(plain, at, wanted.length))
  return folded.length > 0 ? folded : exact
}

function allOf(text: string, wanted: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at)
  return found
}

function isWhole(text: string, at: number, length: number): boolean {
  const letter = /[\p{L}\p{N}]/u
  const first = text[at] ?? ''
  const last = text[at + length - 1] ?? ''
  const before = text[at - 1] ?? ''
  const after = text[at + length] ?? ''
  return !(letter.test(first) && letter.test(before)) && !(letter.test(last) && letter.test(after))
}

/** Some words on each side, so that one tells which place is meant. */
export function around(text: string, at: number, length: number): string {
  const from = text.lastIndexOf(' ', Math.max(0, at - 24)) + 1
  const next = text.indexOf(' ', Math.min(text.length, at + length + 22))
  const to = next === -1 ? text.length : next
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`.replaceAll(OBJECT, '')
}

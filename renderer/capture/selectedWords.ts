/**
 * The words that are selected in a paragraph of the page, widened to whole words: what a key can turn into a proposal. Looks
 * at the page only; changes nothing.
 */
import { findWords } from '#core/capture/findWords.ts'

export interface SelectedWords {
  readonly paragraph: string
  readonly words: string
  /** Which of several it is, from 1; null where it stands there once. */
  readonly nth: number | null
}

export function selectedWords(): SelectedWords | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const element = wordsAround(range.startContainer)
  const block = element?.closest<HTMLElement>('[data-block], [data-id]')
  if (!element || !block || element !== wordsAround(range.endContainer)) return null
  const text = element.textContent
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  const found = wholeWords(text, from, from + range.toString().length)
  if (!found) return null
  const words = text.slice(found.from, found.to)
  const places = findWords(text, words)
  const at = places.indexOf(found.from)
  const paragraph = block.dataset['block'] ?? block.dataset['id'] ?? ''
  return { paragraph, words, nth: places.length > 1 && at !== -1 ? at + 1 : null }
}

function wordsAround(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('.words') ?? null
}

/** Without spaces at the edges, and with the rest of a word of which a part was selected. */
function wholeWords(text: string, from: number, to: number): { from: number; to: number } | null {
  const letter = /[\p{L}\p{N}]/u
  let start = from
  let end = to
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  if (start === end) return null
  while (start > 0 && letter.test(text[start]!) && letter.test(text[start - 1]!)) start--
  while (end < text.length && letter.test(text[end - 1]!) && letter.test(text[end]!)) end++
  return { from: start, to: end }
}

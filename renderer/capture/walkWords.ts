/**
 * Selecting words of the current paragraph without a mouse: → and ← go from word to word, with Shift they take in more or
 * less. What is selected is the page's own selection, as if it had been drawn with the mouse.
 */
import { splitWords } from '#core/document/splitWords.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** @returns whether there were words to go to */
export function walkWords(element: HTMLElement, step: 1 | -1, extend: boolean): boolean {
  const words = wordsIn(element.textContent)
  if (words.length === 0) return false
  const now = selectionIn(element)
  const next = now ? nextStretch(words, now, step, extend) : words[step === 1 ? 0 : words.length - 1]!
  select(element, next)
  return true
}

function wordsIn(text: string): readonly Stretch[] {
  const words: Stretch[] = []
  let at = 0
  for (const part of splitWords(text)) {
    if (/[\p{L}\p{N}]/u.test(part)) words.push({ from: at, to: at + part.length })
    at += part.length
  }
  return words
}

function nextStretch(words: readonly Stretch[], now: Stretch, step: 1 | -1, extend: boolean): Stretch {
  const first = Math.max(
    0,
    words.findIndex(({ to }) => to > now.from)
  )
  const last = Math.max(
    first,
    words.findLastIndex(({ from }) => from < now.to)
  )
  const clamp = (index: number): number => Math.max(0, Math.min(words.length - 1, index))
  if (extend) return { from: words[first]!.from, to: words[Math.max(first, clamp(last + step))]!.to }
  return words[clamp(step === 1 ? last + 1 : first - 1)]!
}

function selectionIn(element: HTMLElement): Stretch | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.commonAncestorContainer)) return null
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  return { from, to: from + range.toString().length }
}

function select(element: HTMLElement, { from, to }: Stretch): void {
  const [start, startAt] = placeAt(element, from, true)
  const [end, endAt] = placeAt(element, to, false)
  document.getSelection()?.setBaseAndExtent(start, startAt, end, endAt)
}

/** The text node that holds this letter, and where in it. */
function placeAt(element: HTMLElement, offset: number, before: boolean): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length || (!before && left === length)) return [node, left]
    left -= length
  }
  return [element, element.childNodes.length]
}

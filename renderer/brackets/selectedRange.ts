/**
 * Which words of the text are selected on the screen, on the page or in the editor of the whole text, as places that a
 * command can name. Called when words are to be put in brackets.
 */
import type { Fragment } from 'prosemirror-model'
import { plainWords } from '#core/brackets/bracketWords.ts'
import type { TextModel } from '#core/document/textModel.ts'

export interface SelectedRange {
  readonly paragraph: string
  readonly through: string
  readonly from: number
  readonly to: number
  readonly words: string
}

/** What is printed between the words and is none of them. */
const NO_WORDS = '.bracket-edge, .footnote, .state-mark, .below, .ProseMirror-widget, .deleted-mark'

/** @returns null if no words of the text are selected */
export function selectedRange(text: TextModel, selection = window.getSelection()): SelectedRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const first = pointIn(range.startContainer, range.startOffset)
  const last = pointIn(range.endContainer, range.endOffset)
  if (!first || !last) return null
  const [start, end] = [text.indexOf.get(first.id), text.indexOf.get(last.id)]
  if (start === undefined || end === undefined || end < start) return null
  const from = placeOf(text.blocks[start]!.node.content, first.letters, 'after')
  const to = placeOf(text.blocks[end]!.node.content, last.letters, 'before')
  const words = text.blocks
    .slice(start, end + 1)
    .map(({ node: { content } }, index) =>
      plainWords(content, index === 0 ? from : 0, start + index === end ? to : content.size)
    )
  if (words.join('').trim() === '') return null
  return { paragraph: first.id, through: last.id, from, to, words: words.join('\n') }
}

/** The block a point of the page is in, and how many letters of its words stand before the point. */
function pointIn(container: Node, offset: number): { id: string; letters: number } | null {
  const element = container instanceof Element ? container : container.parentElement
  const block = element?.closest<HTMLElement>('[data-block], .text-editor > [data-id]')
  const id = block?.dataset.block ?? block?.dataset.id
  const words = block?.matches('[data-id]') ? block : block?.querySelector('.words')
  if (!block || !words || id === undefined) return null
  const before = document.createRange()
  before.selectNodeContents(words)
  const point = document.createRange()
  point.setStart(container, offset)
  // Beside the words, in the margin or below them, is before all of them or behind.
  if (point.compareBoundaryPoints(Range.START_TO_START, before) < 0) return { id, letters: 0 }
  if (point.compareBoundaryPoints(Range.END_TO_END, before) < 0) before.setEnd(container, offset)
  return { id, letters: countLetters(before.cloneContents()) }
}

function countLetters(part: DocumentFragment): number {
  part.querySelectorAll(NO_WORDS).forEach((element) => element.remove())
  const breaks = [...part.querySelectorAll('br')].filter((br) => !br.classList.contains('ProseMirror-trailingBreak'))
  return (part.textContent ?? '').length + breaks.length
}

/** The place behind so many letters; a footnote there stays outside the selection on either side. */
function placeOf(content: Fragment, letters: number, footnotes: 'before' | 'after'): number {
  let place = 0
  let left = letters
  let found: number | null = null
  content.forEach((node) => {
    if (found !== null) return
    const size = node.isText ? node.nodeSize : node.type.name === 'line_break' ? 1 : 0
    if (size > left || (size === left && footnotes === 'before' && left > 0)) found = place + left
    else left -= size
    place += node.nodeSize
  })
  return found ?? place
}

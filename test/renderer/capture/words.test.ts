/** Words of the page selected without a mouse, and turned into the beginning of a line. */
import { beforeEach, describe, expect, it } from 'vitest'
import { lineFromSelection } from '#renderer/capture/lineFromSelection.ts'
import { selectedWords } from '#renderer/capture/selectedWords.ts'
import { walkWords } from '#renderer/capture/walkWords.ts'

let words: HTMLElement
beforeEach(() => {
  document.body.innerHTML =
    '<article data-block="p3"><p class="words"><em>Calls</em> upon States to exchange information, and <strong>information</strong>-rich views</p>' +
    '<div class="below">another</div></article><article data-block="p4"><p class="words">Next</p></article>'
  words = document.querySelector<HTMLElement>('.words')!
  document.getSelection()?.removeAllRanges()
})

const selected = (): string => document.getSelection()?.toString() ?? ''

/** Selects this stretch of the paragraph's text. */
function draw(from: number, to: number): void {
  const place = (offset: number): [Node, number] => {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
    let left = offset
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.textContent!.length) return [node, left]
      left -= node.textContent!.length
    }
    throw new Error('there are not so many letters')
  }
  const [start, end] = [place(from), place(to)]
  document.getSelection()?.setBaseAndExtent(...start, ...end)
}

describe('walking words with the arrow keys', () => {
  it('goes from word to word, over marks, and stays at the ends', () => {
    expect(walkWords(words, 1, false)).toBe(true)
    expect(selected()).toBe('Calls')
    walkWords(words, 1, false)
    expect(selected()).toBe('upon')
    walkWords(words, -1, false)
    walkWords(words, -1, false)
    expect(selected()).toBe('Calls')
    for (let step = 0; step < 20; step++) walkWords(words, 1, false)
    expect(selected()).toBe('views')
  })

  it('takes in more words and fewer, never less than one', () => {
    walkWords(words, 1, false)
    walkWords(words, 1, true)
    walkWords(words, 1, true)
    expect(selected()).toBe('Calls upon States')
    walkWords(words, -1, true)
    expect(selected()).toBe('Calls upon')
    walkWords(words, -1, true)
    walkWords(words, -1, true)
    expect(selected()).toBe('Calls')
  })

  it('begins at the last word when going back, and does nothing where there is no word', () => {
    walkWords(words, -1, false)
    expect(selected()).toBe('views')
    words.textContent = ' — '
    expect(walkWords(words, 1, false)).toBe(false)
  })
})

describe('the selected words', () => {
  it('are whole words of one paragraph, whatever was drawn', () => {
    draw(12, 16)
    expect(selectedWords()).toEqual({ paragraph: 'p3', words: 'States', nth: null })
  })

  it('say which of several they are', () => {
    draw(words.textContent.lastIndexOf('information'), words.textContent.lastIndexOf('information') + 11)
    expect(selectedWords()).toEqual({ paragraph: 'p3', words: 'information', nth: 2 })
  })

  it('are nothing without a selection, across paragraphs, and below the text', () => {
    expect(selectedWords()).toBeNull()
    const other = document.querySelectorAll('.words')[1]!.firstChild!
    document.getSelection()?.setBaseAndExtent(words.firstChild!.firstChild!, 0, other, 2)
    expect(selectedWords()).toBeNull()
    const below = document.querySelector('.below')!.firstChild!
    document.getSelection()?.setBaseAndExtent(below, 0, below, 4)
    expect(selectedWords()).toBeNull()
  })
})

describe('a line from the selection', () => {
  const second = { paragraph: 'p3', words: 'information', nth: 2 }
  const once = { paragraph: 'p3', words: 'the “host”', nth: null }

  it('leaves the place of the speaker for the secretariat, with the caret there', () => {
    expect(lineFromSelection('strike', second, 'OP3', 'secretariat')).toEqual({
      line: ': delete 2nd "information" in OP3',
      caret: 0
    })
  })

  it('names nobody for the Chair, and puts the caret where words are to come', () => {
    const { line, caret } = lineFromSelection('wordAfter', second, 'OP3', 'chair')
    expect(line).toBe('add "" after 2nd "information" in OP3')
    expect(line.slice(0, caret)).toBe('add "')
  })

  it('names no paragraph that has no label', () => {
    expect(lineFromSelection('strike', once, '', 'chair').line).toBe('delete "the “host”"')
  })
})

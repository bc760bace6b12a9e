/**
 * Words that are selected on the page, as the places that a command names.
 */
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { plainWords } from '#core/brackets/bracketWords.ts'
import { selectedRange } from '#renderer/brackets/selectedRange.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { brackets } from '#test/helpers/bracketTable.ts'
import { openTable, type Table } from '#test/helpers/table.ts'

let root: Root | null = null
afterEach(() => root?.unmount())

/** The page in short: each block with its words, holders and all. */
function show(table: Table): HTMLElement {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  flushSync(() =>
    root!.render(
      table.compiled().paragraphs.map((paragraph) => (
        <article key={paragraph.id} data-block={paragraph.id}>
          <div className="state-mark">bracketed</div>
          <p className="words">
            <RunsView runs={paragraph.runs} brackets={paragraph.brackets} />
          </p>
          <div className="below">what is proposed</div>
        </article>
      ))
    )
  )
  return place
}

/** Selects from the first letter of one piece of text on the page to the last of another. */
function select(place: HTMLElement, from: string, to: string): void {
  const find = (sought: string) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought)
      if (at >= 0) return { node, at }
    }
    throw new Error(`“${sought}” is not on the page.`)
  }
  const [start, end] = [find(from), find(to)]
  getSelection()!.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length)
}

const open = () =>
  openTable('resolution', ['OP1 States *exchange* timely[^A note.] information\nat once.', 'OP2 They report, too.'])

describe('the selected words', () => {
  it.each([
    ['exchange', 'timely', 'op1', 'op1', 'exchange timely'],
    ['timely', 'information', 'op1', 'op1', 'timely information'],
    ['information', 'at once', 'op1', 'op1', 'information\nat once'],
    ['once', 'They', 'op1', 'op2', 'once.\nThey']
  ])('from “%s” to “%s”', (from, to, paragraph, through, words) => {
    const table = open()
    brackets(table, 'op1', 'timely', { holders: ['TUR'] })
    brackets(table, 'op1', 'exchange timely')
    select(show(table), from, to)
    const found = selectedRange(table.readText())
    expect(found).toMatchObject({ paragraph, through, words })
    const text = table.readText()
    if (paragraph === through) {
      const block = text.blocks[text.indexOf.get(paragraph)!]!
      expect(plainWords(block.node.content, found!.from, found!.to)).toBe(words)
    }
    // The relay understands the same by it.
    if (from !== 'timely') table.gives('secretariat', { kind: 'bracket', ...found! })
  })

  it('are none where nothing is selected, or only what stands beside the words', () => {
    const table = open()
    brackets(table, 'op1', 'timely', { holders: ['TUR'] })
    const place = show(table)
    getSelection()!.removeAllRanges()
    expect(selectedRange(table.readText())).toBeNull()
    select(place, 'bracketed', 'bracketed')
    expect(selectedRange(table.readText())).toBeNull()
    select(place, 'TUR', 'TUR')
    expect(selectedRange(table.readText())).toBeNull()
    select(place, 'what is', 'proposed')
    expect(selectedRange(table.readText())).toBeNull()
  })
})

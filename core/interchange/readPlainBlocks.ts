/**
 * Reads plain text into source blocks: paragraphs apart by empty lines or by labels, wrapped lines joined. Called by
 * `importPlainText`. Every character that is no label and no space at a line's end stays.
 */
import { schema } from '#core/document/schema.ts'
import { recognizeLabel } from '#core/interchange/recognizeLabel.ts'
import type { SourceBlock } from '#core/interchange/sourceBlock.ts'
import { splitAtLabels } from '#core/interchange/splitAtLabels.ts'

/** A text with lines longer than this does not wrap them: each line is a paragraph. */
const LONGEST_WRAPPED_LINE = 120
/** Nobody wraps lines as short as this: each is a line of its own. Chinese takes fewer characters. */
const SHORTEST_WRAPPED_LINE = 20
const LONGEST_TITLE = 200
const LONGEST_HEADING = 100

interface Line {
  readonly number: number
  readonly text: string
}

export function readPlainBlocks(source: string): SourceBlock[] {
  const groups = groupLines(source)
  const blocks = groups.flatMap((lines) => {
    const starts = splitAtLabels(
      lines.map((line) => line.text),
      false
    )
    return starts.map((start, index) => toBlock(lines.slice(start, starts[index + 1])))
  })
  return blocks.map((block, index) => ({ ...block, heading: headingOf(block, index, blocks) }))
}

/** Lines that belong together: between empty lines, and each line alone in a text that does not wrap. */
function groupLines(source: string): Line[][] {
  const lines = source.split('\n').map((text, index) => ({ number: index + 1, text: text.trimEnd() }))
  const longest = Math.max(...lines.map((line) => line.text.length))
  const wraps = longest <= LONGEST_WRAPPED_LINE && longest >= SHORTEST_WRAPPED_LINE
  const spaced = lines
    .slice(
      0,
      lines.findLastIndex((line) => line.text !== '')
    )
    .some((line) => line.text.trim() === '')
  const groups: Line[][] = []
  let open = false
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = false
      continue
    }
    const before = groups.at(-1)?.at(-1)
    if (open && wraps && (spaced || isFull(before!, line, longest))) groups.at(-1)!.push(line)
    else groups.push([line])
    open = true
  }
  return groups
}

/** The first word of the next line would not have fitted: the line was wrapped, not ended. */
function isFull(line: Line, next: Line, longest: number): boolean {
  const word = next.text.trim().split(/\s/u, 1)[0] ?? ''
  return line.text.length + 1 + word.length > longest
}

function toBlock(lines: readonly Line[]): SourceBlock {
  const first = lines[0]!
  const words = lines.map((line) => line.text.trim())
  const found = recognizeLabel(words[0]!)
  if (found) words[0] = words[0]!.slice(found.length)
  const text = words.filter(Boolean).reduce(joinLines, '')
  return {
    line: first.number,
    heading: 0,
    indent: indentOf(first.text),
    label: found?.label ?? null,
    forced: null,
    inline: text === '' ? [] : [schema.text(text)],
    opening: 0
  }
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：]/u

function joinLines(before: string, next: string): string {
  if (before === '') return next
  return CJK.test(before.at(-1)!) && CJK.test(next.at(0)!) ? before + next : `${before} ${next}`
}

function indentOf(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === ' ') column++
    else if (character === '\t') column += 4 - (column % 4)
    else break
  }
  return column
}

/** The first line is the title if it is short and ends like one; capitals, or a roman numeral before a few words, head a section. */
function headingOf(block: SourceBlock, index: number, blocks: readonly SourceBlock[]): number {
  const text = block.inline[0]?.text ?? ''
  if (block.label || text === '' || /[.,;:!?。،؛]$/u.test(text)) return 0
  if (index === 0) return blocks.length > 1 && text.length <= LONGEST_TITLE ? 1 : 0
  if (text.length > LONGEST_HEADING) return 0
  if (/^[IVX]{1,5}\. \p{Lu}/u.test(text)) return 2
  if (/^[A-H]\. \p{Lu}/u.test(text)) return 3
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && !isUnderTitle(index, blocks) ? 2 : 0
}

/** Lines directly under the title are subtitles, whatever their letters. */
function isUnderTitle(index: number, blocks: readonly SourceBlock[]): boolean {
  return index === 1 && blocks[0]!.label === null
}

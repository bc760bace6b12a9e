/**
 * The acts that change words: add, delete and replace. Called by `parseCapture`. Rules K6 to K9.
 */
import type { Fragment } from 'prosemirror-model'
import { notCaptured, withWords, type Choice, type NotCaptured } from '#core/capture/captured.ts'
import { addWords, removeWords, replaceWords } from '#core/capture/editWords.ts'
import { around, findWords, flatten, type FlatText } from '#core/capture/findWords.ts'
import { called, type ActResult, type Reader } from '#core/capture/reader.ts'
import type { Token } from '#core/capture/tokenizeLine.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

const ADD_WHERE = 'Say where: before or after which words, in quotation marks, or “at the end”.'

export function addAct(reader: Reader): ActResult {
  const words = reader.quote('Say in quotation marks which words to add.')
  if (!words.ok) return words
  if (reader.takeWord('at')) {
    reader.takeWord('the')
    const edge = reader.takeWord('end', 'beginning', 'start')
    if (edge === null) return notCaptured(ADD_WHERE, reader.here)
    return change(reader, null, (content, flat) =>
      addWords(content, flat, edge === 'end' ? endOfSentence(flat.text, words.value.text) : 0, words.value.text)
    )
  }
  const side = reader.takeWord('before', 'after')
  if (side === null) return notCaptured(ADD_WHERE, reader.here)
  const anchor = anchorOf(reader, `Say in quotation marks ${side} which words.`)
  if (!anchor.ok) return anchor
  return change(reader, anchor, (content, flat, from, to) =>
    addWords(content, flat, side === 'before' ? from : to, words.value.text)
  )
}

export function deleteWordsAct(reader: Reader): ActResult {
  const anchor = anchorOf(reader, 'Say in quotation marks which words to delete.')
  if (!anchor.ok) return anchor
  return change(reader, anchor, removeWords)
}

export function replaceAct(reader: Reader): ActResult {
  reader.takeWord('the')
  reader.takeWord('words', 'word')
  const anchor = anchorOf(reader, 'Say in quotation marks which words to replace.')
  if (!anchor.ok) return anchor
  if (reader.takeWord('with', 'by') === null)
    return notCaptured('Say “with” and the new words in quotation marks.', reader.here)
  const words = reader.quote('Say in quotation marks what to put there.')
  if (!words.ok) return words
  return change(reader, anchor, (content, flat, from, to) => replaceWords(content, flat, from, to, words.value.text))
}

interface Anchor {
  readonly ok: true
  readonly quote: Token
  readonly ordinal: number | null
}

export function anchorOf(reader: Reader, missing: string): Anchor | NotCaptured {
  const ordinal = reader.ordinal()
  const quote = reader.quote(missing)
  return quote.ok ? { ok: true, quote: quote.value, ordinal } : quote
}

/** @param anchor the words to look for; null where the place needs none */
function change(
  reader: Reader,
  anchor: Anchor | null,
  edit: (content: Fragment, flat: FlatText, from: number, to: number) => Fragment
): ActResult {
  const found = reader.inParagraph()
  if (!found.ok) return anchor && reader.labelAt === null ? (elsewhere(reader, anchor, null) ?? found) : found
  const paragraph = found.value
  const more = reader.rationale()
  const left = reader.next
  if (left)
    return notCaptured(`The rest of the line is not understood: “${reader.line.slice(left.from)}”.`, reader.remainder)
  const content = contentOf(reader, paragraph)
  const flat = flatten(content)
  const place = anchor === null ? { ok: true as const, at: 0 } : locate(reader, anchor, flat, paragraph)
  if (!place.ok) return place
  const length = anchor === null ? 0 : anchor.quote.text.trim().length
  const after = edit(content, flat, place.at, place.at + length)
  return {
    ok: true,
    commands: [
      {
        kind: 'table',
        change: { kind: 'amend', paragraph: paragraph.id, content: (after.toJSON() ?? []) as InlineJSON },
        ...reader.sponsor,
        ...more
      }
    ],
    cosponsors: reader.cosponsors,
    paragraph: paragraph.id,
    title: `Amendment to ${called(paragraph)}`,
    diff: wordDiff(content, after)
  }
}

export function contentOf({ context }: Reader, paragraph: CompiledParagraph): Fragment {
  return context.text.blocks[context.text.indexOf.get(paragraph.id)!]!.node.content
}

/** The one place of the words; if there are several, which; if there is none, where else. */
export function locate(
  reader: Reader,
  { quote, ordinal }: Anchor,
  { text }: FlatText,
  paragraph: CompiledParagraph
): { readonly ok: true; readonly at: number } | NotCaptured {
  const places = findWords(text, quote.text)
  const said = quote.text.trim()
  if (places.length === 0) {
    const other = elsewhere(reader, { ok: true, quote, ordinal }, paragraph)
    return other ?? notCaptured(`The words “${said}” do not stand in ${called(paragraph)}.`, quote)
  }
  if (ordinal !== null) {
    const at = places[ordinal]
    if (at !== undefined) return { ok: true, at }
    const times = places.length === 1 ? 'once' : `${places.length} times`
    return notCaptured(`“${said}” stands only ${times} in ${called(paragraph)}.`, quote)
  }
  if (places.length === 1) return { ok: true, at: places[0]! }
  const choices = places.map((at, index): Choice => ({
    words: around(text, at, said.length),
    line: withWords(reader.line, { from: quote.from, to: quote.from }, `${nth(index + 1)} `)
  }))
  return notCaptured(`“${said}” stands ${places.length} times in ${called(paragraph)}. Which one?`, quote, choices)
}

const MOST_CHOICES = 6

/** Other paragraphs that have the words, as a question; null when none has. */
function elsewhere(reader: Reader, { quote }: Anchor, paragraph: CompiledParagraph | null): NotCaptured | null {
  const { paragraphs, text } = reader.context
  const having = paragraphs.filter((other) => {
    const block = text.blocks[text.indexOf.get(other.id) ?? -1]
    return (
      other !== paragraph &&
      other.label !== '' &&
      block &&
      findWords(flatten(block.node.content).text, quote.text).length > 0
    )
  })
  if (having.length === 0) return null
  const choices = having.slice(0, MOST_CHOICES).map((other): Choice => ({
    words: `in ${other.label}`,
    line: reader.labelAt
      ? withWords(reader.line, reader.labelAt, other.label)
      : `${reader.line.trimEnd()}${quote.open ? '"' : ''} in ${other.label}`
  }))
  const here = paragraph === null ? '' : ` do not stand in ${called(paragraph)}, but elsewhere`
  const message =
    paragraph === null
      ? `Say in which paragraph: the words “${quote.text.trim()}” stand in ${having.length === 1 ? 'one' : having.length}.`
      : `The words “${quote.text.trim()}”${here}. Is another paragraph meant?`
  return notCaptured(message, quote, choices)
}

function nth(number: number): string {
  const last = number % 10
  const suffix = number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')
  return `${number}${suffix}`
}

/** Before the full stop, unless the words bring one of their own. */
function endOfSentence(text: string, words: string): number {
  return /[.,;:]$/u.test(words.trim())
    ? text.replace(/[.,;:]\s*$/u, '').length
    : text.replace(/[.,;:]?\s*$/u, '').length
}

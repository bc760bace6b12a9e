/**
 * What may come next in a line: delegations and groups, verbs, labels, and inside a quotation the words of the paragraph.
 * Called by the capture line with every keystroke. Rule K15.
 */
import { withWords, type CaptureContext, type Choice } from '#core/capture/captured.ts'
import { paragraphCalled } from '#core/capture/findParagraph.ts'
import { speakersNamed, allSpeakers } from '#core/capture/findSpeakers.ts'
import { flatten } from '#core/capture/findWords.ts'
import { fold } from '#core/capture/fold.ts'
import { CAPTURE_VERBS } from '#core/capture/parseCapture.ts'
import { tokenizeLine, type Token } from '#core/capture/tokenizeLine.ts'

export interface Suggestion extends Choice {
  /** Where the caret stands in the line once it is taken. */
  readonly caret: number
}

const MOST = 8

export function suggestCapture(line: string, caret: number, context: CaptureContext): readonly Suggestion[] {
  const before = tokenizeLine(line.slice(0, caret))
  const colon = before.findIndex(({ kind }) => kind === 'colon')
  if (colon === -1 && context.role !== 'chair') return suggestSpeakers(line, caret, before, context)
  const act = before.slice(colon + 1)
  const last = act.at(-1)
  if (last?.open === true) return suggestWords(line, caret, last, act, context)
  const partial = last?.kind === 'word' && last.to === caret ? last : null
  const typed = partial ? fold(partial.text) : ''
  const place = partial ?? { from: caret, to: caret }
  const take = (words: string, after = ' '): Suggestion => suggestion(line, place, words, words, after)
  if (act.length === 0 || (act.length === 1 && partial)) {
    return CAPTURE_VERBS.filter((verb) => verb.startsWith(typed) && verb !== typed).map((verb) => take(verb))
  }
  const lead = act.at(partial ? -2 : -1)
  if (
    lead?.kind !== 'word' ||
    !['in', 'after', 'before', 'behind', 'move', 'delete', 'bracket', 'confirm'].includes(fold(lead.text))
  )
    return []
  const bare = (label: string) => fold(label).replaceAll(' ', '')
  return context.paragraphs
    .filter(({ label }) => label !== '' && bare(label).startsWith(typed) && bare(label) !== typed)
    .slice(0, MOST)
    .map(({ label }) => take(label, ''))
}

function suggestSpeakers(
  line: string,
  caret: number,
  before: readonly Token[],
  { conference }: CaptureContext
): readonly Suggestion[] {
  if (line.trim() === '') return []
  const noting = before[0]?.kind === 'word' && fold(before[0].text) === 'note'
  const comma = before.findLastIndex(({ kind }) => kind === 'comma')
  const first = before[comma === -1 && noting ? 1 : comma + 1]
  const place = { from: first?.from ?? caret, to: caret }
  const typed = line.slice(place.from, place.to).trim()
  const found = typed === '' ? allSpeakers(conference) : speakersNamed(typed, conference)
  const follows = /^\s*[:,]/u.test(line.slice(caret)) ? '' : ': '
  return found
    .filter(({ code }) => code !== typed)
    .slice(0, MOST)
    .map(({ code, name }) => suggestion(line, place, `${code} ${name}`, code, follows))
}

/** The words of the paragraph that go on as the quotation begins. */
function suggestWords(
  line: string,
  caret: number,
  quote: Token,
  act: readonly Token[],
  context: CaptureContext
): readonly Suggestion[] {
  const verb = fold(act[0]?.text ?? '')
  const quotes = act.filter(({ kind }) => kind === 'quote').length
  const isNew =
    verb === 'new' || ((verb === 'add' || verb === 'insert') && quotes === 1) || (verb === 'replace' && quotes === 2)
  const typed = fold(quote.text).trimStart()
  if (isNew || typed.trim() === '') return []
  const text = wordsOf(line, context)
  const folded = fold(text)
  const found = new Set<string>()
  for (let at = folded.indexOf(typed); at !== -1 && found.size < MOST; at = folded.indexOf(typed, at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) continue
    const rest = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(at + typed.length))![0]
    const words = text.slice(at, at + typed.length + rest.length)
    if (fold(words) !== typed) found.add(words)
  }
  const closed = line.length > caret
  return [...found].map((words) =>
    suggestion(line, { from: quote.from + 1, to: caret }, words, words, closed ? '' : '"')
  )
}

/** Of the paragraph that the line names, or of the one that is looked at. */
function wordsOf(line: string, { text, paragraphs, current }: CaptureContext): string {
  const label = / in ((?:[^\s":]+ ?)+)\s*$/u.exec(line)?.[1]
  const named = label === undefined ? null : paragraphCalled(label, paragraphs)
  const block = text.blocks[text.indexOf.get(named?.id ?? current ?? '') ?? -1]
  return block ? flatten(block.node.content).text : ''
}

function suggestion(
  line: string,
  place: { readonly from: number; readonly to: number },
  words: string,
  put: string,
  after: string
): Suggestion {
  return { words, line: withWords(line, place, put + after), caret: place.from + put.length + after.length }
}

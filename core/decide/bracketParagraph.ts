/**
 * The Chair or the secretariat puts words, or whole paragraphs, between square brackets: there is no agreement on them yet.
 * Called by `decide`. Rules P1, P26 and B5 to B7.
 */
import { bracketMark, withBracket } from '#core/brackets/bracketMarks.ts'
import { plainWords } from '#core/brackets/bracketWords.ts'
import { cross, locateBrackets, type Located, type Span } from '#core/brackets/locateBrackets.ts'
import { splitAlternatives } from '#core/brackets/splitAlternatives.ts'
import type { BracketCommand } from '#core/commands/command.ts'
import { CHAIR, SECRETARIAT } from '#core/conference/conference.ts'
import { bracketAbout, bracketTitle, capitalized, namesOf } from '#core/decide/bracketMatter.ts'
import { entryOf, findBlock, findOpenBlock, grant, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { isKnown } from '#core/decide/speakFor.ts'
import type { TextChange } from '#core/document/textModel.ts'
import type { Bracket, BracketKind, FloorChange } from '#core/floor/floor.ts'

export function bracketParagraph(situation: Situation, command: BracketCommand): Decision {
  const span = findSpan(situation, command)
  if (!span.ok) return span
  const unknown = [command.proponents, command.opponents, command.holders]
    .flatMap((codes) => codes ?? [])
    .find((code) => !isKnown(situation.conference, code))
  if (unknown !== undefined) {
    return refuse('unknown-delegation', `No delegation or group of this conference has the code "${unknown}".`)
  }
  const located = locateBrackets(situation.text, situation.floor)
  const obstacle = findObstacle(situation, span, located)
  if (obstacle) return obstacle
  const kind = command.bracketKind ?? defaultKind(command, span.whole)
  const options = kind === 'alternatives' ? optionsIn(situation, span) : []
  if (kind === 'alternatives' && options.length < 2) {
    return refuse(
      'no-such-words',
      'Alternatives are two wordings or more with " / " between them, within one paragraph; these words are none.'
    )
  }
  const bracket = makeBracket(situation, command, span, kind, options.length)
  const blocks = situation.text.blocks.slice(span.first, span.last + 1)
  const text = span.whole
    ? []
    : blocks.map((_, index) => markBlock(situation, span, span.first + index, bracket, options))
  const floor = blocks.flatMap(({ id }): FloorChange[] => {
    const entry = entryOf(situation, id)
    if (entry.state !== 'open') return []
    return [{ op: 'paragraph', id, entry: { ...entry, state: 'bracketed', at: situation.now } }]
  })
  const place = { bracket, options: options.length, ...span }
  const held = bracket.holders.length > 0 ? ` They are held by ${namesOf(situation, bracket.holders)}.` : ''
  const title = span.whole
    ? `${titleOf(situation, blocks[0]!)}${span.last > span.first ? ` to ${titleOf(situation, blocks.at(-1)!)}` : ''}`
    : ''
  return grant(
    situation,
    command,
    { text, floor: [{ op: 'bracket', bracket }, ...floor] },
    {
      ...bracketAbout(situation, bracket, place),
      summary: span.whole
        ? `${title} ${span.last > span.first ? 'were' : 'was'} put in brackets.${held}`
        : `${capitalized(bracketTitle(situation, bracket, place))} were opened.${held}`
    }
  )
}

type FoundSpan = Span & { readonly ok: true; readonly whole: boolean }

function findSpan(situation: Situation, command: BracketCommand): FoundSpan | Refused {
  const { paragraph, through = paragraph, from, to, words } = command
  for (const id of [paragraph, through]) {
    const block = findBlock(situation, id, 'no-such-paragraph')
    if (!block.ok) return block
  }
  const first = situation.text.indexOf.get(paragraph)!
  const last = situation.text.indexOf.get(through)!
  if (last < first) {
    return refuse(
      'bad-command',
      'The brackets would end before they begin. Name the paragraphs in the order of the text.'
    )
  }
  if ((from === undefined) !== (to === undefined)) {
    return refuse(
      'bad-command',
      'Brackets around words need both places, "from" and "to"; around whole paragraphs neither.'
    )
  }
  for (const { id } of situation.text.blocks.slice(first, last + 1)) {
    const block = findOpenBlock(situation, id, 'bracket', 'no-such-paragraph')
    if (!block.ok) return block
  }
  const size = situation.text.blocks[last]!.node.content.size
  if (from === undefined || to === undefined) return { ok: true, whole: true, first, from: 0, last, to: size }
  const found = trimmed(situation, { first, from, last, to })
  const seen = words === undefined ? null : normal(words)
  if (!found || (seen !== null && normal(wordsOf(situation, { first, from, last, to }).join('\n')) !== seen)) {
    return refuse(
      'no-such-words',
      'The words to be put in brackets are not there, or others by now. Select them again in the text as it stands.'
    )
  }
  return { ok: true, whole: false, ...found }
}

const normal = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** The words of each block within; none where the places are outside the text. */
function wordsOf({ text }: Situation, { first, from, last, to }: Span): string[] {
  return text.blocks.slice(first, last + 1).map(({ node }, index) => {
    const start = index === 0 ? from : 0
    const end = first + index === last ? to : node.content.size
    return start < end && end <= node.content.size ? plainWords(node.content, start, end) : ''
  })
}

/** Without spaces at the ends: brackets hug their words. Null if there are no words. */
function trimmed(situation: Situation, span: Span): Span | null {
  const { blocks } = situation.text
  const head = blocks[span.first]!.node.content
  const tail = blocks[span.last]!.node.content
  if (span.from > head.size || span.to > tail.size) return null
  let { from, to } = span
  const isSpace = (content: typeof head, at: number) => /^\s$/u.test(content.textBetween(at, at + 1))
  const end = span.first === span.last ? to : head.size
  while (from < end && isSpace(head, from)) from++
  const start = span.first === span.last ? from : 0
  while (to > start && isSpace(tail, to - 1)) to--
  // Half of a letter that takes two places is the whole of it.
  if (!head.textBetween(0, from).isWellFormed()) from--
  if (!tail.textBetween(0, to).isWellFormed()) to++
  const kept = { ...span, from, to }
  const words = wordsOf(situation, kept)
  // Each end has to hold on to some words.
  return words[0]!.trim() === '' || words.at(-1)!.trim() === '' ? null : kept
}

function findObstacle(situation: Situation, span: FoundSpan, located: Located): Refused | null {
  for (const place of located.places) {
    if (cross(place, span)) {
      return refuse(
        'brackets-cross',
        `These words begin or end within ${bracketTitle(situation, place.bracket, place)}. Choose words that lie wholly within those brackets, or take all of them in.`
      )
    }
    const { paragraphs } = place.bracket
    if (span.whole && paragraphs && place.first === span.first && place.last === span.last) {
      const title = capitalized(bracketTitle(situation, place.bracket, place))
      return refuse('already-so', `${title} stand already.`)
    }
  }
  return null
}

function defaultKind({ proponents, opponents }: BracketCommand, whole: boolean): BracketKind {
  if (whole) return 'paragraph'
  return (opponents?.length ?? 0) > 0 && (proponents?.length ?? 0) === 0 ? 'deletion' : 'addition'
}

function optionsIn(situation: Situation, { first, from, last, to }: Span) {
  return first === last ? splitAlternatives(situation.text.blocks[first]!.node.content, from, to) : []
}

function makeBracket(
  situation: Situation,
  command: BracketCommand,
  span: FoundSpan,
  kind: BracketKind,
  options: number
): Bracket {
  const blocks = situation.text.blocks
  const opponents = [...new Set(command.opponents ?? [])]
  return {
    id: situation.newId(),
    kind,
    state: 'standing',
    ...(span.whole && { paragraphs: { from: blocks[span.first]!.id, to: blocks[span.last]!.id } }),
    paragraph: blocks[span.first]!.id,
    proponents: [...new Set(command.proponents ?? [])],
    opponents,
    holders: [...new Set(command.holders ?? opponents)],
    positions: [],
    ...(options > 0 && { options: Array.from({ length: options }, () => ({ proponents: [] })) }),
    by: situation.actor.role === 'chair' ? CHAIR : SECRETARIAT,
    at: situation.now
  }
}

function markBlock(
  situation: Situation,
  span: Span,
  index: number,
  { id }: Bracket,
  options: ReadonlyArray<{ readonly from: number; readonly to: number }>
): TextChange {
  const block = situation.text.blocks[index]!
  let { content } = block.node
  const from = index === span.first ? span.from : 0
  const to = index === span.last ? span.to : content.size
  if (options.length === 0) content = withBracket(content, bracketMark(id), from, to)
  options.forEach((option, number) => {
    content = withBracket(content, bracketMark(id, number), option.from, option.to)
    const next = options[number + 1]
    if (next) content = withBracket(content, bracketMark(id), option.to, next.from)
  })
  return { op: 'replace', block: block.id, content }
}

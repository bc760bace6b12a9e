/**
 * What one pair of imported brackets is: its words, its alternatives, who wants what, and which characters are no words of the
 * text. Called by `readBrackets`, inner pairs first. Rules B18 and B20.
 */
import type { BracketKind } from '#core/floor/floor.ts'
import type { Pair, Place } from '#core/interchange/findPairs.ts'
import { readAttribution, type Attribution, type createNames } from '#core/interchange/readAttribution.ts'

export interface ReadPair {
  readonly kind: BracketKind
  readonly open: Place
  /** `end`: behind the bracket and what is said of it in parentheses. */
  readonly close: Place & { readonly end: number }
  /** In the first block from here, in the last to there. */
  readonly words: { readonly from: number; readonly to: number }
  readonly options: ReadonlyArray<{
    readonly from: number
    readonly to: number
    /** Where the stroke before it begins. */
    readonly stroke: number
    readonly proponents: readonly string[]
  }>
  readonly attribution: Attribution
  /** What stands for who wants what, and is no part of the text. */
  readonly removed: ReadonlyArray<{ readonly block: number; readonly from: number; readonly to: number }>
}

type Names = ReturnType<typeof createNames>

const STROKE = /\s+\/\s+/gu
/** The last dash with spaces around it, and what is behind. */
const DASH = /^(?<words>.*\S)(?<dash>,?\s+[–—-]\s+)(?<who>[^–—]*?)\s*$/su
const HAS_WORDS = /[\p{L}\p{N}…_.]/u
const BLANK =
  /^(?:\p{Lu}|X+|N|\.{2,}|…|_+|dates?|place|venue|city|country|year|number|amount|title|name|tbc|tbd|.*\b(?:tbc|tbd|to be (?:confirmed|determined|decided|added|inserted|completed)))$/u

/** @param masked the texts in which brackets that were read already are hidden: they are not this one's own words */
export function readPair(
  { open, close }: Pair,
  masked: ReadonlyArray<readonly string[]>,
  texts: readonly string[],
  names: Names | null
): ReadPair | null {
  const one = open.block === close.block
  const begin = one ? open.at + 1 : 0
  if (!hasWords(open, close, texts)) return null
  const own = masked[close.block]!.slice(begin, close.at).join('')
  const behind = names ? readBehind(masked[close.block]!, close.at + 1, names) : null
  const removed: Array<{ block: number; from: number; to: number }> = []
  if (behind) removed.push({ block: close.block, from: close.at + 1, to: behind.end })
  const remove = (from: number, to: number) => from < to && removed.push({ block: close.block, from, to })
  const said: Attribution[] = behind ? [behind.attribution] : []

  const options = one ? readOptions(own, begin, names) : []
  let to = close.at
  if (options.length > 0) {
    for (const option of options) {
      remove(option.to, option.end)
      if (option.attribution) said.push({ ...option.attribution, proponents: [] })
    }
    to = options.at(-1)!.to
  } else {
    const tail = names ? readTail(own, names) : null
    if (tail) {
      to = begin + tail.words
      remove(to, close.at)
      said.push(tail.attribution)
    }
  }
  const attribution = combined(said, options)
  return {
    kind: kindOf(one ? texts[open.block]!.slice(begin, to) : '', attribution, options.length),
    open,
    close: { ...close, end: behind?.end ?? close.at + 1 },
    words: { from: open.at + 1, to },
    options: options.map((option) => ({ ...option, proponents: option.attribution?.proponents ?? [] })),
    attribution,
    removed
  }
}

function hasWords(open: Place, close: Place, texts: readonly string[]): boolean {
  if (open.block === close.block) return HAS_WORDS.test(texts[open.block]!.slice(open.at + 1, close.at))
  // Each end holds on to some words; otherwise the mark would not reach there.
  return HAS_WORDS.test(texts[open.block]!.slice(open.at + 1)) && HAS_WORDS.test(texts[close.block]!.slice(0, close.at))
}

/** `words – EU; G77 delete`: how long the words are, and who wants what. */
function readTail(own: string, names: Names): { words: number; attribution: Attribution } | null {
  const found = DASH.exec(own)?.groups
  const attribution = found && readAttribution(found.who!, names)
  if (!attribution) return null
  // A comma before the dash is the text's own.
  return { words: found.words!.length + (found.dash!.startsWith(',') ? 1 : 0), attribution }
}

interface Option {
  readonly from: number
  readonly to: number
  readonly end: number
  readonly stroke: number
  readonly attribution: Attribution | null
}

function readOptions(own: string, begin: number, names: Names | null): Option[] {
  const strokes = [...own.matchAll(STROKE)]
  if (strokes.length === 0) return []
  const bounds = [
    ...strokes.map(({ index, 0: stroke }) => ({ end: index, next: index + stroke.length })),
    { end: own.length, next: own.length }
  ]
  let from = 0
  let stroke = 0
  const options = bounds.map(({ end, next }): Option => {
    const tail = names ? readTail(own.slice(from, end), names) : null
    const option = {
      from: begin + from,
      to: begin + (tail ? from + tail.words : end),
      end: begin + end,
      stroke: begin + stroke,
      attribution: tail?.attribution ?? null
    }
    from = next
    stroke = end
    return option
  })
  // "[/ x]" is no pair of alternatives.
  return options.every((option) => /[^\s]/u.test(own.slice(option.from - begin, option.to - begin))) ? options : []
}

/** `(Mexico) (G77: retain)` behind the closing bracket. */
function readBehind(
  masked: readonly string[],
  from: number,
  names: Names
): { end: number; attribution: Attribution } | null {
  const said: Attribution[] = []
  let end = from
  for (;;) {
    const found = /^\s*\((?<who>[^()\uFFFC[\]]+)\)/u.exec(masked.slice(end, end + 400).join(''))
    const attribution = found && readAttribution(found.groups!.who!, names)
    if (!attribution) break
    said.push(attribution)
    end += found[0].length
  }
  return said.length === 0 ? null : { end, attribution: combined(said, []) }
}

function combined(said: readonly Attribution[], options: readonly Option[]): Attribution {
  const all = <Item>(list: (one: Attribution) => readonly Item[]) => [...new Set(said.flatMap(list))]
  const holders = all((one) => one.holders)
  const rivals = [...new Set(options.flatMap(({ attribution }) => attribution?.proponents ?? []))]
  return {
    proponents: all((one) => one.proponents),
    opponents: all((one) => one.opponents),
    wanted: said.some((one) => one.wanted),
    // Of rival wordings each is held by those who want it, unless it is said who is against.
    holders: holders.length > 0 ? holders : rivals,
    positions: all((one) => one.positions)
  }
}

function kindOf(words: string, { proponents, opponents, holders, wanted }: Attribution, options: number): BracketKind {
  if (options > 0) return 'alternatives'
  if (BLANK.test(words.trim())) return 'blank'
  if (!wanted && opponents.length > 0) return 'deletion'
  return proponents.length === 0 && holders.length > 0 ? 'capital' : 'addition'
}

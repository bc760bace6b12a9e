/**
 * The brackets that stand, by who holds them and since when. Called by `whereWeStand`. Rule S6.
 */
import type { BracketPlace, Located } from '#core/brackets/locateBrackets.ts'
import type { Compiled, Named } from '#core/compile/compiled.ts'
import type { Conference } from '#core/conference/conference.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import type { TextModel } from '#core/document/textModel.ts'
import type { Bracket } from '#core/floor/floor.ts'

export interface StandingBracket {
  readonly id: string
  readonly kind: Bracket['kind']
  readonly since: string
  /** The paragraph in which it opens; null when all its words are gone. */
  readonly place: { readonly id: string; readonly label: string } | null
  /** What stands in it, the first words. */
  readonly words: string
}

export interface HeldBrackets {
  /** Null for those that nobody holds: the Chair can lift them. */
  readonly holder: Named | null
  readonly brackets: readonly StandingBracket[]
}

/** As many letters of a bracket's words as tell it from another. */
const LETTERS = 72

interface Input {
  readonly located: Located
  readonly text: TextModel
  readonly compiled: Pick<Compiled, 'paragraphs'>
  readonly conference: Pick<Conference, 'delegations' | 'groups'>
}

export function heldBrackets({ located, text, compiled, conference }: Input): readonly HeldBrackets[] {
  const standing = [
    ...located.places.map((place) => ({
      bracket: place.bracket,
      shown: toShown(place.bracket, placeOf(compiled, place), wordsOf(text, place))
    })),
    ...located.adrift.map((bracket) => ({ bracket, shown: toShown(bracket, null, '') }))
  ]
  const byHolder = new Map<string | null, StandingBracket[]>()
  for (const { bracket, shown } of standing) {
    const holders = bracket.holders.length > 0 ? [...new Set(bracket.holders)] : [null]
    for (const holder of holders) byHolder.set(holder, [...(byHolder.get(holder) ?? []), shown])
  }
  return [...byHolder]
    .map(([code, brackets]) => ({
      holder: code === null ? null : { code, name: nameOf(conference, code) },
      brackets: brackets.sort((a, b) => compareWords(a.since, b.since))
    }))
    .sort(mostFirst)
}

/** Who holds most comes first; what nobody holds last. */
function mostFirst(a: HeldBrackets, b: HeldBrackets): number {
  if (a.holder === null || b.holder === null) return Number(a.holder === null) - Number(b.holder === null)
  return b.brackets.length - a.brackets.length || compareWords(a.holder.name, b.holder.name)
}

function toShown({ id, kind, at }: Bracket, place: StandingBracket['place'], words: string): StandingBracket {
  return { id, kind, since: at, place, words }
}

function placeOf(compiled: Pick<Compiled, 'paragraphs'>, { first }: BracketPlace): StandingBracket['place'] {
  const paragraph = compiled.paragraphs[first]
  return paragraph ? { id: paragraph.id, label: paragraph.label } : null
}

function wordsOf({ blocks }: TextModel, { first, from, last, to }: BracketPlace): string {
  const { node } = blocks[first]!
  const words = node.textBetween(from, first === last ? to : node.content.size, ' ', ' ')
  const isCut = words.length > LETTERS || first !== last
  return isCut ? `${words.slice(0, LETTERS).trimEnd()} …` : words
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

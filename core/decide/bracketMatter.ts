/**
 * What every decision about brackets asks first, and how brackets are spoken of in the record. Used by the verbs of this
 * folder only.
 */
import { bracketWords, shortened } from '#core/brackets/bracketWords.ts'
import { locateBrackets, type BracketPlace, type Located } from '#core/brackets/locateBrackets.ts'
import { labelsOf, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import type { Bracket } from '#core/floor/floor.ts'

export interface FoundBracket {
  readonly ok: true
  readonly bracket: Bracket
  /** Null when all its words are gone, or it was lifted. */
  readonly place: BracketPlace | null
  readonly located: Located
}

/** @param state what the command needs it to be */
export function findBracket(situation: Situation, id: string, state: Bracket['state']): FoundBracket | Refused {
  const bracket = situation.floor.brackets.get(id)
  if (!bracket) return refuse('no-such-bracket', `There are no brackets "${id}" on the floor of this draft.`)
  if (bracket.state !== state) {
    return refuse(
      'wrong-state',
      state === 'standing'
        ? 'These brackets were lifted already. The Chair can reopen them.'
        : 'These brackets still stand, so there is nothing to reopen.'
    )
  }
  const located = locateBrackets(situation.text, situation.floor)
  return { ok: true, bracket, place: located.places.find((place) => place.bracket.id === id) ?? null, located }
}

/** `the brackets around "timely" in OP2`. */
export function bracketTitle(situation: Situation, bracket: Bracket, place: BracketPlace | null): string {
  if (!place) {
    const home = situation.text.indexOf.get(bracket.paragraph ?? '')
    return home === undefined
      ? 'the brackets whose words are gone'
      : `the brackets in ${titleWithin(situation, situation.text.blocks[home]!)} whose words are gone`
  }
  const first = titleWithin(situation, situation.text.blocks[place.first]!)
  const last = titleWithin(situation, situation.text.blocks[place.last]!)
  const range = place.first === place.last ? first : `${first} to ${last}`
  if (bracket.paragraphs) return `the brackets around ${range}`
  return `the brackets around "${shortened(bracketWords(situation.text, place))}" in ${range}`
}

/** Where the receipt says it happened. */
export function bracketAbout(
  situation: Situation,
  bracket: Bracket,
  place: BracketPlace | null
): { bracket: string; paragraph?: string; label?: string } {
  const paragraph = place ? situation.text.blocks[place.first]!.id : bracket.paragraph
  if (paragraph === undefined) return { bracket: bracket.id }
  const label = labelsOf(situation).get(paragraph)?.label
  return { bracket: bracket.id, paragraph, ...(label ? { label } : {}) }
}

export function namesOf(situation: Situation, codes: readonly string[]): string {
  return inSentence(codes.map((code) => nameOf(situation.conference, code)))
}

export function inSentence(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
}

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

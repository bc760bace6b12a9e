/**
 * Positions as lines of words: "supported by Tajikistan and Türkiye", one line for each position taken; a
 * group with its members that depart from it: "EU (Hungary departs: opposes)".
 */
import type { CompiledPosition } from '#core/compile/compiled.ts'
import { conditionWords, POSITION_VERB } from '#core/positions/positionVerbs.ts'
import { POSITION_WORDS } from '#core/floor/floor.ts'
import { listWords, POSITION_WORD } from '#renderer/draft/words.ts'

export function positionLines(positions: readonly CompiledPosition[]): readonly string[] {
  return POSITION_WORDS.flatMap((word) => {
    const names = positions.filter(({ position }) => position === word).map(holderWords)
    return names.length === 0 ? [] : [`${POSITION_WORD[word].takes} ${listWords(names)}`]
  })
}

/** Who holds a position, with what has to be known beside the name. */
export function holderWords({ by, departures = [], condition }: CompiledPosition): string {
  const notes = departures.map((other) => `${other.by.name} departs: ${POSITION_VERB[other.position]}`)
  if (condition !== undefined) notes.unshift(conditionWords(condition))
  return notes.length === 0 ? by.name : `${by.name} (${notes.join('; ')})`
}

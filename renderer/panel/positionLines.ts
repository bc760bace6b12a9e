/**
 * Positions as lines of words: "supported by Tajikistan and Türkiye", one line for each position taken.
 */
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { POSITION_WORDS } from '#core/floor/floor.ts'
import { listWords, POSITION_WORD } from '#renderer/draft/words.ts'

export function positionLines(positions: CompiledProposal['positions']): readonly string[] {
  return POSITION_WORDS.flatMap((word) => {
    const names = positions.filter(({ position }) => position === word).map(({ by }) => by.name)
    return names.length === 0 ? [] : [`${POSITION_WORD[word].takes} ${listWords(names)}`]
  })
}

/**
 * How a bracket is shown: whether it is held, by whom, and since when, in words. Used by the page, the editors and the panel.
 */
import type { CompiledBracket } from '#core/compile/compiled.ts'
import type { BracketKind } from '#core/floor/floor.ts'
import { listWords, timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export const BRACKET_KIND_WORD: Readonly<Record<BracketKind, string>> = {
  addition: 'addition',
  deletion: 'deletion',
  alternatives: 'alternatives',
  paragraph: 'whole paragraph',
  placement: 'placement',
  capital: 'waiting for capital',
  blank: 'to be filled'
}

export interface BracketLook {
  readonly held: boolean
  /** Codes of the holders, as they stand behind the bracket; empty for none. */
  readonly codes: string
  /** "addition · held by European Union · since 14:02" */
  readonly title: string
}

const MOST_CODES = 3

const known = new WeakMap<CompiledBracket, BracketLook>()

export function bracketLook(bracket: CompiledBracket): BracketLook {
  let look = known.get(bracket)
  if (!look) {
    const codes = bracket.holders.map(({ code }) => code)
    const more = codes.length > MOST_CODES ? ` +${codes.length - MOST_CODES}` : ''
    look = {
      held: codes.length > 0,
      codes: codes.slice(0, MOST_CODES).join(' ') + more,
      title: say('brackets.since', {
        BRACKET_KIND_WORD: BRACKET_KIND_WORD[bracket.kind],
        heldWords: heldWords(bracket),
        timeWords: timeWords(bracket.at)
      })
    }
    known.set(bracket, look)
  }
  return look
}

export function heldWords({ holders }: CompiledBracket): string {
  return holders.length === 0 ? 'held by nobody' : `held by ${listWords(holders.map(({ name }) => name))}`
}

/**
 * How a bracket is shown: whether it is held, by whom, and since when, in words. Used by the page, the editors and the panel.
 */
import type { CompiledBracket } from '#core/compile/compiled.ts'
import type { BracketKind } from '#core/floor/floor.ts'
import { listWords, timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export const BRACKET_KIND_WORD: Readonly<Record<BracketKind, string>> = {
  addition: say('brackets.kind.addition'),
  deletion: say('brackets.kind.deletion'),
  alternatives: say('brackets.kind.alternatives'),
  paragraph: say('brackets.kind.paragraph'),
  placement: say('brackets.kind.placement'),
  capital: say('brackets.kind.capital'),
  blank: say('brackets.kind.blank')
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
        kind: BRACKET_KIND_WORD[bracket.kind],
        held: heldWords(bracket),
        time: timeWords(bracket.at)
      })
    }
    known.set(bracket, look)
  }
  return look
}

export function heldWords({ holders }: CompiledBracket): string {
  return holders.length === 0
    ? say('brackets.heldByNobody')
    : say('brackets.heldBy', { holders: listWords(holders.map(({ name }) => name)) })
}

/**
 * What stands in the place of a name that is not shown: one code for every delegation, one for every group, so that no two
 * proposals can be told to be of the same hand. In a list they are counted: `DELEGATION*3` is three delegations. Written
 * by `createMask`; printed by whoever prints names. No delegation or group of a conference may have these codes.
 */
export const A_DELEGATION = 'DELEGATION'
export const A_GROUP = 'GROUP'

const COUNTED = /^(DELEGATION|GROUP)(?:\*(\d+))?$/u

/** `count` of them, as one entry of a list. */
export function counted(placeholder: string, count: number): string {
  return `${placeholder}*${count}`
}

export function isPlaceholder(code: string): boolean {
  return COUNTED.test(code)
}

/** "A delegation", "1 delegation", "3 groups"; null for a code that stands for somebody. */
export function placeholderName(code: string): string | null {
  const [, kind, count] = COUNTED.exec(code) ?? []
  if (kind === undefined) return null
  const word = kind === A_DELEGATION ? 'delegation' : 'group'
  if (count === undefined) return `A ${word}`
  return count === '1' ? `1 ${word}` : `${count} ${word}s`
}

/** "1 other delegation", where the sponsor is "a delegation" too. */
export function otherName(code: string): string | null {
  return placeholderName(code)?.replace(/^(\d+) /u, '$1 other ') ?? null
}

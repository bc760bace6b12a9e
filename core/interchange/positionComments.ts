/**
 * What a comment of a Word file says in Chapeau's own words, so that it is read by people in Word and found again on the way
 * back: “Supports the amendment by Kyrgyzstan.”, “Proposes for this paragraph: “…””. Written by the tracked export, read by
 * the import.
 */
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { POSITION_WORDS, type PositionWord } from '#core/floor/floor.ts'

type Kind = CompiledProposal['kind']
/** A position, or that the author sponsors it too. */
export type Standing = PositionWord | 'cosponsor'

const VERBS: Readonly<Record<Standing, string>> = {
  cosponsor: 'Co-sponsors',
  support: 'Supports',
  oppose: 'Opposes',
  retain: 'Asks to retain, against',
  delete: 'Asks to delete the words of',
  reserve: 'Reserves its position on',
  reflect: 'Asks for time to reflect on',
  'withdraw-if': 'Would withdraw, on a condition,'
}
export const KINDS: Readonly<Record<Kind, string>> = {
  amend: 'the amendment',
  insert: 'the insertion',
  delete: 'the deletion',
  move: 'the move',
  replace: 'the replacement',
  counter: 'the other wording',
  split: 'the division',
  merge: 'the merger',
  level: 'the change of level'
}
const STANDINGS: readonly Standing[] = ['cosponsor', ...POSITION_WORDS]

export function positionComment(standing: Standing, kind: Kind, sponsor: string): string {
  return `${VERBS[standing]} ${KINDS[kind]} by ${sponsor}.`
}

export function readPositionComment(text: string): { standing: Standing; kind: Kind; sponsor: string } | null {
  for (const standing of STANDINGS) {
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const opening = `${VERBS[standing]} ${KINDS[kind]} by `
      if (text.startsWith(opening) && text.endsWith('.')) {
        return { standing, kind, sponsor: text.slice(opening.length, -1) }
      }
    }
  }
  return null
}

/** What tracked changes are together, where they would be read as several. */
export type Sign = 'replace' | 'split' | 'merge'

const SIGNS: Readonly<Record<Sign, string>> = {
  replace: 'Proposes these words as another paragraph in the place of this one',
  split: 'Proposes to divide this paragraph as marked',
  merge: 'Proposes to merge this paragraph with the next as marked'
}

/** @param label what the room calls it: `OP5 alt` */
export function signComment(sign: Sign, label: string): string {
  return `${SIGNS[sign]}${label === '' ? '' : ` (${label})`}.`
}

export function readSignComment(text: string): Sign | null {
  return (Object.keys(SIGNS) as Sign[]).find((sign) => text.startsWith(SIGNS[sign]) && text.endsWith('.')) ?? null
}

const WORDING = 'Proposes for this paragraph: “'
const INSERTION = 'Proposes a new paragraph behind this one: “'
const REPLACEMENT = 'Proposes to replace this paragraph: “'
const DIVISION = 'Proposes to divide this paragraph: “'
const MERGER = 'Proposes to merge this paragraph with the next: “'
const COUNTER = 'Proposes other words for '
const BETWEEN = '” / “'
const DELETION = 'Proposes to delete this paragraph.'
const LEVEL = 'Proposes for this sub-paragraph level '
const MOVE_BEHIND = 'Proposes to move this paragraph to follow '
const MOVE_FIRST = 'Proposes to move this paragraph to the beginning.'
const MOVE = 'Proposes to move this paragraph elsewhere.'

export interface RivalWords {
  /** The words proposed; of a division, those of each part. */
  readonly parts: readonly string[]
  /** The label of the block that a move is to follow; null for the beginning. */
  readonly moveAfter?: string | null | undefined
  readonly level?: number | undefined
  readonly counters?: { readonly kind: Kind; readonly sponsor: string } | undefined
}

/** A proposal that cannot be tracked beside the others on its paragraph. */
export function rivalComment(kind: Kind, { parts, moveAfter, level, counters }: RivalWords): string {
  const words = `${parts.join(BETWEEN)}”`
  switch (kind) {
    case 'amend':
      return WORDING + words
    case 'insert':
      return INSERTION + words
    case 'delete':
      return DELETION
    case 'move':
      return moveAfter === null ? MOVE_FIRST : moveAfter ? `${MOVE_BEHIND}${moveAfter}.` : MOVE
    case 'replace':
      return REPLACEMENT + words
    case 'counter':
      return `${COUNTER}${KINDS[counters?.kind ?? 'insert']} by ${counters?.sponsor ?? ''}: “${words}`
    case 'split':
      return DIVISION + words
    case 'merge':
      return MERGER + words
    case 'level':
      return `${LEVEL}${level ?? 1}.`
  }
}

export type ReadRival =
  | { readonly kind: 'amend' | 'insert' | 'replace' | 'merge'; readonly words: string }
  | { readonly kind: 'split'; readonly parts: readonly string[] }
  | {
      readonly kind: 'counter'
      readonly words: string
      readonly origin: 'insert' | 'replace'
      readonly sponsor: string
    }
  | { readonly kind: 'delete' }
  | { readonly kind: 'level'; readonly level: number }
  /** A label, or null for the beginning. */
  | { readonly kind: 'move'; readonly after: string | null }

const WORDINGS = [
  ['amend', WORDING],
  ['insert', INSERTION],
  ['replace', REPLACEMENT],
  ['merge', MERGER]
] as const

/** @returns what a comment proposes by itself; a move to no named place is left to people */
export function readRivalComment(text: string): ReadRival | null {
  if (text === DELETION) return { kind: 'delete' }
  if (text === MOVE_FIRST) return { kind: 'move', after: null }
  if (text.startsWith(MOVE_BEHIND) && text.endsWith('.')) {
    return { kind: 'move', after: text.slice(MOVE_BEHIND.length, -1) }
  }
  if (text.startsWith(LEVEL)) {
    const level = Number(text.slice(LEVEL.length, -1))
    return Number.isInteger(level) ? { kind: 'level', level } : null
  }
  if (!text.endsWith('”')) return null
  const within = (opening: string) => text.slice(opening.length, -1)
  for (const [kind, opening] of WORDINGS) if (text.startsWith(opening)) return { kind, words: within(opening) }
  if (text.startsWith(DIVISION)) return { kind: 'split', parts: within(DIVISION).split(BETWEEN) }
  for (const origin of ['insert', 'replace'] as const) {
    const opening = `${COUNTER}${KINDS[origin]} by `
    const [sponsor = '', words] = text.startsWith(opening) ? within(opening).split(/: “(.*)/su) : []
    if (words !== undefined) return { kind: 'counter', words, origin, sponsor }
  }
  return null
}

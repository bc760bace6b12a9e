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

const WORDING = 'Proposes for this paragraph: “'
const DELETION = 'Proposes to delete this paragraph.'
const MOVE = 'Proposes to move this paragraph'

/** A proposal that cannot be tracked beside the others on its paragraph. */
export function rivalComment(kind: Kind, words: string, moveAfter: string | null | undefined): string {
  switch (kind) {
    case 'amend':
    case 'insert':
      return `${WORDING}${words}”`
    case 'delete':
      return DELETION
    case 'move':
      return moveAfter ? `${MOVE} to follow ${moveAfter}.` : `${MOVE} elsewhere.`
    case 'replace':
      return `Proposes to replace this paragraph: “${words}”`
    case 'counter':
      return `Proposes other words for what is proposed here: “${words}”`
    case 'split':
      return `Proposes to divide this paragraph: “${words}”`
    case 'merge':
      return `Proposes to merge this paragraph with the next: “${words}”`
    case 'level':
      return 'Proposes another level for this paragraph.'
  }
}

/** @returns the wording or the deletion that a comment proposes; a move is left to people */
export function readRivalComment(text: string): { kind: 'amend'; words: string } | { kind: 'delete' } | null {
  if (text === DELETION) return { kind: 'delete' }
  if (!text.startsWith(WORDING) || !text.endsWith('”')) return null
  return { kind: 'amend', words: text.slice(WORDING.length, -1) }
}

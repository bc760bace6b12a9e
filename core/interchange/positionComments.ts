/**
 * How a position is said in a comment of a Word file, so that it is read by people in Word and found again on the way back:
 * “Supports the amendment by Kyrgyzstan.” Written by the tracked export, read by the import.
 */
import type { CompiledProposal } from '#core/compile/compiled.ts'
import type { PositionWord } from '#core/floor/floor.ts'

type Kind = CompiledProposal['kind']

const VERBS: Readonly<Record<PositionWord, string>> = {
  support: 'Supports',
  oppose: 'Opposes',
  retain: 'Asks to retain, against',
  delete: 'Asks to delete the words of',
  reserve: 'Reserves its position on',
  reflect: 'Asks for time to reflect on'
}
const KINDS: Readonly<Record<Kind, string>> = {
  amend: 'the amendment',
  insert: 'the insertion',
  delete: 'the deletion',
  move: 'the move'
}

export function positionComment(position: PositionWord, kind: Kind, sponsor: string): string {
  return `${VERBS[position]} ${KINDS[kind]} by ${sponsor}.`
}

export function readPositionComment(text: string): { position: PositionWord; kind: Kind; sponsor: string } | null {
  for (const position of Object.keys(VERBS) as PositionWord[]) {
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const opening = `${VERBS[position]} ${KINDS[kind]} by `
      if (text.startsWith(opening) && text.endsWith('.')) {
        return { position, kind, sponsor: text.slice(opening.length, -1) }
      }
    }
  }
  return null
}

/**
 * Finds which paragraph that is gone from one place of a Word file stands at another: what Word tracked as a move. Called by
 * `findChanges`. Words moved within a paragraph are no such move: they are a deletion and an insertion.
 */
import type { Pair } from '#core/interchange/docx/compareVersions.ts'
import { hasWords, type Piece } from '#core/interchange/docx/wordText.ts'

/** @returns for each paragraph that moves the pair of the place where it goes */
export function findMoves<Found extends Pair>(pairs: readonly Found[]): Map<Found, Found> {
  const arrived = pairs.filter(({ base, proposed }) => !base && proposed && comes(proposed.pieces))
  const moves = new Map<Found, Found>()
  for (const pair of pairs) {
    if (!pair.base || pair.proposed || !goes(pair.base.pieces)) continue
    const words = wordsOf(pair.base.pieces)
    const name = pair.base.pieces.find(({ deleted }) => deleted)?.deleted?.move ?? ''
    const free = arrived.filter((other) => ![...moves.values()].includes(other))
    const same = (other: Found) => wordsOf(other.proposed!.pieces) === words
    const named = name === '' ? [] : free.filter((other) => moveOf(other.proposed!.pieces) === name)
    const to = named.find(same) ?? free.find(same) ?? named[0]
    if (to) moves.set(pair, to)
  }
  return moves
}

function goes(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => !hasWords([piece]) || piece.deleted?.kind === 'move-from')
}

/** What was changed after it arrived came otherwise. */
function comes(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.inserted?.kind === 'move-to' && hasWords([piece]))
}

function moveOf(pieces: readonly Piece[]): string | undefined {
  return pieces.find(({ inserted }) => inserted?.kind === 'move-to')?.inserted?.move
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * Takes the changes within one paragraph apart by author: what it says as it stands, what it would say, and for each author
 * what it would say with that author's changes alone. Called by `importDocx` for each pair of paragraphs.
 */
import type { MarkName } from '#core/document/schema.ts'
import type { Pair } from '#core/interchange/docx/compareVersions.ts'
import { hasWords, isStruckByAnother, type Piece, type Revision } from '#core/interchange/docx/wordText.ts'

/** A stretch of words as one of the wordings has it. */
export interface Words {
  readonly text: string
  readonly marks: readonly MarkName[]
  readonly footnote?: string
}

/** One author's wording of a paragraph. */
export interface Wording {
  readonly author: string
  readonly date: string
  readonly words: readonly Words[]
  /** Nothing but italics and bold changes. */
  readonly onlyLooks: boolean
}

/** Words that one author inserted and another struck. */
export interface Struck {
  readonly by: string
  readonly from: string
  readonly text: string
}

const UNKNOWN: Revision = { kind: 'insert', author: '', date: '' }

/** The wording that stands. */
export function standingWords(pieces: readonly Piece[]): Words[] {
  return pieces.map((piece) => wordsOf(piece, 'before'))
}

/** The wording with every change of the paragraph. */
export function proposedWords(pieces: readonly Piece[]): Words[] {
  return pieces.map((piece) => wordsOf(piece, 'after'))
}

/**
 * @param all the pieces in the order of the file, those that go and those that come
 * @returns one wording for each author who changed something, in the order of their first changes
 */
export function attributeWords(pair: Pair, all: readonly Piece[] = piecesOf(pair)): Wording[] {
  const { base, proposed, joint } = pair
  const before = base?.pieces ?? []
  const after = proposed?.pieces ?? []
  const steps = alignPieces(before, after, all).map(({ piece, stays, comes }) => {
    if (stays && comes) return { piece, op: 'same' as const, revision: lookChange(piece) }
    if (comes) return { piece, op: 'insert' as const, revision: piece.inserted ?? joint ?? UNKNOWN }
    return { piece, op: 'delete' as const, revision: piece.deleted ?? joint ?? UNKNOWN }
  })
  const authors = new Map<string, Revision>()
  for (const { revision } of steps)
    if (revision && !authors.has(revision.author)) authors.set(revision.author, revision)
  return [...authors].map(([author, { date }]) => {
    const mine = (revision: Revision | null) => revision?.author === author
    const words = steps.flatMap(({ piece, op, revision }) => {
      if (op === 'same') return [wordsOf(piece, mine(revision) ? 'after' : 'before')]
      if (op === 'insert') return mine(revision) ? [wordsOf(piece, 'after')] : []
      return mine(revision) ? [] : [wordsOf(piece, 'before')]
    })
    const onlyLooks = steps.every(({ op, revision, piece }) => !mine(revision) || (op === 'same' && !piece.footnote))
    return { author, date, words, onlyLooks }
  })
}

/** Words proposed by one author that another struck, within what is proposed. */
export function struckWords(pieces: readonly Piece[]): Struck[] {
  const struck: Struck[] = []
  for (const piece of pieces) {
    if (!isStruckByAnother(piece) || !hasWords([piece])) continue
    const [by, from] = [piece.deleted!.author, piece.inserted!.author]
    const last = struck.at(-1)
    const text = piece.footnote?.after ?? piece.text
    if (last && last.by === by && last.from === from) struck[struck.length - 1] = { ...last, text: last.text + text }
    else struck.push({ by, from, text })
  }
  return struck
}

function piecesOf({ base, proposed }: Pair): Piece[] {
  const segments = new Set([...(base?.segments ?? []), ...(proposed?.segments ?? [])])
  return [...segments].toSorted((a, b) => a.number - b.number).flatMap(({ pieces }) => pieces)
}

/** In the order of the file, so that what one author inserts among words that another takes out stays where it is. */
function alignPieces(
  before: readonly Piece[],
  after: readonly Piece[],
  all: readonly Piece[]
): Array<{ piece: Piece; stays: boolean; comes: boolean }> {
  const staying = new Set(before)
  const coming = new Set(after)
  return all
    .map((piece) => ({ piece, stays: staying.has(piece), comes: coming.has(piece) }))
    .filter(({ stays, comes }) => stays || comes)
}

/** A note whose words change, or words whose look changes: the place stays, what it holds does not. */
function lookChange({ footnote, formatted }: Piece): Revision | null {
  if (footnote && footnote.before !== footnote.after) return footnote.revision ?? UNKNOWN
  return formatted?.revision ?? null
}

function wordsOf(piece: Piece, version: 'before' | 'after'): Words {
  const marks = version === 'before' ? (piece.formatted?.marks ?? piece.marks) : piece.marks
  return { text: piece.text, marks, ...(piece.footnote && { footnote: piece.footnote[version] }) }
}

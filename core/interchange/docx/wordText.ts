/**
 * A Word text as it was read: its paragraphs in order, each in pieces that say by whom they were inserted and deleted.
 * Made by `readWordFile`, understood by `compareVersions` and `importDocx`. Two texts are in it at once: the one with every
 * tracked change rejected (what stands) and the one with every change accepted (what is proposed).
 */
import type { MarkName } from '#core/document/schema.ts'
import type { Numbering } from '#core/interchange/docx/readNumbering.ts'
import type { ListPlace } from '#core/interchange/docx/readStyles.ts'

/** Who made a tracked change. */
export interface Revision {
  readonly kind: 'insert' | 'delete' | 'move-from' | 'move-to' | 'format'
  /** As Word knows them; empty where the file names nobody. */
  readonly author: string
  readonly date: string
  /** What both ends of a move have in common. */
  readonly move?: string
}

/** A stretch of words with one look and one history; a footnote is a piece with no text. */
export interface Piece {
  readonly text: string
  readonly marks: readonly MarkName[]
  /** The note's words as they stand, and as they would be with every change accepted. */
  readonly footnote?: { readonly before: string; readonly after: string; readonly revision: Revision | null }
  readonly inserted: Revision | null
  readonly deleted: Revision | null
  /** Its italics or bold were changed: the marks it had. */
  readonly formatted: { readonly revision: Revision; readonly marks: readonly MarkName[] } | null
}

/** What a paragraph is, as far as its style, its list and its look say it. */
export interface ParagraphForm {
  readonly style: string
  readonly styleName: string
  /** 1 for the largest heading, 0 for none. */
  readonly heading: number
  /** The list that numbers it. */
  readonly list: ListPlace | undefined
  /** Distance from the margin, in twentieths of a point. */
  readonly indent: number
  readonly centred: boolean
}

/** One paragraph of the file, or one row of a table. */
export interface Segment {
  /** Its number in the file, from 1: empty paragraphs count. */
  readonly number: number
  readonly kind: 'paragraph' | 'row' | 'box'
  readonly pieces: readonly Piece[]
  readonly form: ParagraphForm
  /** The form it had before a tracked change of its formatting. */
  readonly formerly: { readonly form: ParagraphForm; readonly revision: Revision } | null
  /** The mark that ends it: what joins it to the next paragraph, or parts them. */
  readonly mark: { readonly inserted: Revision | null; readonly deleted: Revision | null }
  /** Nothing joins it to the next: the last of a table's cell, of a box, of the text. */
  readonly closed: boolean
  /** Ids of the comments that begin in it. */
  readonly comments: readonly string[]
}

export interface Comment {
  readonly id: string
  readonly author: string
  readonly date: string
  readonly text: string
  /** The comment it answers. */
  readonly parent: string | null
  readonly resolved: boolean
  /** The words it is about; empty where it stands at one place. */
  readonly quote: string
}

/** Something of the file that was simplified or left out, and where; segment 0 for the file as a whole. */
export interface Finding {
  readonly segment: number
  readonly kind: 'simplified' | 'left-out'
  readonly sentence: string
}

export interface WordText {
  readonly segments: readonly Segment[]
  readonly numbering: Numbering
  /** Chapeau wrote it: its styles say what each paragraph is. */
  readonly ours: boolean
  readonly comments: readonly Comment[]
  readonly findings: readonly Finding[]
  /** Of every author, how many tracked changes of each kind, as the elements of the main part. */
  readonly revisions: RevisionCounts
}

export type RevisionCounts = ReadonlyArray<{
  readonly author: string
  readonly counts: Readonly<Record<string, number>>
}>

/** In the text with every tracked change rejected. */
export const isInBase = (piece: Pick<Piece, 'inserted'>): boolean => piece.inserted === null

/** In the text with every tracked change accepted. */
export const isInAccepted = (piece: Pick<Piece, 'deleted'>): boolean => piece.deleted === null

/** Inserted by one author and struck by another: the one proposes the words, the other does not want them. */
export function isStruckByAnother({ inserted, deleted }: Segment['mark']): boolean {
  return inserted?.kind === 'insert' && deleted?.kind === 'delete' && inserted.author !== deleted.author
}

/** Accepted, or proposed by one author and struck by another. */
export const isProposed = (piece: Segment['mark']): boolean => isInAccepted(piece) || isStruckByAnother(piece)

/** Something to read: letters, signs or a note, and not only spaces. */
export function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.footnote !== undefined || /\S/u.test(piece.text))
}

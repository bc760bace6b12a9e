/**
 * Why a Word file is not read: a code for programs and one sentence for people. Thrown by the readers in this folder, deep
 * inside a file, and turned into a refusal by `readWordFile` alone; nobody else ever sees it thrown.
 */
export type UnreadableCode = 'not-word' | 'damaged' | 'encrypted' | 'too-large' | 'suspicious' | 'too-slow'

export class Unreadable extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'Unreadable'
    this.code = code
  }
}

/** Bounds that no outcome document comes near and no hostile file can talk its way around. */
export const BOUNDS = {
  /** Of the file as it lies on disk. */
  file: 64 * 1024 * 1024,
  entries: 4096,
  /** Of one part that is read, inflated. */
  part: 24 * 1024 * 1024,
  /** Of all parts, read or not, as the archive declares them. */
  total: 384 * 1024 * 1024,
  /** A part of more than a megabyte that was packed better than this was made to burst. */
  ratio: 300,
  depth: 256,
  /** Of one element. */
  attributes: 1000,
  /** That are kept: what only says how words look is not. */
  elements: 200_000,
  paragraphs: 20_000,
  /** Milliseconds for the whole file. */
  time: 3500
} as const

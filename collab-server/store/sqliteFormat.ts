/**
 * The conference file: a SQLite database with an application id of our own, so that a file of another program, a damaged
 * one and one of a newer Chapeau can be told apart before anything is read from it. Used by `openSqliteStore` alone.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

/** "Chap" in ASCII, at byte 68 of the file. */
export const APPLICATION_ID = 0x43686170
/** Raised when an older Chapeau could no longer read or write the file. At byte 60 of the file. */
export const FORMAT = 2

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/** What lies at a path before it is opened. Throws a `StoreRefusal` for whatever is no conference of this format. */
export function inspectFile(file: string): 'missing' | 'empty' | 'conference' {
  const header = Buffer.alloc(HEADER_BYTES)
  let size: number
  try {
    const stat = statSync(file)
    if (!stat.isFile()) {
      throw new StoreRefusal('not-a-file', `${file} is not a file; give the path of a conference file.`)
    }
    size = stat.size
    if (size === 0) return 'empty'
    const descriptor = openSync(file, 'r')
    try {
      readSync(descriptor, header, 0, HEADER_BYTES, 0)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (error instanceof StoreRefusal) throw error
    if (errorCode(error) === 'ENOENT') return 'missing'
    throw new StoreRefusal(
      'no-access',
      `${file} cannot be read (${errorCode(error)}); check the path and its permissions.`,
      { cause: error }
    )
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new StoreRefusal(
      'foreign-file',
      `${file} is not a Chapeau conference; it was left as it is. Give a file made by "chapeau create".`
    )
  }
  const format = header.readUInt32BE(60)
  if (format > FORMAT) {
    throw new StoreRefusal(
      'newer-format',
      `${file} was written by a newer Chapeau (format ${format}, this one knows ${FORMAT}); open it with that version or a later one.`
    )
  }
  return 'conference'
}

export function corruptFile(file: string, detail: string, cause?: unknown): StoreRefusal {
  return new StoreRefusal(
    'corrupt-file',
    `${file} is a Chapeau conference but it is damaged (${detail}); nothing was changed. Restore it from a backup.`,
    { cause }
  )
}

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
}

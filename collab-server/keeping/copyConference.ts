/**
 * A whole copy of a conference file as it is at one moment, also while a relay serves it. Used by `backup` and `restore`.
 * The copy holds no free pages; it is the same conference with the same chain.
 */
import { DatabaseSync } from 'node:sqlite'
import { syncFile } from '#relay/keeping/syncFile.ts'

/** @param to a path where nothing lies yet */
export function copyConference(from: string, to: string): void {
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    db.exec('PRAGMA trusted_schema = OFF')
    db.prepare('VACUUM INTO ?').run(to)
  } finally {
    db.close()
  }
  syncFile(to)
}

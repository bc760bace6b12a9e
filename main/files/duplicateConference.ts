/**
 * Copies a conference file as it stands, also while it is open: SQLite's own backup takes a whole moment of it. Called by
 * the shell. The copy is the same conference, with the same participants and invites.
 */
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { DONE, refused, type Outcome } from '#core/protocol/shellState.ts'
import { cannotWrite } from '#main/saves/createSaves.ts'

export async function duplicateConference(from: string, to: string): Promise<Outcome> {
  if (resolve(from) === resolve(to)) {
    return refused('same-file', 'That is the file itself, so nothing was copied. Choose another name for the copy.')
  }
  const part = join(dirname(to), `.${basename(to)}.part`)
  try {
    const source = new DatabaseSync(from, { readOnly: true })
    try {
      await backup(source, part)
    } finally {
      source.close()
    }
    await rename(part, to)
    return DONE
  } catch (error) {
    return cannotWrite(to, error)
  } finally {
    await rm(part, { force: true })
  }
}

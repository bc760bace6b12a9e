/**
 * One process at a time writes a conference. The lock is an exclusive transaction held open on a small file beside the
 * conference, because the operating system lets go of it when the process dies, however it dies: there is no stale lock
 * to clean up. The conference file itself stays readable for others, so that an export works beside a running relay.
 */
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

/** Takes the lock or throws; the returned function gives it back. */
export function lockConference(file: string): () => void {
  const path = `${file}-lock`
  for (let attempt = 0; attempt < 3; attempt++) {
    const lock = tryLock(path)
    if (!lock) break
    // Whoever held it before may have removed the file after we opened it: then we hold a lock that nobody can see.
    const second = tryLock(path)
    if (second) {
      second.close()
      lock.close()
      continue
    }
    return () => {
      try {
        rmSync(path, { force: true })
      } catch {
        // Some systems do not remove an open file: it stays, empty and harmless.
      }
      lock.close()
    }
  }
  throw new StoreRefusal(
    'in-use',
    `${file} is in use by another Chapeau process; stop that one first, or connect to it instead.`
  )
}

function tryLock(path: string): DatabaseSync | null {
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw new StoreRefusal('no-access', `${path} cannot be written; check the folder and its permissions.`, {
      cause: error
    })
  }
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    return null
  }
}

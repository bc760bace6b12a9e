/**
 * Brings a backup up to date: the first time a whole copy, from then on only what was written since. Because the log only
 * grows, a backup is the beginning of its conference; the chain tells whether it really is. Called by `chapeau backup`;
 * works while a relay serves the conference, which does not wait for it.
 *
 * Must never change the conference, and never write over a backup that is not its beginning.
 */
import { DatabaseSync } from 'node:sqlite'
import { lockConference } from '#relay/store/lockConference.ts'
import { FORMAT, inspectFile } from '#relay/store/sqliteFormat.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

export interface BackedUp {
  readonly updates: number
  readonly receipts: number
  /** The number of the last commit that the backup now holds. */
  readonly upTo: number
}

const PREFIX_HOLDS = `
SELECT (SELECT count(*) FROM main.seal) AS commits,
  (SELECT count(*) FROM main.seal AS ours JOIN source.seal AS theirs USING (number, up_to, hash, signature)) AS same,
  (SELECT count(*) FROM main.conference_key JOIN source.conference_key USING (public, private)) AS keys,
  (SELECT coalesce(max(position), 0) FROM main.log) AS position,
  (SELECT coalesce(max(number), 0) FROM main.seal) AS number`

/** @throws StoreRefusal when the backup belongs to another conference, or to another course of this one */
export function bringUpToDate(data: string, backup: string): BackedUp {
  const unlock = lockConference(backup)
  try {
    const db = new DatabaseSync(backup, { timeout: 5000, enableForeignKeyConstraints: false })
    try {
      db.exec('PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF')
      requireFormat(db, backup)
      db.prepare('ATTACH ? AS source').run(
        `file:${encodeURI(data).replaceAll('?', '%3F').replaceAll('#', '%23')}?mode=ro`
      )
      db.exec('BEGIN IMMEDIATE')
      try {
        const done = append(db, data, backup)
        db.exec('COMMIT')
        return done
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    } finally {
      db.close()
    }
  } finally {
    unlock()
  }
}

/** A file of an older format has no chain by which a backup could know its conference again. */
export function requireChain(file: string): void {
  if (inspectFile(file) !== 'conference') {
    throw new StoreRefusal('no-such-file', `There is no conference at ${file}; make one with "chapeau create".`)
  }
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    requireFormat(db, file)
  } finally {
    db.close()
  }
}

function requireFormat(db: DatabaseSync, file: string): void {
  const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (user_version === FORMAT) return
  throw new StoreRefusal(
    'older-format',
    `${file} is of format ${user_version}, which has no chain to go by; open it once with "chapeau serve", which brings it up to date.`
  )
}

function append(db: DatabaseSync, data: string, backup: string): BackedUp {
  const found = db.prepare(PREFIX_HOLDS).get() as Record<'commits' | 'same' | 'keys' | 'position' | 'number', number>
  if (found.keys !== 1 || found.same !== found.commits) {
    throw new StoreRefusal(
      'other-course',
      `${backup} is not an earlier state of ${data}, so nothing was written to it. Give another name for this backup.`
    )
  }
  const run = (sql: string, ...values: number[]) => Number(db.prepare(sql).run(...values).changes)
  run('INSERT INTO room SELECT * FROM source.room WHERE id > (SELECT coalesce(max(id), 0) FROM main.room)')
  const updates = run('INSERT INTO log SELECT * FROM source.log WHERE position > ?', found.position)
  const receipts = run('INSERT INTO receipt SELECT * FROM source.receipt WHERE seal > ?', found.number)
  run('INSERT INTO seal SELECT * FROM source.seal WHERE number > ?', found.number)
  run('INSERT OR REPLACE INTO snapshot SELECT * FROM source.snapshot')
  run('INSERT OR REPLACE INTO registry SELECT * FROM source.registry')
  const { upTo } = db.prepare('SELECT coalesce(max(number), 0) AS upTo FROM main.seal').get() as { upTo: number }
  return { updates, receipts, upTo }
}

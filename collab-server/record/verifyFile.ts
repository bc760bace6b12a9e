/**
 * Looks through a whole conference file: its pages, its chain, every signature, and whether text and floor follow from
 * the log. Called by `chapeau verify`, by `restore` before it trusts a backup and by tests. Works beside a running relay:
 * everything is read in one transaction and so at one moment.
 *
 * Must never write, not even to bring an older format up to date.
 */
import { DatabaseSync } from 'node:sqlite'
import { fingerprint } from '#relay/record/conferenceKey.ts'
import type { Report, VerifyFinding } from '#relay/record/report.ts'
import { verifyChain } from '#relay/record/verifyChain.ts'
import { verifyRooms } from '#relay/record/verifyRooms.ts'
import { verifyRows } from '#relay/record/verifyRows.ts'
import { FORMAT, inspectFile } from '#relay/store/sqliteFormat.ts'
import { FROM_1_TO_2, TABLES, TABLES_1 } from '#relay/store/sqliteTables.ts'

export interface Verification {
  /** In the order of the checks; the first one names the first record that does not hold. */
  readonly findings: readonly VerifyFinding[]
  readonly format: number
  /** The key that signed, as people compare it; null where there is no chain yet. */
  readonly key: string | null
  readonly updates: number
  readonly receipts: number
  readonly commits: number
  /** How many of the receipts are older than the chain: sealed as they were found, signed by nobody when they were made. */
  readonly receiptsBeforeTheChain: number
  /** How many are missing from before the chain, in a file that `doctor` saved. */
  readonly receiptsLostBefore: number
}

/** @throws StoreRefusal when there is no conference file to look at */
export function verifyFile(file: string): Verification {
  const findings: VerifyFinding[] = []
  const report: Report = (where, problem) => void findings.push({ where, problem })
  const counts = { updates: 0, receipts: 0, commits: 0, receiptsBeforeTheChain: 0, receiptsLostBefore: 0 }
  let format: number = FORMAT
  let key: string | null = null
  inspectFile(file)
  let db: DatabaseSync | undefined
  /** A page that cannot be read stops the check that meets it, and no other. */
  const check = (what: string, look: () => void) => {
    try {
      look()
    } catch (error) {
      report(what, `cannot be read (${error instanceof Error ? error.message : String(error)})`)
    }
  }
  check('the file', () => {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
    db.exec('PRAGMA trusted_schema = OFF; BEGIN')
    format = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
  })
  try {
    if (db === undefined) return { findings, format, key, ...counts }
    const open = db
    check('the file', () => verifyTables(open, format, report))
    if (format === 1) {
      check('the log', () => Object.assign(counts, countOnly(open)))
    } else {
      check('the chain', () => {
        const chain = verifyChain(open, report, counts)
        if (chain) key = fingerprint(chain)
        if (chain) check('what is kept beside the log', () => verifyRows(open, chain, report))
      })
    }
    check('the rooms', () => verifyRooms(open, report))
    check('the file', () => verifyPages(open, report))
  } finally {
    db?.close()
  }
  return { findings, format, key, ...counts }
}

function verifyPages(db: DatabaseSync, report: Report): void {
  for (const row of db.prepare('PRAGMA integrity_check(5)').iterate()) {
    const finding = String(row.integrity_check)
    if (finding !== 'ok') report('a page of the file', `is damaged (${finding})`)
  }
}

/** The tables are those of a file that was made or brought up to date by this program, word for word. */
function verifyTables(db: DatabaseSync, format: number, report: Report): void {
  const known = format === 1 ? [tablesOf(TABLES_1)] : [tablesOf(TABLES), tablesOf(`${TABLES_1} ${FROM_1_TO_2}`)]
  const found = listTables(db)
  if (!known.includes(found)) report('the description of the tables', 'is not one that Chapeau writes')
}

function tablesOf(sql: string): string {
  const db = new DatabaseSync(':memory:')
  try {
    db.exec(sql)
    return listTables(db)
  } finally {
    db.close()
  }
}

function listTables(db: DatabaseSync): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
  return JSON.stringify(rows)
}

function countOnly(db: DatabaseSync) {
  const { updates } = db.prepare('SELECT count(*) AS updates FROM log').get() as { updates: number }
  const { receipts } = db.prepare('SELECT count(*) AS receipts FROM receipt').get() as { receipts: number }
  return { updates, receipts, receiptsBeforeTheChain: receipts }
}

/**
 * Follows the chain of a conference file from its first commit to its last, and the record of each draft from its first
 * receipt. Called by `verifyFile`.
 */
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { beginningOfLog, beginningOfRecord, receiptHash, sealHash, type SealedReceipt } from '#relay/record/chain.ts'
import { isPair, signatureChecker } from '#relay/record/conferenceKey.ts'
import type { Report } from '#relay/record/report.ts'
import { readLogRows } from '#relay/store/sqliteLog.ts'
import { blob, rowsOf } from '#relay/store/sqliteRows.ts'
import type { PositionedUpdate } from '#relay/store/store.ts'

interface Counts {
  updates: number
  receipts: number
  commits: number
  receiptsBeforeTheChain: number
  receiptsLostBefore: number
}

const KeyRow = v.object({ id: v.number(), public: blob, private: blob })
const SealRow = v.object({ number: v.number(), adopts: v.number(), up_to: v.number(), hash: blob, signature: blob })
const ReceiptRow = v.object({
  draft: v.string(),
  seq: v.number(),
  id: v.string(),
  digest: v.string(),
  json: v.string(),
  seal: v.nullable(v.number()),
  hash: v.nullable(blob),
  signature: v.nullable(blob)
})

/** @returns the public key, or null when there is none to check with */
export function verifyChain(db: DatabaseSync, report: Report, counts: Counts): Uint8Array | null {
  const keys = [...rowsOf(KeyRow, db.prepare('SELECT id, public, private FROM conference_key').all())]
  const key = keys[0]
  if (key?.id !== 1 || keys.length !== 1) {
    report('the key of the conference', 'is missing')
    return null
  }
  if (!isPair(key.public, key.private)) report('the key of the conference', 'is not a pair that fits')
  const isSigned = signatureChecker(key.public)
  const rows = db.prepare('SELECT number, adopts, up_to, hash, signature FROM seal ORDER BY number').all()
  const seals = [...rowsOf(SealRow, rows)]
  const adopting = seals.find(({ adopts }) => adopts === 1)?.number ?? null
  const bySeal = verifyReceipts(db, key.public, isSigned, adopting, report, counts)
  verifySeals(db, key.public, isSigned, seals, bySeal, report, counts)
  return key.public
}

/** @returns the receipts by the number of the commit that wrote them, with the hashes that their words give */
function verifyReceipts(
  db: DatabaseSync,
  publicKey: Uint8Array,
  isSigned: ReturnType<typeof signatureChecker>,
  adopting: number | null,
  report: Report,
  counts: Counts
): Map<number, SealedReceipt[]> {
  const bySeal = new Map<number, SealedReceipt[]>()
  let draft: string | null = null
  let seq = 0
  let previous: Uint8Array = new Uint8Array()
  const rows = db.prepare('SELECT draft, seq, id, digest, json, seal, hash, signature FROM receipt ORDER BY draft, seq')
  for (const row of rowsOf(ReceiptRow, rows.iterate())) {
    if (row.draft !== draft) {
      draft = row.draft
      seq = 0
      previous = beginningOfRecord(publicKey, draft)
    }
    seq++
    counts.receipts++
    const where = `receipt ${row.seq} of draft ${row.draft}`
    if (row.seq !== seq) {
      // What was lost before the chain began, the chain cannot miss: `doctor` said so when it saved the file.
      if (row.seal !== adopting || adopting === null) report(`receipt ${seq} of draft ${row.draft}`, 'is missing')
      else counts.receiptsLostBefore += row.seq - seq
      seq = row.seq
    }
    const hash = receiptHash(previous, row)
    const adopted = adopting !== null && row.seal === adopting && row.signature === null
    if (!equal(hash, row.hash)) report(where, 'does not follow from the one before it')
    else if (adopted) counts.receiptsBeforeTheChain++
    else if (!row.signature || !isSigned(hash, row.signature)) {
      report(where, 'does not bear the signature of the conference')
    } else if (!saysTheSame(row)) report(where, 'says something else in its words than in the record')
    // What follows is judged by what is written, so that one receipt that does not hold is named alone.
    previous = row.hash ?? hash
    const sealed = bySeal.get(row.seal ?? 0) ?? []
    sealed.push({ draft: row.draft, seq: row.seq, hash: previous })
    bySeal.set(row.seal ?? 0, sealed)
  }
  return bySeal
}

function saysTheSame({ json, seq, id, draft }: v.InferOutput<typeof ReceiptRow>): boolean {
  const receipt = JSON.parse(json) as { seq: number; id: string; draft: string }
  return receipt.seq === seq && receipt.id === id && receipt.draft === draft
}

function verifySeals(
  db: DatabaseSync,
  publicKey: Uint8Array,
  isSigned: ReturnType<typeof signatureChecker>,
  seals: ReadonlyArray<v.InferOutput<typeof SealRow>>,
  receipts: Map<number, SealedReceipt[]>,
  report: Report,
  counts: Counts
): void {
  const log = readLogRows(db)
  let ahead = log.next()
  let previous = beginningOfLog(publicKey)
  let number = 0
  let from = 0
  for (const seal of seals) {
    number++
    counts.commits++
    const updates: PositionedUpdate[] = []
    while (!ahead.done && ahead.value.position <= seal.up_to) {
      updates.push(ahead.value)
      ahead = log.next()
    }
    counts.updates += updates.length
    const where = `commit ${number} (${span(from, seal.up_to)})`
    from = seal.up_to
    if (seal.number !== number) {
      report(`commit ${number}`, 'is missing')
      number = seal.number
    }
    const adopts = seal.adopts === 1
    const content = { number, adopts, updates, receipts: receipts.get(seal.number) ?? [] }
    receipts.delete(seal.number)
    const hash = sealHash(previous, content)
    if (!equal(hash, seal.hash)) report(where, 'does not hold what was sealed')
    else if (!isSigned(hash, seal.signature)) report(where, 'does not bear the signature of the conference')
    else if (adopts && number !== 1) report(where, 'claims to be older than the chain')
    previous = seal.hash
  }
  if (!ahead.done) report(`the update at position ${ahead.value.position}`, 'belongs to no commit')
  for (const [unsealed] of receipts.values()) {
    if (unsealed) report(`receipt ${unsealed.seq} of draft ${unsealed.draft}`, 'belongs to no commit')
  }
  const sequence = db.prepare('SELECT name, seq FROM sqlite_sequence').all() as Array<{ name: string; seq: number }>
  if (counts.updates > 0 && !(sequence.length === 1 && sequence[0]?.name === 'log' && sequence[0].seq === from)) {
    report('the count of updates', 'is not that of the log')
  }
}

function span(from: number, upTo: number): string {
  if (upTo === from) return 'no updates'
  return upTo === from + 1 ? `the update at position ${upTo}` : `the updates at positions ${from + 1} to ${upTo}`
}

function equal(left: Uint8Array, right: Uint8Array | null): boolean {
  return right !== null && Buffer.compare(left, right) === 0
}

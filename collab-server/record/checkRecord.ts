/**
 * Checks the record of one draft as it came over HTTP: that each receipt stands on the one before it and that the
 * conference's key signed it. Needs nothing but what `GET /api/drafts/:draft/record` and `/seals` give, so that any
 * delegation can do it with the fingerprint it was told. Used by tests and by whoever keeps a copy of the record.
 */
import type { Receipt } from '#core/decide/outcome.ts'
import { beginningOfRecord, receiptHash } from '#relay/record/chain.ts'
import { signatureChecker } from '#relay/record/conferenceKey.ts'
import type { ReceiptSeal } from '#relay/store/store.ts'

export interface RecordFinding {
  readonly seq: number
  readonly problem: string
}

/** @returns the first receipt that does not hold, or null */
export function checkRecord(
  publicKey: Uint8Array,
  draft: string,
  receipts: readonly Receipt[],
  seals: readonly ReceiptSeal[]
): RecordFinding | null {
  const isSigned = signatureChecker(publicKey)
  let previous = beginningOfRecord(publicKey, draft)
  let chained = false
  for (const [index, receipt] of receipts.entries()) {
    const seq = index + 1
    const seal = seals[index]
    if (receipt.seq !== seq) return { seq, problem: 'is missing' }
    if (!seal || seal.seq !== seq) return { seq, problem: 'has no seal' }
    const hash = receiptHash(previous, {
      draft,
      seq,
      id: receipt.id,
      digest: seal.digest,
      json: JSON.stringify(receipt)
    })
    if (!Buffer.from(hash).equals(seal.hash)) return { seq, problem: 'does not follow from the one before it' }
    if (seal.signature) chained = true
    if (seal.signature ? !isSigned(hash, seal.signature) : chained) {
      return { seq, problem: 'does not bear the signature of the conference' }
    }
    previous = hash
  }
  if (seals.length > receipts.length) return { seq: receipts.length + 1, problem: 'is missing' }
  return null
}

/**
 * The hashes that chain a conference together. Each receipt is hashed over the one before it in its draft, so that a
 * draft's record can be checked by whoever may read it; each commit is hashed over the one before it in the conference,
 * with every update and receipt in it, so that the log of all rooms can be checked by whoever holds the file.
 *
 * Used by the stores when they write and by `verifyFile` and `checkRecord` when they look. What is hashed here may never
 * change: a new layout needs a new file format.
 */
import { createHash } from 'node:crypto'
import type { PositionedUpdate } from '#relay/store/store.ts'

/** What the first receipt of a draft stands on. */
export function beginningOfRecord(publicKey: Uint8Array, draft: string): Uint8Array {
  return sha256('chapeau record 1\n', publicKey, draft)
}

/** What the first commit of a conference stands on. */
export function beginningOfLog(publicKey: Uint8Array): Uint8Array {
  return sha256('chapeau log 1\n', publicKey)
}

export interface HashedReceipt {
  readonly draft: string
  readonly seq: number
  readonly id: string
  readonly digest: string
  /** The receipt as JSON, byte for byte as it is kept. */
  readonly json: string
}

export function receiptHash(previous: Uint8Array, { draft, seq, id, digest, json }: HashedReceipt): Uint8Array {
  return sha256('chapeau receipt 1\n', previous, `${JSON.stringify([draft, seq, id, digest])}\n`, json)
}

export interface SealedReceipt {
  readonly draft: string
  readonly seq: number
  readonly hash: Uint8Array
}

export interface SealContent {
  /** One more than the commit before. */
  readonly number: number
  /** It takes in what was written before the chain began. */
  readonly adopts: boolean
  readonly updates: readonly PositionedUpdate[]
  readonly receipts: readonly SealedReceipt[]
}

export function sealHash(previous: Uint8Array, { number, adopts, updates, receipts }: SealContent): Uint8Array {
  const hash = createHash('sha256')
  hash.update(`chapeau commit 1\n`).update(previous)
  hash.update(`${JSON.stringify([number, adopts, updates.length, receipts.length])}\n`)
  for (const { position, draft, room, at, session, participant, receipt, update } of updates) {
    // The length is hashed before the bytes, so that no two different logs are hashed alike.
    const head = [position, draft, room, at, session, participant, receipt ?? null, update.length]
    hash.update(`${JSON.stringify(head)}\n`).update(update)
  }
  for (const receipt of [...receipts].sort(inOrder)) {
    hash.update(`${JSON.stringify([receipt.draft, receipt.seq])}\n`).update(receipt.hash)
  }
  return hash.digest()
}

/** For what is kept beside the log and replaced in place: it stands on nothing, but is signed. */
export function rowHash(
  kind: 'registry' | 'snapshot',
  key: readonly unknown[],
  value: string | Uint8Array
): Uint8Array {
  return sha256(`chapeau ${kind} 1\n`, `${JSON.stringify(key)}\n`, value)
}

function inOrder(left: SealedReceipt, right: SealedReceipt): number {
  if (left.draft !== right.draft) return left.draft < right.draft ? -1 : 1
  return left.seq - right.seq
}

function sha256(...parts: ReadonlyArray<string | Uint8Array>): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

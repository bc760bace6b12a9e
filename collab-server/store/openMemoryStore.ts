/**
 * A store that lives as long as the process: for tests, rehearsals and trying the program. Passes the same contract as
 * the file. Must never be offered as a place to keep a conference.
 */
import type { Receipt } from '#core/decide/outcome.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'
import { beginningOfRecord, receiptHash } from '#relay/record/chain.ts'
import { newConferenceKey } from '#relay/record/conferenceKey.ts'
import type {
  Batch,
  LogPage,
  PositionedUpdate,
  ReceiptSeal,
  RegistryKind,
  RoomSnapshot,
  Store,
  StoredReceipt,
  StoredRoom
} from '#relay/store/store.ts'

interface KeptRoom {
  readonly log: PositionedUpdate[]
  snapshot: { readonly upTo: number; readonly state: Uint8Array } | null
}

export function openMemoryStore(): Store {
  const rooms = new Map<string, KeptRoom>()
  const records = new Map<string, StoredReceipt[]>()
  const receiptsById = new Map<string, StoredReceipt>()
  const registry = new Map<RegistryKind, Map<string, string>>()
  const key = newConferenceKey()
  const seals = new Map<string, ReceiptSeal[]>()
  let position = 0
  let closed = false

  const assertOpen = () => {
    if (closed) throw new StoreRefusal('closed', 'The conference was closed and can no longer be read or written.')
  }
  const roomOf = (draft: string, room: string): KeptRoom => {
    const key = `${draft}/${room}`
    let kept = rooms.get(key)
    if (!kept) {
      kept = { log: [], snapshot: null }
      rooms.set(key, kept)
    }
    return kept
  }

  // Everything that could fail is checked before anything is written: a batch is all or nothing.
  const checkReceipts = (receipts: readonly StoredReceipt[]) => {
    const next = new Map<string, number>()
    const ids = new Set<string>()
    for (const { receipt } of receipts) {
      const expected = next.get(receipt.draft) ?? (records.get(receipt.draft)?.length ?? 0) + 1
      if (receipt.seq !== expected || ids.has(receipt.id) || receiptsById.has(receipt.id)) {
        throw new StoreRefusal(
          'broken-batch',
          `The record of draft ${receipt.draft} expects number ${expected} with an unused id; number ${receipt.seq} was refused and nothing was written.`
        )
      }
      next.set(receipt.draft, expected + 1)
      ids.add(receipt.id)
    }
  }

  const seal = ({ receipt, digest }: StoredReceipt) => {
    const { draft, seq, id } = receipt
    const chain = seals.get(draft) ?? []
    const previous = chain.at(-1)?.hash ?? beginningOfRecord(key.publicKey, draft)
    const hash = receiptHash(previous, { draft, seq, id, digest, json: JSON.stringify(receipt) })
    chain.push({ seq, digest, hash, signature: key.sign(hash) })
    seals.set(draft, chain)
  }

  const snapshotNow = ({ draft, room, state }: RoomSnapshot) => {
    const kept = roomOf(draft, room)
    kept.snapshot = { upTo: kept.log.length, state: state.slice() }
  }

  return {
    async commit(batch: Batch) {
      assertOpen()
      checkReceipts(batch.receipts ?? [])
      const puts = (batch.puts ?? []).map(({ kind, key, value }) => ({ kind, key, json: JSON.stringify(value) }))
      for (const update of batch.updates ?? []) {
        roomOf(update.draft, update.room).log.push({
          position: ++position,
          ...update,
          update: update.update.slice()
        })
      }
      for (const stored of batch.receipts ?? []) {
        const copy = structuredClone(stored)
        const record = records.get(copy.receipt.draft) ?? []
        record.push(copy)
        records.set(copy.receipt.draft, record)
        receiptsById.set(copy.receipt.id, copy)
        seal(copy)
      }
      for (const snapshot of batch.snapshots ?? []) snapshotNow(snapshot)
      for (const { kind, key, json } of puts) {
        const table = registry.get(kind) ?? new Map<string, string>()
        table.set(key, json)
        registry.set(kind, table)
      }
    },

    async loadRoom(draft: string, room: string): Promise<StoredRoom> {
      assertOpen()
      const kept = rooms.get(`${draft}/${room}`)
      if (!kept) return { snapshot: null, updates: [] }
      const from = kept.snapshot?.upTo ?? 0
      return { snapshot: kept.snapshot?.state ?? null, updates: kept.log.slice(from).map((logged) => logged.update) }
    },

    async readLog(draft: string, room: string, page?: LogPage): Promise<readonly PositionedUpdate[]> {
      assertOpen()
      const log = rooms.get(`${draft}/${room}`)?.log ?? []
      if (!page) return log.slice()
      const first = log.findIndex(({ position }) => position > page.after)
      return first < 0 ? [] : log.slice(first, first + page.most)
    },

    async readRecord(draft: string): Promise<readonly Receipt[]> {
      assertOpen()
      return structuredClone((records.get(draft) ?? []).map((stored) => stored.receipt))
    },

    async readSeals(draft: string): Promise<readonly ReceiptSeal[]> {
      assertOpen()
      return structuredClone(seals.get(draft) ?? [])
    },

    async publicKey() {
      assertOpen()
      return key.publicKey
    },

    async lastReceipt(draft: string) {
      assertOpen()
      return records.get(draft)?.length ?? 0
    },

    async findReceipt(command: string) {
      assertOpen()
      return structuredClone(receiptsById.get(command) ?? null)
    },

    async get(kind: RegistryKind, key: string) {
      assertOpen()
      const json = registry.get(kind)?.get(key)
      return json === undefined ? undefined : (JSON.parse(json) as unknown)
    },

    async list(kind: RegistryKind) {
      assertOpen()
      return [...(registry.get(kind) ?? [])].map(([key, json]) => ({ key, value: JSON.parse(json) as unknown }))
    },

    async close() {
      closed = true
    }
  }
}

/**
 * Checks what a conference file keeps beside its log and replaces in place: who takes part, invites, sessions, and the
 * snapshots. Each row is signed for itself. Called by `verifyFile`.
 */
import type { DatabaseSync } from 'node:sqlite'
import { rowHash } from '#relay/record/chain.ts'
import { signatureChecker } from '#relay/record/conferenceKey.ts'
import type { Report } from '#relay/record/report.ts'

interface RegistryRow {
  kind: string
  key: string
  value: string
  signature: Uint8Array | null
}

interface SnapshotRow {
  draft: string
  name: string
  up_to: number
  data: Uint8Array
  signature: Uint8Array | null
}

export function verifyRows(db: DatabaseSync, publicKey: Uint8Array, report: Report): void {
  const isSigned = signatureChecker(publicKey)
  const registry = db.prepare('SELECT kind, key, value, signature FROM registry ORDER BY kind, key')
  for (const { kind, key, value, signature } of registry.iterate() as Iterable<unknown> as Iterable<RegistryRow>) {
    if (!signature || !isSigned(rowHash('registry', [kind, key], value), signature)) {
      report(`the entry "${kind} ${key.slice(0, 16)}"`, 'is not what was signed')
    }
  }
  const snapshots = db.prepare(
    'SELECT draft, name, up_to, data, signature FROM snapshot JOIN room ON room.id = snapshot.room ORDER BY room'
  )
  for (const row of snapshots.iterate() as Iterable<unknown> as Iterable<SnapshotRow>) {
    if (!row.signature || !isSigned(rowHash('snapshot', [row.draft, row.name, row.up_to], row.data), row.signature)) {
      report(`the snapshot of room ${row.draft}/${row.name}`, 'is not what was signed')
    }
  }
}

/**
 * Checks what a conference file keeps beside its log and replaces in place: who takes part, invites, sessions, and the
 * snapshots. Each row is signed for itself. Called by `verifyFile`.
 */
import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { rowHash } from '#relay/record/chain.ts'
import { signatureChecker } from '#relay/record/conferenceKey.ts'
import type { Report } from '#relay/record/report.ts'
import { blob, rowsOf } from '#relay/store/sqliteRows.ts'

const RegistryRow = v.object({ kind: v.string(), key: v.string(), value: v.string(), signature: v.nullable(blob) })
const SnapshotRow = v.object({
  draft: v.string(),
  name: v.string(),
  up_to: v.number(),
  data: blob,
  signature: v.nullable(blob)
})

export function verifyRows(db: DatabaseSync, publicKey: Uint8Array, report: Report): void {
  const isSigned = signatureChecker(publicKey)
  const registry = db.prepare('SELECT kind, key, value, signature FROM registry ORDER BY kind, key')
  for (const { kind, key, value, signature } of rowsOf(RegistryRow, registry.iterate())) {
    if (!signature || !isSigned(rowHash('registry', [kind, key], value), signature)) {
      report(`the entry "${kind} ${key.slice(0, 16)}"`, 'is not what was signed')
    }
  }
  const snapshots = db.prepare(
    'SELECT draft, name, up_to, data, signature FROM snapshot JOIN room ON room.id = snapshot.room ORDER BY room'
  )
  for (const row of rowsOf(SnapshotRow, snapshots.iterate())) {
    if (!row.signature || !isSigned(rowHash('snapshot', [row.draft, row.name, row.up_to], row.data), row.signature)) {
      report(`the snapshot of room ${row.draft}/${row.name}`, 'is not what was signed')
    }
  }
}

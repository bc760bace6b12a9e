/**
 * Notes on the desk what a proposal became on the floor, so that its delegation can go on from there (a new version).
 * Called after the relay's receipt for tabling, never before.
 */
import type * as Y from 'yjs'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'

/** @returns false if the desk no longer has the proposal */
export function markTabled(doc: Y.Doc, id: string, tabledAs: string): boolean {
  const proposal = deskProposalMap(doc, id)
  if (!proposal) return false
  proposal.set('tabledAs', tabledAs)
  return true
}

/**
 * Takes a proposal off the desk. Called when its delegation discards it; what was tabled from it stays on the floor.
 */
import type * as Y from 'yjs'
import { DESK } from '#core/desk/deskProposal.ts'

/** @returns false if the desk has no such proposal: a colleague was quicker. */
export function discardDeskProposal(doc: Y.Doc, id: string): boolean {
  const proposals = doc.getMap(DESK.proposals)
  if (!proposals.has(id)) return false
  proposals.delete(id)
  return true
}

/**
 * Finds a proposal on a desk. Called by everything that changes one.
 */
import * as Y from 'yjs'
import { DESK } from '#core/desk/deskProposal.ts'

/** The desk's Map of the proposal; null if a colleague has taken it off the desk. */
export function deskProposalMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const map = doc.getMap(DESK.proposals).get(id)
  return map instanceof Y.Map ? map : null
}

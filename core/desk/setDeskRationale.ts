/**
 * Writes down why a delegation proposes what it proposes. Called from the desk's panel; tabled with the proposal.
 */
import type * as Y from 'yjs'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'

/** @param rationale empty to take it away
 *  @returns false if the desk no longer has the proposal */
export function setDeskRationale(doc: Y.Doc, id: string, rationale: string): boolean {
  const proposal = deskProposalMap(doc, id)
  if (!proposal) return false
  const words = rationale.trim()
  if (words === '') proposal.delete('rationale')
  else if (proposal.get('rationale') !== words) proposal.set('rationale', words)
  return true
}

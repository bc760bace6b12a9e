/**
 * Says for whom a proposal will be tabled: a group the delegation speaks for, or, at the secretariat's desk, the
 * delegation that spoke. Called from the desk's panel.
 */
import type * as Y from 'yjs'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'

/** @param onBehalfOf code of a delegation or group; null for the delegation itself
 *  @returns false if the desk no longer has the proposal */
export function setDeskSponsor(doc: Y.Doc, id: string, onBehalfOf: string | null): boolean {
  const proposal = deskProposalMap(doc, id)
  if (!proposal) return false
  if (onBehalfOf === null) proposal.delete('onBehalfOf')
  else proposal.set('onBehalfOf', onBehalfOf)
  return true
}

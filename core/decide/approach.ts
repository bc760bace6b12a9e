/**
 * What a decided proposal did to which paragraphs, in the words of a concordance: "merged from 12 and 15". Called by
 * `buildConcordance`.
 */
import type { Situation } from '#core/decide/outcome.ts'
import type { Proposal } from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'

export interface Approach {
  readonly block: string
  readonly approach: string
}

export function inWordsOfApproach(
  { floor }: Pick<Situation, 'floor'>,
  proposal: Proposal,
  before: ReadonlyMap<string, Label>
): Approach[] {
  const { change, outcome, state } = proposal
  const label = (id: string) => before.get(id)?.label || 'a paragraph'
  if (state !== 'accepted' && state !== 'accepted-as-amended') {
    const place = outcome?.reflectedIn
    if (place === undefined) return []
    const block = floor.proposals.get(place)?.outcome?.inserted ?? place
    return before.has(block)
      ? [{ block, approach: `reflects ${proposal.label || 'a proposal that was not retained'}` }]
      : []
  }
  const inserted = outcome?.inserted ?? ''
  switch (change.kind) {
    case 'amend':
      return [{ block: change.paragraph, approach: 'amended' }]
    case 'delete':
      return [{ block: change.paragraph, approach: state === 'accepted' ? 'deleted' : 'amended' }]
    case 'insert':
      return [{ block: inserted, approach: 'new' }]
    case 'move':
      return [{ block: change.paragraph, approach: 'moved' }]
    case 'replace':
      return [{ block: inserted, approach: `replaced by ${proposal.label || 'another paragraph'}` }]
    case 'counter': {
      const other = floor.proposals.get(change.proposal)?.label || 'another proposal'
      return [{ block: inserted, approach: `${proposal.label || 'counter-wording'} instead of ${other}` }]
    }
    case 'split':
      return [
        { block: change.paragraph, approach: `divided into ${change.parts.length}` },
        ...(outcome?.parts ?? []).map((block) => ({ block, approach: `divided from ${label(change.paragraph)}` }))
      ]
    case 'merge':
      return [{ block: change.paragraph, approach: `merged from ${label(change.paragraph)} and ${label(change.with)}` }]
    case 'level':
      return [{ block: change.paragraph, approach: 'put at another level' }]
  }
}

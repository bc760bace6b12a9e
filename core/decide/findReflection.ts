/**
 * The place in which the point of a proposal is found: a paragraph or another proposal, and what the record calls it.
 * Called by `rejectProposal` and `withdrawProposal`. Rule P56.
 */
import { labelsOf, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { inWords } from '#core/decide/describeChange.ts'
import { provisionalLabels } from '#core/numbering/provisionalLabels.ts'

export function findReflection(
  situation: Situation,
  proposal: string,
  reflectedIn: string | undefined
): { readonly ok: true; readonly name: string | null } | Refused {
  if (reflectedIn === undefined) return { ok: true, name: null }
  const { text, floor, profile } = situation
  const index = text.indexOf.get(reflectedIn)
  if (index !== undefined) return { ok: true, name: titleWithin(situation, text.blocks[index]!) }
  const other = floor.proposals.get(reflectedIn)
  if (!other || reflectedIn === proposal) {
    return refuse(
      'no-such-paragraph',
      'The place in which the point is reflected is no paragraph and no other proposal of this draft.'
    )
  }
  const label = provisionalLabels(text, profile, labelsOf(situation), floor).get(reflectedIn)
  return { ok: true, name: label || inWords(situation, other.change) }
}

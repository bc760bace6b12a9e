/**
 * What stands at the place that an insertion or a replacement asked for, once that is decided in its favour or in favour of
 * other words for it. Asked by `planCounter`, `reviseProposal` and `compile`: the words of a counter go on as an
 * amendment to it.
 */
import type { TextModel } from '#core/document/textModel.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'

/** @returns the id of a block in the text; null while the place is free */
export function findPlace(
  { text, floor }: { readonly text: TextModel; readonly floor: Floor },
  origin: Proposal
): string | null {
  const by = origin.state === 'superseded' ? floor.proposals.get(origin.outcome?.by ?? '') : origin
  if (by?.state !== 'accepted' && by?.state !== 'accepted-as-amended') return null
  const { inserted } = by.outcome ?? {}
  if (inserted === undefined) return null
  const id = currentBlock(text, floor, inserted)
  return text.indexOf.has(id) ? id : null
}

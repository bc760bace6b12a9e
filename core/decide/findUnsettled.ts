/**
 * What still stands in the way of adopting the text: each paragraph that is not agreed, waits for somebody, has no place
 * yet or has brackets in it, with the reason in words. Asked by `adoptText`, and by the application before it asks the
 * Chair to adopt. Rule P53.
 */
import { locateBrackets } from '#core/brackets/locateBrackets.ts'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import type { Situation } from '#core/decide/outcome.ts'
import { isNegotiable, type Block } from '#core/document/textModel.ts'

export interface Unsettled {
  readonly block: Block
  /** "open", "pending", "placement to be decided", "a bracket stands". */
  readonly reasons: readonly string[]
}

export function findUnsettled(situation: Pick<Situation, 'text' | 'floor'>): readonly Unsettled[] {
  const unsettled: Unsettled[] = []
  const located = locateBrackets(situation.text, situation.floor)
  for (const block of situation.text.blocks) {
    if (!isNegotiable(block)) continue
    const { state, pending, placement, silence } = situation.floor.paragraphs.get(block.id) ?? {
      state: 'open' as const
    }
    if (state === 'deleted') continue
    const reasons: string[] = []
    if (state === 'open' || state === 'bracketed') reasons.push(state)
    if (silence === 'open') reasons.push('under silence')
    if (pending?.length) reasons.push('pending')
    if (placement) reasons.push('placement to be decided')
    // A bracketed paragraph says so already.
    const standing = standingBracketsIn(situation.text, situation.floor, block.id, located)
    if (standing.length > 0 && state !== 'bracketed') reasons.push('a bracket stands')
    if (reasons.length > 0) unsettled.push({ block, reasons })
  }
  return unsettled
}

/**
 * Whether a paragraph can be agreed as it stands, and its entry once it is: asked for one paragraph by `agreeParagraph`,
 * for each of several by `settlePackage`. Never changes anything itself. Rules P24, P41 and P50.
 */
import { withoutConditions, type Conditions } from '#core/decide/conditions.ts'
import { entryOf, titleOf } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import type { Block } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import { changedBy, type Bracket, type FloorChange, type ParagraphEntry } from '#core/floor/floor.ts'

export function planAgreement(
  situation: Situation,
  block: Block,
  state: 'ad-ref' | 'agreed',
  conditions: Conditions
): { readonly ok: true; readonly entry: ParagraphEntry; readonly lifted: readonly FloorChange[] } | Refused {
  const title = titleOf(situation, block)
  const open = [...situation.floor.proposals.values()].filter(
    ({ state: stands, change }) =>
      stands === 'tabled' &&
      // A move speaks of the place, which is what stays open.
      !(change.kind === 'move' && conditions.placement === 'open') &&
      changedBy(change).includes(block.id)
  )
  if (open.length > 0) {
    const count = open.length === 1 ? 'a proposal is' : `${open.length} proposals are`
    return refuse(
      'proposals-open',
      `${title} cannot be agreed while ${count} tabled on it. Decide or park what is tabled first.`
    )
  }
  const standing = conditions.exceptBrackets ? [] : standingBracketsIn(situation.text, situation.floor, block.id)
  const around = standing.filter((bracket) => isNobodysAround(bracket, block))
  const others = standing.length - around.length
  if (others > 0) {
    const count = others === 1 ? 'a bracket stands' : `${others} brackets stand`
    return refuse(
      'brackets-standing',
      `${title} cannot be agreed while ${count} in it. Lift what stands first, or agree it except for the brackets.`
    )
  }
  const { reason: _settled, ...kept } = withoutConditions(entryOf(situation, block.id))
  return {
    ok: true,
    entry: { ...kept, ...conditions, state, at: situation.now, agreedContent: contentOf(block.node) },
    lifted: around.map((bracket) => lifted(situation, bracket))
  }
}

/** Around the whole paragraph, this one alone, and nobody holds it: who agrees the paragraph takes it off. */
function isNobodysAround({ paragraphs, holders }: Bracket, block: Block): boolean {
  return paragraphs?.from === block.id && paragraphs.to === block.id && holders.length === 0
}

function lifted({ now, seq }: Situation, bracket: Bracket): FloorChange {
  const outcome = { at: now, seq, kept: 'words', before: {}, after: {}, repairs: [] } as const
  return { op: 'bracket', bracket: { ...bracket, state: 'lifted', outcome } }
}

/** @param title of the paragraph or package, as it stands within a sentence. Rule P50. */
export function nothingAgreed(title: string): Refused {
  return refuse(
    'nothing-agreed',
    `Nothing is agreed until everything is agreed, so ${title} can be agreed ad ref only. Agree it ad ref; adopting the whole text agrees it for good.`
  )
}

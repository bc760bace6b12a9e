/**
 * The Chair declares the text adopted: every paragraph agreed ad ref becomes agreed, in one decision. Called by `decide`.
 * Rules P1 and P53 to P55.
 */
import type { AdoptCommand } from '#core/commands/command.ts'
import { findUnsettled } from '#core/decide/findUnsettled.ts'
import { entryOf, grant, isSameContent, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { isNegotiable } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import type { FloorChange } from '#core/floor/floor.ts'

/** As many as can be named in one sentence. */
const NAMED = 3

export function adoptText(situation: Situation, command: AdoptCommand): Decision {
  const standing = situation.text.blocks.filter(
    (block) => isNegotiable(block) && entryOf(situation, block.id).state !== 'deleted'
  )
  if (standing.length === 0) {
    return refuse('wrong-state', 'There is no paragraph in the text, so there is nothing to adopt.')
  }
  const obstacle = notSettled(situation) ?? stillTabled(situation)
  if (obstacle) return obstacle
  if (situation.floor.meta.adopted && standing.every(({ id }) => entryOf(situation, id).state === 'agreed')) {
    return refuse('already-so', 'The text is adopted already. Reopen a paragraph to take it up again.')
  }
  const floor: FloorChange[] = []
  const warnings: string[] = []
  for (const block of standing) {
    const entry = entryOf(situation, block.id)
    const isSame = entry.agreedContent === undefined || isSameContent(entry.agreedContent, block.node.content)
    if (!isSame) {
      warnings.push(
        `${titleOf(situation, block)} had been changed with the pen since it was agreed, and is adopted as it stands.`
      )
    }
    if (entry.state === 'agreed' && isSame) continue
    const { exceptBrackets: _lifted, ...kept } = entry
    floor.push({
      op: 'paragraph',
      id: block.id,
      entry: { ...kept, state: 'agreed', at: situation.now, agreedContent: contentOf(block.node) }
    })
  }
  for (const one of situation.floor.packages.values()) {
    if (one.state !== 'open' && one.state !== 'reopened') continue
    floor.push({ op: 'package', package: { ...one, state: 'settled', at: situation.now, seq: situation.seq } })
  }
  floor.push({ op: 'meta', meta: { adopted: { at: situation.now, seq: situation.seq } } })
  const count = standing.length === 1 ? 'its one paragraph is' : `all its ${standing.length} paragraphs are`
  return grant(
    situation,
    command,
    { floor },
    { ...(warnings.length > 0 && { warnings }), summary: `The text was adopted: ${count} agreed.` }
  )
}

function notSettled(situation: Situation): Refused | null {
  const unsettled = findUnsettled(situation)
  if (unsettled.length === 0) return null
  const named = unsettled
    .slice(0, NAMED)
    .map(({ block, reasons }) => `${titleOf(situation, block)} (${reasons.join(', ')})`)
    .join(', ')
  const more = unsettled.length > NAMED ? ` and ${unsettled.length - NAMED} more` : ''
  const count = unsettled.length === 1 ? 'one paragraph is' : `${unsettled.length} paragraphs are`
  return refuse(
    'not-settled',
    `The text cannot be adopted while ${count} not settled: ${named}${more}. Settle what is open first.`
  )
}

/** What would change the text or its order must not be pending when the text is adopted. */
function stillTabled({ floor }: Situation): Refused | null {
  const count = [...floor.proposals.values()].filter(({ state }) => state === 'tabled').length
  if (count === 0) return null
  return refuse(
    'proposals-open',
    `The text cannot be adopted while ${count === 1 ? 'a proposal is' : `${count} proposals are`} tabled. Decide or park what is tabled first.`
  )
}

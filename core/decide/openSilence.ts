/**
 * The text, or some of its paragraphs, is put under silence: it stands if nobody objects before the deadline. Nothing about
 * these paragraphs changes meanwhile. Called by `decide`. Rules P7, P100 and P101.
 */
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import type { OpenSilenceCommand } from '#core/commands/command.ts'
import { entryOf, findBlock, grant, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { readDeadline, silenceNow } from '#core/decide/silenceNow.ts'
import { isNegotiable, type Block } from '#core/document/textModel.ts'
import { contentOf } from '#core/document/toContent.ts'
import { ZERO_DRAFT, type FloorChange, type Silence } from '#core/floor/floor.ts'

export function openSilence(situation: Situation, command: OpenSilenceCommand): Decision {
  const running = silenceNow(situation.floor)
  if (running) {
    return refuse(
      'already-so',
      `The text is under silence until ${running.closesAt} already. Extend it, or call it off.`
    )
  }
  const deadline = readDeadline(situation, command.until)
  if (!deadline.ok) return deadline
  const blocks = chosen(situation, command.paragraphs)
  if (!blocks.ok) return blocks
  for (const block of blocks.value) {
    const obstacle = unready(situation, block)
    if (obstacle) return obstacle
  }
  const silence: Silence = {
    id: situation.newId(),
    revision: situation.floor.revisions.at(-1)?.label ?? ZERO_DRAFT,
    state: 'open',
    opensAt: situation.now,
    closesAt: deadline.value,
    paragraphs: blocks.value.map(({ id }) => id),
    objections: []
  }
  const frozen = blocks.value.map(({ id, node }): FloorChange => {
    const entry = { ...entryOf(situation, id), silence: 'open' as const, circulated: contentOf(node) }
    return { op: 'paragraph', id, entry }
  })
  const count = silence.paragraphs.length === 1 ? 'One paragraph' : `${silence.paragraphs.length} paragraphs`
  return grant(
    situation,
    command,
    { floor: [{ op: 'silence', silence }, ...frozen] },
    { summary: `${count} of ${silence.revision} were put under silence until ${silence.closesAt}.` }
  )
}

function chosen(
  situation: Situation,
  paragraphs: readonly string[] | undefined
): { readonly ok: true; readonly value: readonly Block[] } | Refused {
  if (paragraphs === undefined) {
    const open = situation.text.blocks.filter((block) => {
      const { state } = entryOf(situation, block.id)
      return isNegotiable(block) && state !== 'agreed' && state !== 'deleted'
    })
    if (open.length > 0) return { ok: true, value: open }
    return refuse('wrong-state', 'Every paragraph is agreed already, so there is nothing to put under silence.')
  }
  const blocks: Block[] = []
  for (const id of new Set(paragraphs)) {
    const block = findBlock(situation, id, 'no-such-paragraph')
    if (!block.ok) return block
    const { state } = entryOf(situation, id)
    if (state === 'agreed' || state === 'deleted') {
      return refuse('wrong-state', `${titleOf(situation, block.value)} is ${state}, so silence does not apply to it.`)
    }
    blocks.push(block.value)
  }
  return { ok: true, value: blocks }
}

/** What is put under silence can stand as it is: nothing is tabled on it and no bracket stands in it. */
function unready(situation: Situation, block: Block): Refused | null {
  const tabled = [...situation.floor.proposals.values()].some(
    ({ state, change }) => state === 'tabled' && 'paragraph' in change && change.paragraph === block.id
  )
  if (tabled) {
    return refuse(
      'proposals-open',
      `${titleOf(situation, block)} cannot be put under silence while a proposal is tabled on it. Decide or park it first.`
    )
  }
  if (
    entryOf(situation, block.id).state !== 'bracketed' &&
    standingBracketsIn(situation.text, situation.floor, block.id).length === 0
  ) {
    return null
  }
  return refuse(
    'brackets-standing',
    `${titleOf(situation, block)} cannot be put under silence while brackets stand in it. Lift them first.`
  )
}

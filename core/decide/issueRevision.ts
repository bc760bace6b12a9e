/**
 * A revision is issued: the text as it stands gets its number, labels are fixed anew, deleted paragraphs leave the text,
 * and the concordance says what became of each old label. Called by `decide`. Rules P7, P35 and P36.
 */
import type { IssueCommand } from '#core/commands/command.ts'
import { entryOf, grant, labelsOf, underSilence } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { silenceNow } from '#core/decide/silenceNow.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'
import type { FloorChange, Revision } from '#core/floor/floor.ts'
import { computeLabels } from '#core/numbering/computeLabels.ts'

export function issueRevision(situation: Situation, command: IssueCommand): Decision {
  if (silenceNow(situation.floor)) return underSilence('The text')
  const label = command.label
  if (situation.floor.revisions.some((revision) => revision.label.toLowerCase() === label.toLowerCase())) {
    return refuse('label-taken', `There is a revision "${label}" already. Give this one the next label.`)
  }
  if (!situation.text.blocks.some((block) => entryOf(situation, block.id).state !== 'deleted')) {
    return refuse(
      'wrong-state',
      'Every paragraph of the text is deleted, so there is nothing to issue. Reopen one first.'
    )
  }
  const before = labelsOf(situation)
  const stays = (block: Block) => entryOf(situation, block.id).state !== 'deleted'
  const clean = toText(situation.text.blocks.filter(stays))
  const after = computeLabels(clean, situation.profile, null)
  const numbering: Record<string, string> = {}
  for (const [id, { label: fixed }] of after) if (fixed !== '') numbering[id] = fixed
  const concordance = situation.text.blocks
    .map(({ id }) => ({ id, from: before.get(id)?.label ?? '', to: after.get(id)?.label ?? null }))
    .filter(({ from, to }) => from !== '' || to)
  const revision: Revision = { label, at: situation.now, seq: situation.seq, by: situation.actor.name, concordance }
  const removed = situation.text.blocks.filter((block) => !stays(block))
  return grant(
    situation,
    command,
    {
      text: removed.map(({ id }) => ({ op: 'remove' as const, block: id })),
      floor: [{ op: 'revision', revision }, { op: 'meta', meta: { numbering } }, ...reanchored(situation, stays)]
    },
    { summary: `${label} was issued.` }
  )
}

/** Insertions proposed after a paragraph that leaves the text now follow the one before it. */
function reanchored(situation: Situation, stays: (block: Block) => boolean): FloorChange[] {
  const { blocks, indexOf } = situation.text
  const changes: FloorChange[] = []
  for (const proposal of situation.floor.proposals.values()) {
    const { change } = proposal
    if (change.kind !== 'insert' && change.kind !== 'move') continue
    if (proposal.state !== 'tabled' && proposal.state !== 'parked') continue
    const index = change.after === null ? undefined : indexOf.get(change.after)
    if (index === undefined || stays(blocks[index]!)) continue
    const after = blocks.slice(0, index).findLast(stays)?.id ?? null
    changes.push({ op: 'proposal', proposal: { ...proposal, change: { ...change, after } } })
  }
  return changes
}

function toText(blocks: readonly Block[]): TextModel {
  return { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}

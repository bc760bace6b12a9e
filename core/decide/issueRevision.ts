/**
 * A revision is issued: the text as it stands gets its number, labels are fixed anew, deleted paragraphs leave the text,
 * and the concordance says what became of each old label. Called by `decide`. Rules P7, P35, P36 and
 * P88.
 */
import type { IssueCommand } from '#core/commands/command.ts'
import { buildConcordance } from '#core/decide/concordance.ts'
import { entryOf, grant, labelsOf, underSilence } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { silenceNow } from '#core/decide/silenceNow.ts'
import { renumberProposals } from '#core/decide/renumberProposals.ts'
import type { Block, TextModel } from '#core/document/textModel.ts'
import type { Revision } from '#core/floor/floor.ts'
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
  const told = buildConcordance(situation, before, after)
  const revision: Revision = { label, at: situation.now, seq: situation.seq, by: situation.actor.name, ...told }
  const pending = renumberProposals(situation, { clean, labels: after, numbering, stays })
  const removed = situation.text.blocks.filter((block) => !stays(block))
  return grant(
    situation,
    command,
    {
      text: removed.map(({ id }) => ({ op: 'remove' as const, block: id })),
      floor: [{ op: 'revision', revision }, { op: 'meta', meta: { numbering } }, ...pending]
    },
    { summary: `${label} was issued.` }
  )
}

function toText(blocks: readonly Block[]): TextModel {
  return { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}

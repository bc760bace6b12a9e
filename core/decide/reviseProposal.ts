/**
 * The sponsor tables a new version of a proposal, made against the text as it stands now. What the Chair has parked stays
 * parked: when it comes back is the Chair's to say. Called by `decide`. Rules P6, P15 and P23.
 */
import type { ChangeRequest, ReviseCommand } from '#core/commands/command.ts'
import { isSponsor } from '#core/decide/isSponsor.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import { normalizeChange } from '#core/decide/normalizeChange.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { paragraphOf, sponsorOf, type Proposal } from '#core/floor/floor.ts'

export function reviseProposal(situation: Situation, command: ReviseCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const old = matter.value
  if (!isSponsor(situation.actor, old, situation.conference)) {
    return refuse('not-yours', 'Only its sponsor can table a new version. Table a proposal of your own beside it.')
  }
  const request = requested(old, command)
  if (!request.ok) return request
  const normal = normalizeChange(situation, request.change)
  if (!normal.ok) return normal
  if (JSON.stringify([normal.change, normal.base]) === JSON.stringify([old.change, old.base])) {
    return refuse('no-change', 'The new version says what the present one says already. Change some words first.')
  }
  const rationale = command.rationale ?? old.rationale
  const { rationale: _earlierWhy, ...kept } = old
  const proposal: Proposal = {
    ...kept,
    change: normal.change,
    base: normal.base,
    version: old.version + 1,
    earlier: [...old.earlier, { version: old.version, change: old.change, base: old.base, tabledAt: old.tabledAt }],
    ...(rationale && { rationale }),
    tabledAt: situation.now
  }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: proposal.id,
      ...about(situation, normal.change),
      summary: `${sponsor} tabled version ${proposal.version} of ${inWords(situation, normal.change)}.`
    }
  )
}

function requested(old: Proposal, command: ReviseCommand): { ok: true; change: ChangeRequest } | Refused {
  const { change, content } = command
  if (change !== undefined && content !== undefined) {
    return refuse('bad-command', 'A new version comes with "content" or with "change", not with both.')
  }
  if (change !== undefined) {
    if (change.kind === 'insert' && old.change.kind === 'insert') {
      return { ok: true, change: { ...change, node: change.node ?? old.change.node } }
    }
    const isSameMatter =
      change.kind === old.change.kind && change.kind !== 'insert' && change.paragraph === paragraphOf(old.change)
    if (!isSameMatter) {
      return refuse(
        'bad-command',
        'A new version keeps the kind and the paragraph of the proposal. Table another proposal for another matter.'
      )
    }
    return { ok: true, change }
  }
  if (content === undefined) return refuse('bad-command', 'A new version needs its "content" or its "change".')
  if (old.change.kind === 'amend')
    return { ok: true, change: { kind: 'amend', paragraph: old.change.paragraph, content } }
  if (old.change.kind === 'insert') {
    return { ok: true, change: { kind: 'insert', after: old.change.after, content, node: old.change.node } }
  }
  return refuse('bad-command', `A proposal to ${old.change.kind} has no wording to revise.`)
}

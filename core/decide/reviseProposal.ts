/**
 * The sponsor tables a new version of a proposal, made against the text as it stands now. What the Chair has parked stays
 * parked: when it comes back is the Chair's to say. Called by `decide`. Rules P6, P15 and P23.
 */
import type { ChangeRequest, ReviseCommand } from '#core/commands/command.ts'
import { findPlace } from '#core/floor/findPlace.ts'
import { isSponsor } from '#core/decide/isSponsor.ts'
import { labelRevised } from '#core/decide/labelProposal.ts'
import { findProposal, grant } from '#core/decide/matter.ts'
import { normalizeChange } from '#core/decide/normalizeChange.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { paragraphOf, sponsorOf, type EarlierVersion, type Proposal } from '#core/floor/floor.ts'

export function reviseProposal(situation: Situation, command: ReviseCommand): Decision {
  const matter = findProposal(situation, command.proposal, command)
  if (!matter.ok) return matter
  const old = matter.value
  if (!isSponsor(situation.actor, old, situation.conference)) {
    return refuse('not-yours', 'Only its sponsor can table a new version. Table a proposal of your own beside it.')
  }
  const request = requested(situation, old, command)
  if (!request.ok) return request
  const normal = normalizeChange(situation, request.change)
  if (!normal.ok) return normal
  if (JSON.stringify([normal.change, normal.base]) === JSON.stringify([old.change, old.base])) {
    return refuse('no-change', 'The new version says what the present one says already. Change some words first.')
  }
  const rationale = command.rationale ?? old.rationale
  const { rationale: _earlierWhy, label: _earlierLabel, ...kept } = old
  const proposal: Proposal = {
    ...kept,
    change: normal.change,
    base: normal.base,
    version: old.version + 1,
    earlier: [...old.earlier, earlierOf(old)],
    ...(rationale && { rationale }),
    tabledAt: situation.now,
    ...labelRevised(situation, old, normal.change)
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

function requested(
  situation: Situation,
  old: Proposal,
  command: ReviseCommand
): { ok: true; change: ChangeRequest } | Refused {
  const { change, content } = command
  if (change !== undefined && content !== undefined) {
    return refuse('bad-command', 'A new version comes with "content" or with "change", not with both.')
  }
  if (change !== undefined) {
    if (change.kind === 'insert' && old.change.kind === 'insert') {
      return { ok: true, change: { ...change, node: change.node ?? old.change.node } }
    }
    if (!isSameMatter(situation, old, change)) {
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
  if (old.change.kind === 'replace' || old.change.kind === 'merge') {
    return { ok: true, change: { ...old.change, content } }
  }
  if (old.change.kind === 'counter') {
    const place = placeOf(situation, old.change.proposal)
    if (place !== null) return { ok: true, change: { kind: 'amend', paragraph: place, content } }
    return { ok: true, change: { kind: 'counter', proposal: old.change.proposal, content } }
  }
  const what = { delete: 'deletion', move: 'move', split: 'division', level: 'change of level' }[old.change.kind]
  return refuse('bad-command', `A ${what} has no single wording to revise. Send the whole "change".`)
}

function isSameMatter(situation: Situation, old: Proposal, change: ChangeRequest): boolean {
  if (old.change.kind === 'counter') {
    if (change.kind === 'counter') return change.proposal === old.change.proposal
    // What it counters is decided: its words go on as an amendment to the paragraph that came of it.
    return change.kind === 'amend' && change.paragraph === placeOf(situation, old.change.proposal)
  }
  if (change.kind === 'insert' || change.kind === 'counter' || change.kind !== old.change.kind) return false
  return change.paragraph === paragraphOf(old.change)
}

function placeOf(situation: Situation, proposal: string): string | null {
  const origin = situation.floor.proposals.get(proposal)
  return origin ? findPlace(situation, origin) : null
}

function earlierOf({ version, change, base, tabledAt, label }: Proposal): EarlierVersion {
  return { version, change, base, tabledAt, ...(label !== undefined && { label }) }
}

/**
 * The Chair reopens a proposal or a paragraph, with a reason for the record. Called by `decide`. Rules P1, P27 to P31,
 * P49 and P55.
 */
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import type { ReopenCommand } from '#core/commands/command.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { entryOf, findOpenBlock, findProposal, grant, labelsOf, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { labelAgain } from '#core/decide/labelProposal.ts'
import { packageOf, warningsOf } from '#core/decide/packagesOf.ts'
import { planRestoration } from '#core/decide/planRestoration.ts'
import { reopenBracket } from '#core/decide/reopenBracket.ts'
import { restoredEntry } from '#core/decide/restore/restoration.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { isNegotiable } from '#core/document/textModel.ts'
import { sponsorOf, type FloorChange, type Proposal } from '#core/floor/floor.ts'

export function reopenMatter(situation: Situation, command: ReopenCommand): Decision {
  const matters = [command.proposal, command.paragraph, command.bracket].filter((id) => id !== undefined)
  if (matters.length !== 1) {
    return refuse(
      'bad-command',
      'Reopening is about one proposal, one paragraph or one pair of brackets: name the one it is about.'
    )
  }
  if (command.reason.trim() === '') {
    return refuse('bad-command', 'Reopening needs a reason: the record keeps why an agreed matter was taken up again.')
  }
  if (command.proposal !== undefined) return reopenProposal(situation, command, command.proposal)
  if (command.bracket !== undefined) return reopenBracket(situation, command, command.bracket)
  return reopenParagraph(situation, command, command.paragraph!)
}

function reopenProposal(situation: Situation, command: ReopenCommand, id: string): Decision {
  const matter = findProposal(situation, id, command)
  if (!matter.ok) return matter
  const restoration = planRestoration(situation, matter.value)
  if (!restoration.ok) return restoration
  const { outcome: _settled, ...kept } = matter.value
  const proposal: Proposal = { ...kept, state: 'tabled', ...labelAgain(situation, matter.value) }
  const sponsor = nameOf(situation.conference, sponsorOf(proposal))
  return grant(
    situation,
    command,
    { text: restoration.text, floor: [{ op: 'proposal', proposal }, ...restoration.floor] },
    {
      proposal: id,
      ...about(situation, proposal.change),
      summary: `Reopened: ${inWords(situation, proposal.change)} (${sponsor}). Reason: ${command.reason}`
    }
  )
}

function reopenParagraph(situation: Situation, command: ReopenCommand, id: string): Decision {
  const block = findOpenBlock(situation, id, 'reopen', 'no-such-paragraph')
  if (!block.ok) return block
  const entry = entryOf(situation, id)
  // A paragraph that a proposal deleted comes back by reopening that proposal: both are one matter.
  if (entry.deletedBy !== undefined) {
    return situation.floor.brackets.has(entry.deletedBy)
      ? reopenBracket(situation, command, entry.deletedBy)
      : reopenProposal(situation, command, entry.deletedBy)
  }
  const standing = standingBracketsIn(situation.text, situation.floor, id)
  if (entry.state === 'bracketed' && standing.length > 0) {
    return refuse(
      'brackets-standing',
      `${titleOf(situation, block.value)} is open for proposals; it is in brackets because brackets stand in it. Lift those.`
    )
  }
  const state = standing.length > 0 ? 'bracketed' : 'open'
  const floor: FloorChange[] = [
    { op: 'paragraph', id, entry: { ...restoredEntry(entry, situation.now), state, reason: command.reason } }
  ]
  const bound = packageOf(situation, id)
  if (bound?.state === 'settled') floor.push({ op: 'package', package: { ...bound, state: 'reopened' } })
  if (situation.floor.meta.adopted && isNegotiable(block.value)) floor.push({ op: 'meta', meta: { adopted: null } })
  const warnings = warningsOf(situation, id)
  const label = labelsOf(situation).get(id)?.label
  return grant(
    situation,
    command,
    { floor },
    {
      paragraph: id,
      ...(label ? { label } : {}),
      ...(bound && { package: bound.id }),
      ...(warnings.length > 0 && { warnings }),
      summary: `${titleOf(situation, block.value)} was reopened. Reason: ${command.reason}`
    }
  )
}

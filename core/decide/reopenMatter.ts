/**
 * The Chair reopens a proposal or a paragraph, with a reason for the record. Called by `decide`. Rules P1 and P27 to P31.
 */
import type { ReopenCommand } from '#core/commands/command.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { entryOf, findOpenBlock, findProposal, grant, labelsOf, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { labelAgain } from '#core/decide/labelProposal.ts'
import { planRestoration } from '#core/decide/planRestoration.ts'
import { restoredEntry } from '#core/decide/restore/restoration.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { sponsorOf, type FloorChange, type Proposal } from '#core/floor/floor.ts'

export function reopenMatter(situation: Situation, command: ReopenCommand): Decision {
  if ((command.proposal === undefined) === (command.paragraph === undefined)) {
    return refuse('bad-command', 'Reopening is about one proposal or about one paragraph: name the one it is about.')
  }
  if (command.reason.trim() === '') {
    return refuse('bad-command', 'Reopening needs a reason: the record keeps why an agreed matter was taken up again.')
  }
  if (command.proposal !== undefined) return reopenProposal(situation, command, command.proposal)
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
  if (entry.deletedBy !== undefined) return reopenProposal(situation, command, entry.deletedBy)
  const floor: FloorChange[] = [
    { op: 'paragraph', id, entry: { ...restoredEntry(entry, situation.now), reason: command.reason } }
  ]
  const label = labelsOf(situation).get(id)?.label
  return grant(
    situation,
    command,
    { floor },
    {
      paragraph: id,
      ...(label ? { label } : {}),
      summary: `${titleOf(situation, block.value)} was reopened. Reason: ${command.reason}`
    }
  )
}

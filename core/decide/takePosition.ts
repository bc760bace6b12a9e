/**
 * A delegation, or a group, says where it stands on a proposal, a paragraph or words in brackets, or lifts what it said. Called
 * by `decide`. Rules P3, P4, P23, P32 and P57.
 */
import type { PositionCommand } from '#core/commands/command.ts'
import { entryOf, findOpenBlock, findProposal, grant, labelsOf, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Decision, type Refused, type Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import { takeBracketPosition } from '#core/decide/takeBracketPosition.ts'
import { about, inWords } from '#core/decide/describeChange.ts'
import { conditionWords } from '#core/positions/positionVerbs.ts'
import { sponsorOf, type Position, type PositionWord, type Proposal } from '#core/floor/floor.ts'

const IN_WORDS: Readonly<Record<PositionWord, string>> = {
  support: 'supported',
  oppose: 'opposed',
  retain: 'asked to retain the words of',
  delete: 'asked to delete the words of',
  reserve: 'reserved its position on',
  reflect: 'asked for time to reflect on',
  'withdraw-if': 'would withdraw what it said on'
}

export function takePosition(situation: Situation, command: PositionCommand): Decision {
  const matters = [command.proposal, command.paragraph, command.bracket].filter((id) => id !== undefined)
  if (matters.length !== 1) {
    return refuse(
      'bad-command',
      'A position is on one proposal, on one paragraph or on one pair of brackets: name the one it is on.'
    )
  }
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (situation.actor.role === 'secretariat' && speaker.onBehalfOf === undefined) {
    return refuse('bad-command', 'Say whose position it is: the secretariat takes none itself.')
  }
  const condition = conditionOf(command)
  if (!condition.ok) return condition
  const by = speaker.onBehalfOf ?? speaker.by
  if (command.proposal !== undefined) return onProposal(situation, command, command.proposal, by)
  if (command.bracket !== undefined) return takeBracketPosition(situation, command, command.bracket, by, IN_WORDS)
  return onParagraph(situation, command, command.paragraph!, by)
}

function onProposal(situation: Situation, command: PositionCommand, id: string, by: string): Decision {
  const matter = findProposal(situation, id, command)
  if (!matter.ok) return matter
  const onVersion = matter.value.version
  const positions = replaced(matter.value.positions, command, by, situation.now, onVersion)
  if (!positions) return alreadySo(situation, by, command.position)
  const proposal: Proposal = { ...matter.value, positions }
  return grant(
    situation,
    command,
    { floor: [{ op: 'proposal', proposal }] },
    {
      proposal: id,
      ...about(situation, proposal.change),
      summary: sentence(
        situation,
        by,
        command,
        `${inWords(situation, proposal.change)} (${nameOf(situation.conference, sponsorOf(proposal))})`
      )
    }
  )
}

function onParagraph(situation: Situation, command: PositionCommand, id: string, by: string): Decision {
  const block = findOpenBlock(situation, id, 'position', 'no-such-paragraph')
  if (!block.ok) return block
  const entry = entryOf(situation, id)
  const positions = replaced(entry.positions ?? [], command, by, situation.now)
  if (!positions) return alreadySo(situation, by, command.position)
  const label = labelsOf(situation).get(id)?.label
  return grant(
    situation,
    command,
    { floor: [{ op: 'paragraph', id, entry: { ...entry, positions } }] },
    {
      paragraph: id,
      ...(label ? { label } : {}),
      summary: sentence(situation, by, command, titleWithin(situation, block.value))
    }
  )
}

/** The positions with this one in place of the delegation's earlier one; null if nothing would change. */
function replaced(
  positions: readonly Position[],
  { position: word, condition }: PositionCommand,
  by: string,
  at: string,
  onVersion?: number
): readonly Position[] | null {
  const earlier = positions.find((position) => position.by === by)
  if (word === null) return earlier ? positions.filter((position) => position !== earlier) : null
  if (earlier?.position === word && earlier.onVersion === onVersion && earlier.condition === condition) return null
  const others = positions.filter((position) => position !== earlier)
  return [
    ...others,
    { by, position: word, at, ...(onVersion !== undefined && { onVersion }), ...(condition && { condition }) }
  ]
}

function alreadySo(situation: Situation, by: string, word: PositionWord | null): Decision {
  const name = nameOf(situation.conference, by)
  return refuse(
    'already-so',
    word === null ? `${name} has taken no position here.` : `${name} has taken that position already.`
  )
}

function sentence(situation: Situation, by: string, { position, condition }: PositionCommand, matter: string): string {
  const name = nameOf(situation.conference, by)
  if (position === null) return `${name} lifted its position on ${matter}.`
  return `${name} ${IN_WORDS[position]} ${matter}${condition ? `, ${conditionWords(condition)}` : ''}.`
}

/** What withdrawing depends on belongs to `withdraw-if`, and to no other word. Rule P57. */
function conditionOf({ position, condition }: PositionCommand): { readonly ok: true } | Refused {
  const isConditional = position === 'withdraw-if'
  if (isConditional && !condition) {
    return refuse('bad-command', 'Say on what condition it would be withdrawn: "if PP3 bis is accommodated".')
  }
  if (!isConditional && condition !== undefined) {
    return refuse('bad-command', 'Only "withdraw-if" has a condition. Leave the condition out.')
  }
  return { ok: true }
}

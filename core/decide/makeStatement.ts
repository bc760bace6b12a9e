/**
 * A delegation dissociates itself, reserves its position or explains it: annexed to the text, on the whole of it or on some of
 * its paragraphs, and never in it. Called by `decide`. Rules P3, P4, P106 and P107.
 */
import type { StatementCommand } from '#core/commands/command.ts'
import { findBlock, grant, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import { sponsorOf, type Statement, type StatementKind } from '#core/floor/floor.ts'

const SAID: Readonly<Record<StatementKind, string>> = {
  dissociation: 'dissociated itself from',
  reservation: 'made a reservation on',
  explanation: 'explained its position on'
}

export function makeStatement(situation: Situation, command: StatementCommand): Decision {
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (situation.actor.role === 'secretariat' && speaker.onBehalfOf === undefined) {
    return refuse('bad-command', 'Say whose statement it is: the secretariat itself makes none.')
  }
  if (command.words === '') return refuse('bad-command', 'A statement needs words. Write what it says.')
  const names: string[] = []
  const paragraphs = [...new Set(command.paragraphs)]
  for (const id of paragraphs) {
    const block = findBlock(situation, id, 'no-such-paragraph')
    if (!block.ok) return block
    names.push(titleWithin(situation, block.value))
  }
  const statement: Statement = {
    id: situation.newId(),
    kind: command.statement,
    by: speaker.by,
    ...(speaker.onBehalfOf !== undefined && { onBehalfOf: speaker.onBehalfOf }),
    ...(paragraphs.length > 0 && { paragraphs }),
    words: command.words,
    at: situation.now,
    seq: situation.seq
  }
  const about = names.length === 0 ? 'the text' : names.join(', ')
  const who = nameOf(situation.conference, sponsorOf(statement))
  return grant(
    situation,
    command,
    { floor: [{ op: 'statement', statement }] },
    {
      ...(paragraphs.length === 1 && { paragraph: paragraphs[0]! }),
      summary: `${who} ${SAID[statement.kind]} ${about}: ${statement.words}`
    }
  )
}

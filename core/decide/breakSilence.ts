/**
 * A delegation objects while a text is under silence: the paragraphs it names are open again, and what it asks for instead
 * is tabled. Called by `decide`. Rules P3, P4, P102 and P103.
 */
import type { BreakSilenceCommand } from '#core/commands/command.ts'
import { entryOf, findBlock, grant, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Decision, type Granted, type Refused, type Situation } from '#core/decide/outcome.ts'
import { noSilence, silenceNow } from '#core/decide/silenceNow.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import { tableProposal } from '#core/decide/tableProposal.ts'
import type { Block } from '#core/document/textModel.ts'
import type { FloorChange, Objection, ParagraphEntry, Silence } from '#core/floor/floor.ts'

export function breakSilence(situation: Situation, command: BreakSilenceCommand): Decision {
  const running = silenceNow(situation.floor)
  if (!running) return noSilence()
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (situation.actor.role === 'secretariat' && speaker.onBehalfOf === undefined) {
    return refuse('bad-command', 'Say who breaks the silence: the secretariat itself objects to nothing.')
  }
  if (situation.now >= running.closesAt) {
    return refuse(
      'wrong-state',
      `The time for objections ended at ${running.closesAt}. Ask the Chair to reopen the paragraph instead.`
    )
  }
  const blocks = frozenAmong(situation, running, command.paragraphs)
  if (!blocks.ok) return blocks
  const reopened = new Map(blocks.value.map(({ id }) => [id, opened(situation, id, command.reason)]))
  const asked = table(situation, command, reopened)
  if (asked && !asked.ok) return asked
  const objection: Objection = {
    by: speaker.by,
    ...(speaker.onBehalfOf !== undefined && { onBehalfOf: speaker.onBehalfOf }),
    paragraphs: [...reopened.keys()],
    ...(command.reason !== undefined && command.reason !== '' && { reason: command.reason }),
    ...(asked?.receipt.proposal !== undefined && { proposal: asked.receipt.proposal }),
    at: situation.now
  }
  const silence: Silence = { ...running, objections: [...running.objections, objection] }
  const names = blocks.value.map((block) => titleWithin(situation, block)).join(', ')
  const who = nameOf(situation.conference, speaker.onBehalfOf ?? speaker.by)
  return grant(
    situation,
    command,
    {
      floor: [
        { op: 'silence', silence },
        ...[...reopened].map(([id, entry]): FloorChange => ({ op: 'paragraph', id, entry })),
        ...(asked?.floor ?? [])
      ]
    },
    {
      ...(blocks.value.length === 1 && { paragraph: blocks.value[0]!.id }),
      ...(objection.proposal !== undefined && { proposal: objection.proposal }),
      summary: `${who} broke the silence on ${names}${objection.reason === undefined ? '.' : `: ${objection.reason}`}`
    }
  )
}

function frozenAmong(
  situation: Situation,
  running: Silence,
  ids: readonly string[]
): { readonly ok: true; readonly value: readonly Block[] } | Refused {
  const blocks: Block[] = []
  for (const id of new Set(ids)) {
    const block = findBlock(situation, id, 'no-such-paragraph')
    if (!block.ok) return block
    if (entryOf(situation, id).silence !== 'open') {
      const isOf = running.paragraphs.includes(id)
      return refuse(
        isOf ? 'already-so' : 'wrong-state',
        isOf
          ? `The silence on ${titleWithin(situation, block.value)} is broken already; it takes proposals again.`
          : `There is no silence on ${titleWithin(situation, block.value)}, so none can be broken.`
      )
    }
    blocks.push(block.value)
  }
  return { ok: true, value: blocks }
}

function opened(situation: Situation, id: string, reason: string | undefined): ParagraphEntry {
  const { silence: _over, circulated: _words, agreedContent: _agreed, ...kept } = entryOf(situation, id)
  return { ...kept, state: 'open', at: situation.now, ...(reason && { reason }) }
}

/** What is asked for instead, tabled on the paragraphs as they are once the silence on them is broken. */
function table(
  situation: Situation,
  command: BreakSilenceCommand,
  reopened: ReadonlyMap<string, ParagraphEntry>
): Granted | Refused | null {
  const { change, id, onBehalfOf, reason } = command
  if (!change) return null
  if (!('paragraph' in change) || !reopened.has(change.paragraph)) {
    return refuse('bad-command', 'What is asked for instead must be about a paragraph on which the silence is broken.')
  }
  const paragraphs = new Map([...situation.floor.paragraphs, ...reopened])
  const afterwards: Situation = { ...situation, floor: { ...situation.floor, paragraphs } }
  return tableProposal(afterwards, { id, kind: 'table', change, onBehalfOf, rationale: reason })
}

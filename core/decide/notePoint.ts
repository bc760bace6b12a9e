/**
 * A point is noted: heard and kept on the record, and not in the text. Called by `decide`. Rules P1, P4, P5 and P51.
 */
import type { NoteCommand } from '#core/commands/command.ts'
import { findBlock, grant, labelsOf, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import { sponsorOf, type NotedPoint } from '#core/floor/floor.ts'

export function notePoint(situation: Situation, command: NoteCommand): Decision {
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (command.words === '') return refuse('bad-command', 'There is nothing to note. Write what was said.')
  const { paragraph } = command
  let about = ''
  if (paragraph !== undefined) {
    const block = findBlock(situation, paragraph, 'no-such-paragraph')
    if (!block.ok) return block
    about = ` on ${titleWithin(situation, block.value)}`
  }
  const noted: NotedPoint = {
    id: situation.newId(),
    words: command.words,
    by: speaker.by,
    ...(speaker.onBehalfOf !== undefined && { onBehalfOf: speaker.onBehalfOf }),
    ...(paragraph !== undefined && { paragraph }),
    at: situation.now
  }
  const label = paragraph === undefined ? undefined : labelsOf(situation).get(paragraph)?.label
  return grant(
    situation,
    command,
    { floor: [{ op: 'noted', noted }] },
    {
      ...(paragraph !== undefined && { paragraph }),
      ...(label ? { label } : {}),
      summary: `Noted${about}, not in the text (${nameOf(situation.conference, sponsorOf(noted))}): ${command.words}`
    }
  )
}

/**
 * A delegation, or a group, confirms an agreement that was waiting for it. Called by `decide`. Rules P3, P4 and P43.
 */
import type { ConfirmCommand } from '#core/commands/command.ts'
import { entryOf, findOpenBlock, grant, labelsOf, titleOf, titleWithin } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'

export function confirmParagraph(situation: Situation, command: ConfirmCommand): Decision {
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (situation.actor.role === 'secretariat' && speaker.onBehalfOf === undefined) {
    return refuse('bad-command', 'Say who confirms: the secretariat itself has nothing to confirm.')
  }
  const block = findOpenBlock(situation, command.paragraph, 'confirm', 'no-such-paragraph')
  if (!block.ok) return block
  const code = speaker.onBehalfOf ?? speaker.by
  const name = nameOf(situation.conference, code)
  const { pending: waiting = [], ...kept } = entryOf(situation, command.paragraph)
  if (!waiting.includes(code)) {
    const others = waiting.map((one) => nameOf(situation.conference, one)).join(', ')
    return refuse(
      'not-pending',
      `${titleOf(situation, block.value)} is not waiting for ${name}. ${others === '' ? 'Nobody has yet to confirm it.' : `It is pending ${others}.`}`
    )
  }
  const pending = waiting.filter((one) => one !== code)
  const entry = { ...kept, ...(pending.length > 0 && { pending }), at: situation.now }
  const label = labelsOf(situation).get(command.paragraph)?.label
  return grant(
    situation,
    command,
    { floor: [{ op: 'paragraph', id: command.paragraph, entry }] },
    {
      paragraph: command.paragraph,
      ...(label ? { label } : {}),
      summary: `${name} confirmed ${titleWithin(situation, block.value)}.`
    }
  )
}

/**
 * The Chair puts a paragraph in brackets: there is no agreement on it yet. Called by `decide`. Rules P1 and P26.
 */
import type { BracketCommand } from '#core/commands/command.ts'
import { entryOf, findOpenBlock, grant, labelsOf, titleOf } from '#core/decide/matter.ts'
import type { Decision, Situation } from '#core/decide/outcome.ts'

export function bracketParagraph(situation: Situation, command: BracketCommand): Decision {
  const block = findOpenBlock(situation, command.paragraph, 'bracket', 'no-such-paragraph')
  if (!block.ok) return block
  const entry = { ...entryOf(situation, command.paragraph), state: 'bracketed' as const, at: situation.now }
  const label = labelsOf(situation).get(command.paragraph)?.label
  return grant(
    situation,
    command,
    { floor: [{ op: 'paragraph', id: command.paragraph, entry }] },
    {
      paragraph: command.paragraph,
      ...(label ? { label } : {}),
      summary: `${titleOf(situation, block.value)} was put in brackets.`
    }
  )
}

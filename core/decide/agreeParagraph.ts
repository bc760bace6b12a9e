/**
 * The Chair hears no objection and declares a paragraph agreed, or agreed ad referendum. Called by `decide`. Rules P1,
 * P24 and P26.
 */
import type { AgreeCommand } from '#core/commands/command.ts'
import { entryOf, findOpenBlock, grant, labelsOf, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { contentOf } from '#core/document/toContent.ts'
import { changedBy, type ParagraphEntry } from '#core/floor/floor.ts'

export function agreeParagraph(situation: Situation, command: AgreeCommand): Decision {
  const act = command.adRef ? 'agree-ad-ref' : 'agree'
  const block = findOpenBlock(situation, command.paragraph, act, 'no-such-paragraph')
  if (!block.ok) return block
  const title = titleOf(situation, block.value)
  const open = [...situation.floor.proposals.values()].filter(
    ({ state, change }) => state === 'tabled' && changedBy(change).includes(command.paragraph)
  )
  if (open.length > 0) {
    const count = open.length === 1 ? 'a proposal is' : `${open.length} proposals are`
    return refuse(
      'proposals-open',
      `${title} cannot be agreed while ${count} tabled on it. Decide or park what is tabled first.`
    )
  }
  const { reason: _settled, ...kept } = entryOf(situation, command.paragraph)
  const entry: ParagraphEntry = {
    ...kept,
    state: command.adRef ? 'ad-ref' : 'agreed',
    at: situation.now,
    agreedContent: contentOf(block.value.node)
  }
  const label = labelsOf(situation).get(command.paragraph)?.label
  return grant(
    situation,
    command,
    { floor: [{ op: 'paragraph', id: command.paragraph, entry }] },
    {
      paragraph: command.paragraph,
      ...(label ? { label } : {}),
      summary: `${title} was agreed${command.adRef ? ' ad ref' : ''}.`
    }
  )
}

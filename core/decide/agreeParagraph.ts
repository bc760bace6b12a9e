/**
 * The Chair hears no objection and declares a paragraph agreed, or agreed ad referendum, on conditions or without; again,
 * when the conditions or the words have become others. Called by `decide`. Rules P1, P24, P26, P40, P41, P48 and P50.
 */
import type { AgreeCommand } from '#core/commands/command.ts'
import { paragraphAllows } from '#core/decide/commandRights.ts'
import { readConditions, sameConditions, type Conditions } from '#core/decide/conditions.ts'
import {
  entryOf,
  findBlock,
  findOpenBlock,
  grant,
  isSameContent,
  labelsOf,
  titleOf,
  titleWithin
} from '#core/decide/matter.ts'
import type { Decision, Situation } from '#core/decide/outcome.ts'
import { packagesSettledBy } from '#core/decide/packagesOf.ts'
import { nothingAgreed, planAgreement } from '#core/decide/planAgreement.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import type { Block } from '#core/document/textModel.ts'
import type { ParagraphEntry } from '#core/floor/floor.ts'

export function agreeParagraph(situation: Situation, command: AgreeCommand): Decision {
  const state = command.adRef ? 'ad-ref' : 'agreed'
  const there = findBlock(situation, command.paragraph, 'no-such-paragraph')
  if (!there.ok) return there
  const conditions = readConditions(situation, command)
  if (!conditions.ok) return conditions
  if (state === 'agreed' && situation.floor.meta.settings.nothingAgreed) {
    return nothingAgreed(titleWithin(situation, there.value))
  }
  const again = isAgain(situation, there.value, state, conditions.value)
  const act = again ? 'agree-again' : command.adRef ? 'agree-ad-ref' : 'agree'
  const block = findOpenBlock(situation, command.paragraph, act, 'no-such-paragraph')
  if (!block.ok) return block
  const plan = planAgreement(situation, block.value, state, conditions.value)
  if (!plan.ok) return plan
  const settled = packagesSettledBy(situation, new Map([[command.paragraph, plan.entry]]))
  const label = labelsOf(situation).get(command.paragraph)?.label
  return grant(
    situation,
    command,
    {
      floor: [
        { op: 'paragraph', id: command.paragraph, entry: plan.entry },
        ...plan.lifted,
        ...settled.map((one) => ({ op: 'package' as const, package: one }))
      ]
    },
    {
      paragraph: command.paragraph,
      ...(label ? { label } : {}),
      summary: `${titleOf(situation, block.value)} was agreed${command.adRef ? ' ad ref' : ''}${inWords(situation, plan.entry)}.`
    }
  )
}

/** The same agreement, but on other conditions or to other words than it was given before. */
function isAgain(situation: Situation, block: Block, state: 'ad-ref' | 'agreed', conditions: Conditions): boolean {
  const entry = entryOf(situation, block.id)
  if (entry.state !== state || !paragraphAllows('agree-again', entry.state)) return false
  const isSame = entry.agreedContent === undefined || isSameContent(entry.agreedContent, block.node.content)
  return !sameConditions(entry, conditions) || !isSame
}

/** " except for its brackets, pending Türkiye, its place to be decided". */
function inWords({ conference }: Situation, { pending, placement, exceptBrackets }: ParagraphEntry): string {
  const words: string[] = []
  if (exceptBrackets) words.push(' except for its brackets')
  if (pending)
    words.push(`${words.length > 0 ? ', ' : ' '}pending ${pending.map((code) => nameOf(conference, code)).join(', ')}`)
  if (placement) words.push(', its place to be decided')
  return words.join('')
}

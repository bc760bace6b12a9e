/**
 * The Chair makes a package: paragraphs that will be settled together. Called by `decide`. Rules P1, P44 and P45.
 */
import type { LinkCommand } from '#core/commands/command.ts'
import { entryOf, grant, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { namesWithin, packageOf } from '#core/decide/packagesOf.ts'
import type { Package } from '#core/floor/floor.ts'

export function linkParagraphs(situation: Situation, command: LinkCommand): Decision {
  const paragraphs = [...new Set(command.paragraphs)]
  if (paragraphs.length < 2) {
    return refuse('bad-command', 'A package is made of at least two different paragraphs. Name another one.')
  }
  for (const id of paragraphs) {
    const index = situation.text.indexOf.get(id)
    if (index === undefined) {
      return refuse(
        'paragraph-gone',
        `The paragraph "${id}" is not in the text, so it cannot be part of a package. Make the package without it.`
      )
    }
    const title = titleOf(situation, situation.text.blocks[index]!)
    if (entryOf(situation, id).state === 'deleted') {
      return refuse(
        'paragraph-gone',
        `${title} is deleted, so it cannot be part of a package. Make the package without it, or reopen it first.`
      )
    }
    const bound = packageOf(situation, id)
    if (bound) {
      const others = bound.paragraphs.filter((other) => other !== id)
      return refuse(
        'in-a-package',
        `${title} is in a package with ${namesWithin(situation, others)} already. Dissolve that package first.`
      )
    }
  }
  const made: Package = {
    id: situation.newId(),
    paragraphs: [...paragraphs].sort((a, b) => situation.text.indexOf.get(a)! - situation.text.indexOf.get(b)!),
    state: 'open',
    ...(command.condition && { condition: command.condition }),
    at: situation.now,
    seq: situation.seq
  }
  const names = namesWithin(situation, made.paragraphs)
  return grant(
    situation,
    command,
    { floor: [{ op: 'package', package: made }] },
    {
      package: made.id,
      summary: `Package: ${names} will be settled together${made.condition ? `; ${made.condition}` : ''}.`
    }
  )
}

/**
 * The Chair dissolves a package: its paragraphs stay as they are and stand each for itself. Called by `decide`. Rules P1
 * and P46.
 */
import type { UnlinkCommand } from '#core/commands/command.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { namesWithin } from '#core/decide/packagesOf.ts'

export function unlinkPackage(situation: Situation, command: UnlinkCommand): Decision {
  const found = situation.floor.packages.get(command.package)
  if (!found) return refuse('no-such-package', `There is no package "${command.package}" on the floor of this draft.`)
  if (found.state === 'dissolved') {
    return refuse('already-so', 'This package is dissolved already. Its paragraphs stand each for itself.')
  }
  return grant(
    situation,
    command,
    {
      floor: [{ op: 'package', package: { ...found, state: 'dissolved', at: situation.now, seq: situation.seq } }]
    },
    { package: found.id, summary: `The package of ${namesWithin(situation, found.paragraphs)} was dissolved.` }
  )
}

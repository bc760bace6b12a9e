/**
 * The Chair settles a package: all its paragraphs are agreed in one decision, or none is. Called by `decide`. Rules P1,
 * P47, P48 and P50.
 */
import type { SettleCommand } from '#core/commands/command.ts'
import { entryOf, grant, titleOf } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { namesWithin } from '#core/decide/packagesOf.ts'
import { nothingAgreed, planAgreement } from '#core/decide/planAgreement.ts'
import type { FloorChange } from '#core/floor/floor.ts'

export function settlePackage(situation: Situation, command: SettleCommand): Decision {
  const found = situation.floor.packages.get(command.package)
  if (!found) return refuse('no-such-package', `There is no package "${command.package}" on the floor of this draft.`)
  if (found.state === 'settled' || found.state === 'dissolved') {
    return refuse('wrong-state', `This package is ${found.state}, so it cannot be settled. Make a new one if need be.`)
  }
  if (!command.adRef && situation.floor.meta.settings.nothingAgreed) return nothingAgreed('the package')
  const floor: FloorChange[] = []
  for (const id of found.paragraphs) {
    const index = situation.text.indexOf.get(id)
    const entry = entryOf(situation, id)
    const block = index === undefined ? undefined : situation.text.blocks[index]!
    if (!block || entry.state === 'deleted') {
      const title = block ? titleOf(situation, block) : 'A paragraph of the package'
      return refuse(
        'paragraph-gone',
        `${title} is no longer in the text, so the package cannot be settled. Dissolve it and link what is left.`
      )
    }
    const state = command.adRef && entry.state !== 'agreed' ? 'ad-ref' : 'agreed'
    // Whoever it was waiting for agrees with the package; the place, and brackets that were excepted, stay as they were.
    const { placement, exceptBrackets } = entry
    const kept = { ...(placement && { placement }), ...(exceptBrackets && { exceptBrackets }) }
    if (entry.state === state && entry.pending === undefined) continue
    const plan = planAgreement(situation, block, state, kept)
    if (!plan.ok) return plan
    floor.push({ op: 'paragraph', id, entry: plan.entry }, ...plan.lifted)
  }
  floor.push({ op: 'package', package: { ...found, state: 'settled', at: situation.now, seq: situation.seq } })
  const names = namesWithin(situation, found.paragraphs)
  return grant(
    situation,
    command,
    { floor },
    {
      package: found.id,
      summary: `Settled as a package: ${names} were agreed${command.adRef ? ' ad ref' : ''}${found.condition ? `; ${found.condition}` : ''}.`
    }
  )
}

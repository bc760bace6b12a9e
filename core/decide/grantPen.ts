/**
 * The Chair or the secretariat lends the pen: delegates of these delegations may edit the text beside the secretariat.
 * Called by `decide`. Rules P7 and P34.
 */
import type { GrantPenCommand } from '#core/commands/command.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'

export function grantPen(situation: Situation, command: GrantPenCommand): Decision {
  const { conference, floor } = situation
  const unknown = command.delegations.find(
    (code) => !conference.delegations.some((delegation) => delegation.code === code)
  )
  if (unknown !== undefined) {
    return refuse('unknown-delegation', `No delegation of this conference has the code "${unknown}".`)
  }
  const { pen } = floor.meta
  const fresh = [...new Set(command.delegations)].filter((code) => !pen.includes(code))
  if (fresh.length === 0) return refuse('already-so', 'The pen is with all of them already.')
  const names = fresh.map((code) => nameOf(conference, code)).join(', ')
  return grant(
    situation,
    command,
    { floor: [{ op: 'meta', meta: { pen: [...pen, ...fresh] } }] },
    { summary: `The pen was lent to ${names}.` }
  )
}

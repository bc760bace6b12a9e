/**
 * The Chair or the secretariat takes the pen back from delegations; from then on their updates to the text are refused.
 * Called by `decide`. Rules P7 and P34.
 */
import type { RevokePenCommand } from '#core/commands/command.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf } from '#core/decide/speakFor.ts'

export function revokePen(situation: Situation, command: RevokePenCommand): Decision {
  const { conference, floor } = situation
  const unknown = command.delegations.find(
    (code) => !conference.delegations.some((delegation) => delegation.code === code)
  )
  if (unknown !== undefined) {
    return refuse('unknown-delegation', `No delegation of this conference has the code "${unknown}".`)
  }
  const { pen } = floor.meta
  const fresh = [...new Set(command.delegations)].filter((code) => pen.includes(code))
  if (fresh.length === 0) return refuse('already-so', 'None of them holds the pen.')
  const names = fresh.map((code) => nameOf(conference, code)).join(', ')
  return grant(
    situation,
    command,
    { floor: [{ op: 'meta', meta: { pen: pen.filter((code) => !fresh.includes(code)) } }] },
    { summary: `The pen was taken back from ${names}.` }
  )
}

/**
 * In whose name an actor may speak: for table, co-sponsor and position. Rules P3, P4 and P5.
 */
import { placeholderName } from '#core/attribution/placeholder.ts'
import { CHAIR, SECRETARIAT, type Conference } from '#core/conference/conference.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'

export interface Speaker {
  readonly ok: true
  /** The actor's own institution: a delegation's code, CHAIR or SECRETARIAT. */
  readonly by: string
  /** The delegation or group spoken for, if it is another. */
  readonly onBehalfOf?: string
}

export function speakFor(situation: Situation, onBehalfOf: string | undefined): Speaker | Refused {
  const { actor, conference } = situation
  if (onBehalfOf !== undefined && !isKnown(conference, onBehalfOf)) {
    return refuse('unknown-delegation', `No delegation or group of this conference has the code "${onBehalfOf}".`)
  }
  if (actor.role === 'secretariat')
    return { ok: true, by: SECRETARIAT, ...(onBehalfOf !== undefined && { onBehalfOf }) }
  if (actor.role === 'chair') {
    if (onBehalfOf === undefined) return { ok: true, by: CHAIR }
    return refuse(
      'not-yours',
      'The Chair speaks on behalf of nobody. Ask the secretariat to record it for the delegation.'
    )
  }
  const own = actor.delegation
  if (own === undefined) return refuse('not-allowed', 'You take part for no delegation, so you cannot speak for one.')
  if (onBehalfOf === undefined || onBehalfOf === own) return { ok: true, by: own }
  const group = conference.groups.find((candidate) => candidate.code === onBehalfOf)
  if (group?.members.includes(own)) return { ok: true, by: own, onBehalfOf }
  return refuse(
    'not-yours',
    `${nameOf(conference, own)} does not speak for ${nameOf(conference, onBehalfOf)}. Speak for your own delegation or a group it belongs to.`
  )
}

/** The printed name of a delegation, a group, the Chair or the secretariat. */
export function nameOf(conference: Pick<Conference, 'delegations' | 'groups'>, code: string): string {
  if (code === CHAIR) return 'Chair'
  if (code === SECRETARIAT) return 'Secretariat'
  const found =
    conference.delegations.find((delegation) => delegation.code === code) ??
    conference.groups.find((group) => group.code === code)
  return found?.name ?? placeholderName(code) ?? code
}

export function isKnown(conference: Conference, code: string): boolean {
  return (
    conference.delegations.some((delegation) => delegation.code === code) ||
    conference.groups.some((group) => group.code === code)
  )
}

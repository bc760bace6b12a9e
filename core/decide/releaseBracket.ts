/**
 * A holder of brackets no longer insists: its own delegation, its group, or the secretariat on its behalf. When nobody holds
 * them any more, the Chair can lift them. Called by `decide`. Rules P3, P4 and B10.
 */
import type { ReleaseCommand } from '#core/commands/command.ts'
import { bracketAbout, bracketTitle, findBracket, namesOf } from '#core/decide/bracketMatter.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { nameOf, speakFor } from '#core/decide/speakFor.ts'
import type { Bracket, PositionWord } from '#core/floor/floor.ts'

/** What holding them said; what a delegation wants stays on the record. */
const INSISTS: readonly PositionWord[] = ['oppose', 'delete', 'reserve', 'reflect', 'withdraw-if']

export function releaseBracket(situation: Situation, command: ReleaseCommand): Decision {
  const speaker = speakFor(situation, command.onBehalfOf)
  if (!speaker.ok) return speaker
  if (situation.actor.role === 'secretariat' && speaker.onBehalfOf === undefined) {
    return refuse('bad-command', 'Say who no longer holds these brackets: the secretariat holds none itself.')
  }
  const by = speaker.onBehalfOf ?? speaker.by
  const found = findBracket(situation, command.bracket, 'standing')
  if (!found.ok) return found
  const { bracket, place } = found
  const title = bracketTitle(situation, bracket, place)
  const name = nameOf(situation.conference, by)
  if (!bracket.holders.includes(by)) {
    const who =
      bracket.holders.length === 0
        ? 'Nobody holds them any more; the Chair can lift them.'
        : `They are held by ${namesOf(situation, bracket.holders)}.`
    return refuse('not-a-holder', `${name} does not hold ${title}. ${who}`)
  }
  const released: Bracket = {
    ...bracket,
    holders: bracket.holders.filter((code) => code !== by),
    opponents: bracket.opponents.filter((code) => code !== by),
    positions: bracket.positions.filter((position) => position.by !== by || !INSISTS.includes(position.position))
  }
  const left =
    released.holders.length === 0
      ? 'Nobody holds them any more.'
      : `Still held by ${namesOf(situation, released.holders)}.`
  return grant(
    situation,
    command,
    { floor: [{ op: 'bracket', bracket: released }] },
    { ...bracketAbout(situation, bracket, place), summary: `${name} no longer holds ${title}. ${left}` }
  )
}

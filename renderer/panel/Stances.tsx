/**
 * Where each delegation stands on a proposal, and why: by its own word, as a sponsor, or through its group. Folded away
 * until somebody wants to count.
 */
import type { ReactNode } from 'react'
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { nameOf } from '#core/decide/speakFor.ts'
import { POSITION_WORDS } from '#core/floor/floor.ts'
import { whereTheyStand, type Stance } from '#core/positions/whereTheyStand.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

export function Stances({ proposal }: { readonly proposal: CompiledProposal }): ReactNode {
  const seat = useSeat()
  const { conference } = seat.session
  // One sponsor and nobody else says nothing that the head of the card does not say.
  if (proposal.positions.length === 0) return null
  const stances = whereTheyStand(
    {
      positions: proposal.positions.map((position) => ({ ...position, by: position.by.code })),
      sponsors: [proposal.sponsor, ...proposal.cosponsors].map(({ code }) => code)
    },
    conference
  )
  if (stances.length === 0) return null
  const silent = conference.delegations.length - stances.length
  const counted = POSITION_WORDS.flatMap((word) => {
    const count = stances.filter(({ position }) => position === word).length
    return count === 0 ? [] : [say(`panel.count.${word}`, { count })]
  })
  return (
    <details className="stances">
      <summary>{[...counted, ...(silent > 0 ? [say('panel.silent', { count: silent })] : [])].join(', ')}</summary>
      <ul>
        {stances.map((stance) => (
          <li key={stance.by}>
            <strong>{nameOf(conference, stance.by)}</strong> {say(`words.verb.${stance.position}`)}
            {whyWords(stance, (code) => nameOf(conference, code))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function whyWords({ how, through, departsFrom }: Stance, name: (code: string) => string): string {
  const words: string[] = []
  if (through !== undefined)
    words.push(say(how === 'sponsor' ? 'panel.sponsorThrough' : 'panel.through', { group: name(through) }))
  else if (how === 'sponsor') words.push(say('panel.sponsor'))
  if (departsFrom.length > 0) words.push(say('panel.departsFrom', { groups: departsFrom.map(name).join(', ') }))
  return words.length === 0 ? '' : `, ${words.join(', ')}`
}

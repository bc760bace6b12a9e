/**
 * Says that names are hidden, from whom, and what that means for whoever reads it. Nothing while everybody is named.
 */
import type { ReactNode } from 'react'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

interface Words {
  readonly short: string
  /** Where there is room for it. */
  readonly more: string
  readonly title: string
}
type Hiding = Exclude<Attribution, 'full'>

const OFFICERS: Readonly<Record<Hiding, Words>> = {
  groups: {
    short: 'delegations not named',
    more: ' in the room',
    title: 'You see who proposes what; everybody else sees the names of groups only.'
  },
  officers: {
    short: 'names hidden',
    more: ' from the room',
    title: 'You see who proposes what; nobody but the Chair and the secretariat does.'
  },
  hidden: {
    short: 'names hidden',
    more: ' from all',
    title: 'Nobody sees who proposes what, you included. The record keeps it.'
  }
}
const OWN = 'Your own delegation is named, on your screen only.'
const OTHERS: Readonly<Record<Hiding, Words>> = {
  groups: { short: 'delegations not named', more: '', title: `Groups are named. ${OWN}` },
  officers: { short: 'names hidden', more: '', title: OWN },
  hidden: { short: 'names hidden', more: '', title: OWN }
}

export function NamesMark(): ReactNode {
  const seat = useSeat()
  const policy = useWatchedPart(seat.model, (model) => model?.floor.meta.settings.attribution ?? 'full')
  if (policy === 'full') return null
  const { role } = seat.session.participant
  const officer = role === 'chair' || role === 'secretariat'
  const { short, more, title } = (officer ? OFFICERS : OTHERS)[policy]
  return (
    <span className="names-mark" title={title} data-known={knowsNames(policy, role)}>
      · {short}
      {more !== '' && <span className="names-more">{more}</span>}
    </span>
  )
}

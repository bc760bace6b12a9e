/**
 * Says that names are hidden, from whom, and what that means for whoever reads it. Nothing while everybody is named.
 */
import type { ReactNode } from 'react'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'

const OFFICERS: Readonly<Record<Exclude<Attribution, 'full'>, readonly [string, string]>> = {
  groups: [
    'delegations not named in the room',
    'You see who proposes what; everybody else sees the names of groups only.'
  ],
  officers: ['names hidden from the room', 'You see who proposes what; nobody but the Chair and the secretariat does.'],
  hidden: ['names hidden', 'Nobody sees who proposes what, you included. The record keeps it.']
}
const OTHERS: Readonly<Record<Exclude<Attribution, 'full'>, readonly [string, string]>> = {
  groups: ['delegations not named', 'Groups are named. Your own delegation is named on your screen only.'],
  officers: ['names hidden', 'Your own delegation is named on your screen only.'],
  hidden: ['names hidden', 'Your own delegation is named on your screen only.']
}

export function NamesMark(): ReactNode {
  const seat = useSeat()
  const policy = useWatchedPart(seat.model, (model) => model?.floor.meta.settings.attribution ?? 'full')
  if (policy === 'full') return null
  const { role } = seat.session.participant
  const officer = role === 'chair' || role === 'secretariat'
  const [words, title] = (officer ? OFFICERS : OTHERS)[policy]
  return (
    <span className="names-mark" title={title} data-known={knowsNames(policy, role)}>
      · {words}
    </span>
  )
}

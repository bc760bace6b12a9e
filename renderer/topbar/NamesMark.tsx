/**
 * Says that names are hidden, from whom, and what that means for whoever reads it. Nothing while everybody is named.
 */
import type { ReactNode } from 'react'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface Words {
  readonly short: string
  /** Where there is room for it. */
  readonly more: string
  readonly title: string
}
type Hiding = Exclude<Attribution, 'full'>

const OFFICERS: Readonly<Record<Hiding, Words>> = {
  groups: {
    short: say('topbar.delegationsNotNamed'),
    more: ` ${say('topbar.inTheRoom')}`,
    title: say('topbar.youSeeWhoProposes')
  },
  officers: {
    short: say('topbar.namesHidden'),
    more: ` ${say('topbar.fromTheRoom')}`,
    title: say('topbar.youSeeWhoProposes2')
  },
  hidden: {
    short: say('topbar.namesHidden'),
    more: ` ${say('topbar.fromAll')}`,
    title: say('topbar.nobodySeesWhoProposes')
  }
}
const OWN = say('topbar.yourOwnDelegationIs')
const OTHERS: Readonly<Record<Hiding, Words>> = {
  groups: { short: say('topbar.delegationsNotNamed'), more: '', title: say('topbar.groupsAreNamed', { own: OWN }) },
  officers: { short: say('topbar.namesHidden'), more: '', title: OWN },
  hidden: { short: say('topbar.namesHidden'), more: '', title: OWN }
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

/**
 * In whose name a participant can table: a delegate for their delegation and its groups, the secretariat for anybody who
 * spoke, the Chair for the Chair.
 */
import { nameOf } from '#core/decide/speakFor.ts'
import type { Session } from '#renderer/session/session.ts'
import { say } from '#renderer/languages/say.ts'

export interface SponsorChoice {
  /** Empty for oneself. */
  readonly code: string
  readonly name: string
}

export function sponsorChoices({ participant, conference }: Session): readonly SponsorChoice[] {
  switch (participant.role) {
    case 'delegate': {
      const own = participant.delegation ?? ''
      const groups = conference.groups.filter((group) => group.members.includes(own))
      return [{ code: '', name: nameOf(conference, own) }, ...groups.map(({ code, name }) => ({ code, name }))]
    }
    case 'secretariat':
      return [
        { code: '', name: say('desk.secretariat') },
        ...conference.groups.map(({ code, name }) => ({ code, name })),
        ...conference.delegations.map(({ code, name }) => ({ code, name }))
      ]
    case 'chair':
      return [{ code: '', name: say('desk.chair') }]
    case 'observer':
      return []
  }
}

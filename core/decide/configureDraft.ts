/**
 * The Chair or the secretariat changes settings of the draft: how labels are made, whether agreement is provisional, who is
 * shown as the author, what the phase is called. Called by `decide`.
 */
import type { ConfigureCommand } from '#core/commands/command.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import type { DraftSettings } from '#core/floor/floor.ts'

const ATTRIBUTION: Readonly<Record<DraftSettings['attribution'], string>> = {
  full: 'everybody sees who proposes what',
  groups: 'groups are named and delegations are not',
  officers: 'only the Chair and the secretariat see who proposes what',
  hidden: 'nobody sees who proposes what'
}

export function configureDraft(situation: Situation, command: ConfigureCommand): Decision {
  const before = situation.floor.meta.settings
  const given = Object.entries(command.settings).filter(([, value]) => value !== undefined)
  const settings = { ...before, ...Object.fromEntries(given) }
  const changed = (Object.keys(settings) as Array<keyof DraftSettings>).filter(
    (name) => settings[name] !== before[name]
  )
  if (changed.length === 0) return refuse('already-so', 'The draft has these settings already.')
  return grant(
    situation,
    command,
    { floor: [{ op: 'meta', meta: { settings } }] },
    { summary: `From now on: ${changed.map((name) => inWords(name, settings)).join('; ')}.` }
  )
}

function inWords(name: keyof DraftSettings, settings: DraftSettings): string {
  switch (name) {
    case 'attribution':
      return ATTRIBUTION[settings.attribution]
    case 'labels':
      return settings.labels === 'room' ? 'labels follow the custom of the room' : 'labels follow the Editorial Manual'
    case 'nothingAgreed':
      return settings.nothingAgreed
        ? 'nothing is agreed until everything is agreed'
        : 'a paragraph that is agreed is agreed'
    case 'phase':
      return settings.phase === '' ? 'the phase has no name' : `this is the ${settings.phase}`
  }
}

/**
 * The Chair or the secretariat changes the settings of the draft. Called by `decide`; what each setting does is decided
 * where it is read. Rule P52.
 */
import type { ConfigureCommand } from '#core/commands/command.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import type { DraftSettings } from '#core/floor/floor.ts'

const ATTRIBUTION: Readonly<Record<DraftSettings['attribution'], string>> = {
  full: 'authors are shown in full',
  groups: 'authors are shown by group only',
  officers: 'authors are shown to the Chair and the secretariat only',
  hidden: 'authors are hidden'
}

export function configureDraft(situation: Situation, command: ConfigureCommand): Decision {
  const now = situation.floor.meta.settings
  const asked = Object.entries(command.settings).filter(([, value]) => value !== undefined)
  const changed = asked.filter(([name, value]) => now[name as keyof DraftSettings] !== value)
  if (changed.length === 0) {
    return refuse('already-so', 'The settings of the draft are so already. Change one of them first.')
  }
  const fresh = Object.fromEntries(changed) as Partial<DraftSettings>
  const said = inWords(fresh)
  return grant(
    situation,
    command,
    { floor: [{ op: 'meta', meta: { settings: { ...now, ...fresh } } }] },
    { summary: `Settings: ${said.join('; ')}.` }
  )
}

function inWords({ labels, nothingAgreed, attribution, phase }: Partial<DraftSettings>): readonly string[] {
  const words: string[] = []
  if (phase !== undefined) words.push(phase === '' ? 'the phase has no name' : `the phase is called ${phase}`)
  if (nothingAgreed !== undefined) {
    words.push(
      nothingAgreed ? 'nothing is agreed until everything is agreed' : 'a paragraph that is agreed is agreed for good'
    )
  }
  if (attribution !== undefined) words.push(ATTRIBUTION[attribution])
  if (labels !== undefined) {
    words.push(labels === 'room' ? 'labels follow the custom of the room' : 'labels follow the Editorial Manual')
  }
  return words
}

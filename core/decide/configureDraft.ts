/**
 * Placeholder of `configure`: to be written. Called by `decide`.
 */
import type { ConfigureCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function configureDraft(_situation: Situation, _command: ConfigureCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

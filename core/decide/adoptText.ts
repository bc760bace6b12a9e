/**
 * Placeholder of `adopt`: to be written. Called by `decide`.
 */
import type { AdoptCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function adoptText(_situation: Situation, _command: AdoptCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

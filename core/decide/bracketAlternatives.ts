/**
 * Placeholder of `alternatives`: to be written. Called by `decide`.
 */
import type { AlternativesCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function bracketAlternatives(_situation: Situation, _command: AlternativesCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

/**
 * Placeholder of `lift`: to be written. Called by `decide`.
 */
import type { LiftCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function liftBracket(_situation: Situation, _command: LiftCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

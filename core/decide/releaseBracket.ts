/**
 * Placeholder of `release`: to be written. Called by `decide`.
 */
import type { ReleaseCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function releaseBracket(_situation: Situation, _command: ReleaseCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

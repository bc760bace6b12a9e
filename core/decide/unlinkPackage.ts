/**
 * Placeholder of `unlink`: to be written. Called by `decide`.
 */
import type { UnlinkCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function unlinkPackage(_situation: Situation, _command: UnlinkCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

/**
 * Placeholder of `settle`: to be written. Called by `decide`.
 */
import type { SettleCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function settlePackage(_situation: Situation, _command: SettleCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

/**
 * Placeholder of `confirm`: to be written. Called by `decide`.
 */
import type { ConfirmCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function confirmParagraph(_situation: Situation, _command: ConfirmCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

/**
 * Placeholder of `note`: to be written. Called by `decide`.
 */
import type { NoteCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function notePoint(_situation: Situation, _command: NoteCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

/**
 * Placeholder of `link`: to be written. Called by `decide`.
 */
import type { LinkCommand } from '#core/commands/command.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'

export function linkParagraphs(_situation: Situation, _command: LinkCommand): Decision {
  return refuse('bad-command', 'To be written.')
}

/**
 * For whom a participant may confirm an agreement: of those who have yet to, the ones they speak for.
 */
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { mayCommand } from '#core/decide/commandRights.ts'
import type { Session } from '#renderer/session/session.ts'

export function confirmable(
  { participant, conference }: Pick<Session, 'participant' | 'conference'>,
  { conditions }: Pick<CompiledParagraph, 'conditions'>
): readonly string[] {
  if (conditions.pending.length === 0 || !mayCommand(participant.role, 'confirm')) return []
  const codes = conditions.pending.map(({ code }) => code)
  if (participant.role === 'secretariat') return codes
  const own = participant.delegation
  return codes.filter(
    (code) =>
      own !== undefined &&
      (code === own || conference.groups.some((group) => group.code === code && group.members.includes(own)))
  )
}

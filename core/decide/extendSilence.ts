/**
 * More time: the deadline of a silence is put off. Called by `decide`. Rules P7 and P100.
 */
import type { ExtendSilenceCommand } from '#core/commands/command.ts'
import { grant } from '#core/decide/matter.ts'
import { refuse, type Decision, type Situation } from '#core/decide/outcome.ts'
import { noSilence, readDeadline, silenceNow } from '#core/decide/silenceNow.ts'
import type { Silence } from '#core/floor/floor.ts'

export function extendSilence(situation: Situation, command: ExtendSilenceCommand): Decision {
  const running = silenceNow(situation.floor)
  if (!running) return noSilence()
  const deadline = readDeadline(situation, command.until)
  if (!deadline.ok) return deadline
  if (deadline.value <= running.closesAt) {
    return refuse(
      'bad-deadline',
      `The silence runs until ${running.closesAt}, and a deadline that people were given is not brought forward. Choose a later one.`
    )
  }
  const silence: Silence = {
    ...running,
    closesAt: deadline.value,
    extendedFrom: [...(running.extendedFrom ?? []), running.closesAt]
  }
  return grant(
    situation,
    command,
    { floor: [{ op: 'silence', silence }] },
    { summary: `The silence was extended from ${running.closesAt} to ${silence.closesAt}.` }
  )
}

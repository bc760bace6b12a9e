/**
 * What somebody can do about the silence at a moment, by role: read by the banner and the menu. The relay decides; this only
 * keeps from being offered what it would refuse.
 */
import type { CommandKind } from '#core/commands/command.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import { isRunning, underSilence } from '#renderer/silence/silenceWords.ts'
import { say } from '#renderer/languages/say.ts'

export type SilenceAct = 'break' | 'close' | 'extend' | 'call-off'

/** As a button beside the words of the silence, and alone in a menu. */
export const ACT_WORD: Readonly<Record<SilenceAct, { readonly short: string; readonly full: string }>> = {
  break: { short: say('silence.breakTheSilence2'), full: say('silence.breakTheSilence2') },
  close: { short: say('silence.close'), full: say('silence.closeTheSilence2') },
  extend: { short: say('silence.extend2'), full: say('silence.extendTheSilence2') },
  'call-off': { short: say('silence.callOff'), full: say('silence.callOffTheSilence2') }
}

export function silenceActs(
  may: (kind: CommandKind) => boolean,
  compiled: Pick<Compiled, 'silence' | 'paragraphs'>,
  now: Date
): readonly SilenceAct[] {
  const { silence } = compiled
  if (!isRunning(silence)) return []
  const isOver = now.getTime() >= new Date(silence.closesAt).getTime()
  const isAnyLeft = underSilence(compiled).length > 0
  const acts: SilenceAct[] = []
  if (may('breakSilence') && isAnyLeft && !isOver) acts.push('break')
  if (may('closeSilence') && (isOver || !isAnyLeft)) acts.push('close')
  if (may('extendSilence')) acts.push('extend')
  if (may('closeSilence')) acts.push('call-off')
  return acts
}

/**
 * What somebody can do about the silence at a moment, by role: read by the banner and the menu. The relay decides; this only
 * keeps from being offered what it would refuse.
 */
import type { CommandKind } from '#core/commands/command.ts'
import type { Compiled } from '#core/compile/compiled.ts'
import { isRunning, underSilence } from '#renderer/silence/silenceWords.ts'

export type SilenceAct = 'break' | 'close' | 'extend' | 'call-off'

/** As a button beside the words of the silence, and alone in a menu. */
export const ACT_WORD: Readonly<Record<SilenceAct, { readonly short: string; readonly full: string }>> = {
  break: { short: 'Break the silence …', full: 'Break the silence …' },
  close: { short: 'Close …', full: 'Close the silence …' },
  extend: { short: 'Extend …', full: 'Extend the silence …' },
  'call-off': { short: 'Call off …', full: 'Call off the silence …' }
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

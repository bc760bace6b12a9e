/**
 * The selected words as the beginning of a line: struck, or with something to be put behind them. Who spoke is still to be
 * said, so the caret stands there; for the Chair nobody is to be named.
 */
import type { Role } from '#core/conference/conference.ts'
import type { SelectedWords } from '#renderer/capture/selectedWords.ts'
import type { OpenLine } from '#renderer/capture/openLine.ts'

export function lineFromSelection(
  kind: 'strike' | 'wordAfter',
  { words, nth }: SelectedWords,
  label: string,
  role: Role
): OpenLine {
  const ordinal = nth === null ? '' : `${nth}${suffix(nth)} `
  const where = label === '' ? '' : ` in ${label}`
  const quoted = `"${words.replaceAll('"', '”')}"`
  const act = kind === 'strike' ? `delete ${ordinal}${quoted}${where}` : `add "" after ${ordinal}${quoted}${where}`
  if (role !== 'chair') return { line: `: ${act}`, caret: 0 }
  return { line: act, caret: kind === 'strike' ? act.length : act.indexOf('""') + 1 }
}

function suffix(number: number): string {
  if (number > 10 && number < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

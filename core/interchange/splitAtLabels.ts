/**
 * Splits the lines of one source paragraph where a line begins with a label: people number lines without leaving them
 * apart. A wrapped line can begin with "(a)" by chance, so a label counts only after a line that ends as the words
 * before a new item end. Used by the Markdown and the plain-text reader.
 */
import { recognizeLabel } from '#core/interchange/recognizeLabel.ts'

const ENDS_AN_ITEM = /(?:[.;:,!?…。；：،؛]["”’»)\]]*|[;,] (?:and|or|et|ou|y|o|и|или))\s*$/iu

/** @returns index of the first line of each part; the first is always 0 */
export function splitAtLabels(lines: readonly string[], firstIsLabelled: boolean): number[] {
  const starts = [0]
  let labelled = firstIsLabelled || recognizeLabel(lines[0]?.trim() ?? '') !== null
  for (let index = 1; index < lines.length; index++) {
    const label = recognizeLabel(lines[index]!.trim())
    if (!label) continue
    const before = lines[index - 1]!
    // A dash at the beginning of a wrapped line is most often a dash.
    const dash = /^[–—]$/u.test(label.label.text)
    const next = labelled && !dash && follows(lines[starts.at(-1)!]!, lines[index]!)
    if (ENDS_AN_ITEM.test(before) || next || (!dash && beginsSeries(lines, index))) {
      starts.push(index)
      labelled = true
    }
  }
  return starts
}

/** The second line's label is the very next one after the first line's. */
function follows(line: string, later: string): boolean {
  const before = recognizeLabel(line.trim())?.label
  const label = recognizeLabel(later.trim())?.label
  if (!before || !label) return false
  if (label.family === 'bullet') return before.family === 'bullet' && before.text === label.text
  return label.readings.some((reading) =>
    before.readings.some((earlier) => earlier.style === reading.style && reading.ordinal === earlier.ordinal + 1)
  )
}

/** The label is a first one, and a line further down bears the second. */
function beginsSeries(lines: readonly string[], index: number): boolean {
  const label = recognizeLabel(lines[index]!.trim())!.label
  if (!label.readings.some((reading) => reading.ordinal === 1)) return false
  return lines.slice(index + 1).some((later) => follows(lines[index]!, later))
}

/**
 * A text as heavy with brackets as the heaviest on record: so many paragraphs, so many brackets, nested so deep, with rivals,
 * holders, brackets inside words and across paragraphs. Always the same for the same numbers.
 */
export interface BracketedText {
  readonly source: string
  readonly brackets: number
}

const WORDS = ['States', 'shall', 'exchange', 'timely', 'information', 'on', 'routes', 'and', 'report', 'soon']

export function bracketedText(paragraphs: number, brackets: number, depth: number, holder: string): BracketedText {
  const lines = ['# A heavily bracketed text']
  let left = brackets
  for (let index = 0; index < paragraphs; index++) {
    const words = (at: number) => `${WORDS[(index + at) % 10]} ${WORDS[(index * 3 + at) % 10]}`
    // So many each that all are used up by the last paragraph; a nest of the full depth in every twentieth.
    const due = Math.min(left, Math.ceil(left / (paragraphs - index)))
    const nest = index % 20 === 0 && left - depth >= paragraphs - index ? depth : 0
    const flat = Math.max(0, Math.min(due, left - nest) - (nest > 0 ? due : 0))
    let line = `Paragraph ${index + 1} says`
    for (let level = 0; level < nest; level++) line += ` [${words(level)}`
    if (nest > 0) line += ` ${']'.repeat(nest)}`.trimStart()
    for (let at = 0; at < flat; at++) {
      const kind = (index + at) % 4
      line += [
        ` [${words(at)}]`,
        ` [${words(at)} / ${words(at + 1)}]`,
        ` [${words(at)} – ${holder} delete]`,
        ` inter[national]`
      ][kind]!
    }
    left -= nest + flat
    lines.push(`${index + 1}. ${line} at its end.`)
  }
  return { source: `${lines.join('\n\n')}\n`, brackets: brackets - left }
}

/**
 * Lays the woven text out as lines to be printed: each paragraph with all that is undecided about it in brackets, each
 * proposed paragraph on a line of its own, then the annexes. Called by `layoutView`. Rule I66.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { layoutAnnexes } from '#core/interchange/layoutAnnexes.ts'
import { commentLines, withLegend, type Line } from '#core/interchange/line.ts'
import { aside, type StyledRun } from '#core/interchange/styledRun.ts'
import type { WovenLine } from '#core/notation/weaveText.ts'

export const WOVEN_LEGEND =
  'Compiled text. What is undecided stands in square brackets, with who proposes it, supports it, or would delete it behind a dash; alternatives are parted by strokes.'
export const ADRIFT = 'Proposals on paragraphs that are no longer in the text'

export function layoutWoven(compiled: Compiled, woven: readonly WovenLine[]): Line[] {
  const paragraphs = new Map(compiled.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const lines = woven
    .filter(({ kind }) => kind !== 'adrift')
    .flatMap((line): Line[] => {
      const paragraph = paragraphs.get(line.id)
      return [blockLine(line, paragraph?.label ?? ''), ...(paragraph ? commentLines(paragraph) : [])]
    })
  const adrift = woven.filter(({ kind }) => kind === 'adrift')
  return [
    ...withLegend(lines, `${compiled.revision}. ${WOVEN_LEGEND}`),
    ...(adrift.length > 0 ? [{ kind: 'section', text: ADRIFT } as const] : []),
    ...adrift.map((line) => blockLine(line, '')),
    ...layoutAnnexes(compiled)
  ]
}

/** The brackets open before the label: `[OP5. Urges …]`; where none is printed, or a bullet, before the words. */
function blockLine({ look, before, label: printed, parts, tag }: WovenLine, label: string): Line {
  const isAtLabel = printed !== '' && look.marker !== 'bullet'
  const opening: StyledRun[] = before === '' || isAtLabel ? [] : [{ text: before, marks: [] }]
  const behind = tag.length > 0 && parts.length > 0 ? [aside(' '), ...tag] : tag
  return {
    kind: 'block',
    paragraph: { ...look, label },
    printed: isAtLabel ? before + printed : printed,
    runs: [...opening, ...parts, ...behind]
  }
}

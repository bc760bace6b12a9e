/**
 * Decides which labels Word counts itself and which are printed as text. Word's own counting is followed line by line:
 * a label is left to Word only where Word will print exactly that label, a new list begins where the count jumps, and
 * what no list can print (`OP3 bis.`) is text. So the printed label is always the computed one. Called by `exportDocx`.
 */
import { AlignmentType, LevelFormat, type ILevelsOptions } from 'docx'
import type { Line } from '#core/interchange/line.ts'
import { formatNumber } from '#core/numbering/formatNumber.ts'

export interface NumberingPlan {
  /** The lists that the document defines. */
  readonly config: ReadonlyArray<{ readonly reference: string; readonly levels: readonly ILevelsOptions[] }>
  /** The list and level of each line whose label Word prints; lines that are not here print theirs as text. */
  readonly of: ReadonlyMap<Line, { readonly reference: string; readonly level: number }>
  /** Indentation of the words, in twentieths of a point, by level. */
  readonly indents: readonly number[]
}

interface List {
  readonly reference: string
  readonly prefix: string
  readonly suffix: string
  readonly starts: readonly number[]
  /** What Word has counted at each level; 0 where it would begin. */
  readonly counted: number[]
}

const BULLETS = 'bullets'
const LEVELS = [0, 1, 2, 3, 4] as const
const STEP = 510

export function planNumbering(lines: readonly Line[]): NumberingPlan {
  const lists: List[] = []
  const of = new Map<Line, { reference: string; level: number }>()
  const current = new Map<string, List>()
  let above: Array<List | undefined> = []
  /** Bullets have come between at this level: some programs would begin all deeper numbers anew, so a new list says where it goes on. */
  let interrupted = Infinity

  const open = (prefix: string, suffix: string, level: number, start: number): List => {
    const starts = LEVELS.map((other) => (other === level ? start : 1))
    const list = { reference: `list-${lists.length + 1}`, prefix, suffix, starts, counted: LEVELS.map(() => 0) }
    lists.push(list)
    return list
  }

  for (const line of lines) {
    if (line.kind !== 'block' || line.printed === '') continue
    const { paragraph, printed } = line
    if (paragraph.marker === 'bullet') {
      of.set(line, { reference: BULLETS, level: paragraph.level })
      interrupted = Math.min(interrupted, paragraph.level)
      continue
    }
    if (paragraph.type === 'paragraph') {
      above = []
      interrupted = Infinity
      const match = /^(PP|OP|)(\d+)(\.?)$/u.exec(printed)
      if (!match) continue
      const [prefix, suffix] = [match[1]!, match[3]!]
      const key = prefix + suffix
      const known = current.get(key)
      const list = known && next(known, 0) === Number(match[2]) ? known : open(prefix, suffix, 0, Number(match[2]))
      current.set(key, list)
      count(list, 0)
      above = [list]
      of.set(line, { reference: list.reference, level: 0 })
      continue
    }
    const { level } = paragraph
    const number = numberOf(printed, level)
    if (number === 0) continue
    if (level > interrupted) above = []
    else interrupted = Infinity
    const known = [above[0], above[level], above[level - 1]].find((list) => list && next(list, level) === number)
    const list = known ?? open('', '.', level, number)
    count(list, level)
    above[level] = list
    above.length = Math.max(level + 1, 1)
    of.set(line, { reference: list.reference, level })
  }
  const indents = indentsFor(lines)
  const config = [
    { reference: BULLETS, levels: bulletLevels(indents) },
    ...lists.map((list) => ({ reference: list.reference, levels: numberLevels(list, indents) }))
  ]
  return { config, of, indents }
}

/** What Word would print next at this level of the list. */
function next(list: List, level: number): number {
  return list.counted[level] === 0 ? list.starts[level]! : list.counted[level]! + 1
}

/** Word counts, and begins anew with every deeper level. */
function count(list: List, level: number): void {
  list.counted[level] = next(list, level)
  for (let deeper = level + 1; deeper < LEVELS.length; deeper++) list.counted[deeper] = 0
}

/** After z, Word goes on with aa, bb, cc and we with aa, ab, ac: so far and no further. */
const COUNTS_ALIKE = 26

/** Which number a sub-paragraph's label is, if Word can print it; otherwise 0. */
function numberOf(printed: string, level: number): number {
  for (let number = 1; number <= COUNTS_ALIKE; number++) if (formatNumber(level, number) === printed) return number
  return 0
}

/** Room for the widest label of a paragraph: `7.` or `OP12 bis.`; sub-paragraphs step in from there. */
function indentsFor(lines: readonly Line[]): number[] {
  let longest = 0
  for (const line of lines) {
    if (line.kind === 'block' && line.paragraph.type === 'paragraph') longest = Math.max(longest, line.printed.length)
  }
  const first = Math.min(Math.max(STEP, 130 * longest + 80), 1500)
  return LEVELS.map((level) => first + level * STEP)
}

function numberLevels(list: List, indents: readonly number[]): ILevelsOptions[] {
  const formats = [
    LevelFormat.DECIMAL,
    LevelFormat.LOWER_LETTER,
    LevelFormat.LOWER_ROMAN,
    LevelFormat.LOWER_LETTER,
    LevelFormat.LOWER_ROMAN
  ]
  const texts = [`${list.prefix}%1${list.suffix}`, '(%2)', '(%3)', '%4.', '%5.']
  return LEVELS.map((level) => ({
    level,
    format: formats[level]!,
    text: texts[level]!,
    start: list.starts[level]!,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: hanging(indents, level) } }
  }))
}

/** A bullet stands at the level of the numbered sub-paragraphs beside it; the level of paragraphs is not used. */
function bulletLevels(indents: readonly number[]): ILevelsOptions[] {
  return ['•', '•', '–', '•', '–'].map((text, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: hanging(indents, level) } }
  }))
}

/** The label hangs before the words. */
export function hanging(indents: readonly number[], level: number): { start: number; hanging: number } {
  return { start: indents[level]!, hanging: level === 0 ? indents[0]! : STEP }
}

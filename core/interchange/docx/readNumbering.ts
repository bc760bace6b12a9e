/**
 * Reads the lists of a Word file and counts through them as Word does: lists that restart, skip, go on from another one or
 * come from a style. Called by `readWordFile`; the counter is asked for each paragraph in order.
 */
import { formatListNumber } from '#core/interchange/docx/formatListNumber.ts'
import { child, elementsOf, valueOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import type { ListPlace } from '#core/interchange/docx/readStyles.ts'

export interface ListLabel {
  /** As Word prints it: `3.`, `(b)`, `1.2.`, `•`. */
  readonly text: string
  /** `decimal`, `lowerLetter`, `lowerRoman`, `bullet`, … as the file names it. */
  readonly format: string
  readonly level: number
  readonly number: number
  /** More than this level's own number stands in it: `1.2.` */
  readonly compound: boolean
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** The level after which it begins anew; -1 for never, undefined for any level above. */
  readonly restart: number | undefined
  readonly legal: boolean
  readonly style: string | undefined
}

interface List {
  /** What lists of one definition share: their numbers go on from one to the other. */
  readonly counter: string
  readonly levels: readonly (Level | undefined)[]
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  /** The level that a style of this id has in the list, for paragraphs that say only their style. */
  levelOfStyle(list: string, style: string): number | undefined
  /** A counter that has counted nothing yet. */
  count(): (place: ListPlace) => ListLabel | undefined
}

const LEVELS = 9

export function readNumbering(root: XmlElement | undefined): Numbering {
  const elements = root ? elementsOf(root) : []
  const abstracts = new Map<string, XmlElement>()
  const byStyle = new Map<string, XmlElement>()
  for (const element of elements) {
    if (element.name !== 'w:abstractNum') continue
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
    const style = valueOf(element, 'w:styleLink')
    if (style !== undefined) byStyle.set(style, element)
  }
  const lists = new Map<string, List>()
  for (const element of elements) {
    const id = element.attributes['w:numId']
    if (element.name === 'w:num' && id !== undefined) lists.set(id, readList(element, abstracts, byStyle))
  }
  return {
    levelOfStyle: (list, style) => {
      const level = lists.get(list)?.levels.findIndex((candidate) => candidate?.style === style) ?? -1
      return level < 0 ? undefined : level
    },
    count: () => createCounter(lists)
  }
}

function readList(
  element: XmlElement,
  abstracts: ReadonlyMap<string, XmlElement>,
  byStyle: ReadonlyMap<string, XmlElement>
): List {
  const counter = valueOf(element, 'w:abstractNumId') ?? ''
  let abstract = abstracts.get(counter)
  const linked = abstract && valueOf(abstract, 'w:numStyleLink')
  if (linked !== undefined) abstract = byStyle.get(linked) ?? abstract
  const levels: Array<Level | undefined> = new Array<Level | undefined>(LEVELS).fill(undefined)
  const starts = new Map<number, number>()
  const put = (level: XmlElement) => {
    const at = Number(level.attributes['w:ilvl'])
    if (Number.isInteger(at) && at >= 0 && at < LEVELS) levels[at] = readLevel(level)
  }
  for (const level of abstract ? elementsOf(abstract) : []) if (level.name === 'w:lvl') put(level)
  for (const override of elementsOf(element)) {
    if (override.name !== 'w:lvlOverride') continue
    const own = child(override, 'w:lvl')
    if (own) put(own)
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(Number(override.attributes['w:ilvl']), Number(start) || 0)
  }
  return { counter: abstract?.attributes['w:abstractNumId'] ?? counter, levels, starts }
}

function readLevel(element: XmlElement): Level {
  const restart = valueOf(element, 'w:lvlRestart')
  return {
    start: Number(valueOf(element, 'w:start') ?? '0') || 0,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart) - 1,
    legal: child(element, 'w:isLgl') !== undefined,
    style: valueOf(element, 'w:pStyle')
  }
}

function createCounter(lists: ReadonlyMap<string, List>): (place: ListPlace) => ListLabel | undefined {
  /** What each definition has counted, by level; undefined where a level has yet to begin. */
  const counted = new Map<string, Array<number | undefined>>()
  const begun = new Set<string>()
  return ({ list: id, level: at }) => {
    const list = lists.get(id)
    const level = list?.levels[at]
    if (!list || !level) return undefined
    const counts = counted.get(list.counter) ?? new Array<number | undefined>(LEVELS).fill(undefined)
    counted.set(list.counter, counts)
    // A list that says where it starts does so once, when it is first used.
    if (!begun.has(id)) {
      begun.add(id)
      for (const [which, start] of list.starts) counts[which] = start - 1
    }
    for (let above = 0; above < at; above++) counts[above] ??= list.levels[above]?.start ?? 1
    counts[at] = counts[at] === undefined ? level.start : counts[at] + 1
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart
      if (restart === undefined || (restart >= 0 && at <= restart)) counts[below] = undefined
    }
    const number = counts[at]
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const which = Number(digit) - 1
      const format = level.legal ? 'decimal' : (list.levels[which]?.format ?? 'decimal')
      return formatListNumber(counts[which] ?? list.levels[which]?.start ?? 1, format)
    })
    const compound = (level.text.match(/%[1-9]/gu)?.length ?? 0) > 1
    return { text: level.format === 'bullet' ? '•' : text, format: level.format, level: at, number, compound }
  }
}

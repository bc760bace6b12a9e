/**
 * Decides what a labelled block is, a paragraph or a sub-paragraph and of which level, from its label and its
 * indentation and from the labels before it. Used by `assembleBlocks`, and by `exportMarkdown`, which asks how its own
 * output would be read. Texts that do not indent are understood by their series: after (b), `(i)` opens a level and
 * `(c)` closes it.
 */
import type { ParagraphRole, SubparagraphMarker } from '#core/document/schema.ts'
import { DEEPEST_LEVEL } from '#core/document/schema.ts'
import type { Forced } from '#core/interchange/forcedKind.ts'
import type { LabelReading, SourceLabel } from '#core/interchange/recognizeLabel.ts'

export type Placed =
  | { readonly type: 'paragraph'; readonly role: ParagraphRole }
  | {
      readonly type: 'subparagraph'
      readonly level: number
      readonly marker: SubparagraphMarker
      /** It continues a series already open. */
      readonly continues: boolean
    }

interface Series {
  style: string
  ordinal: number
  readonly indent: number
  readonly level: number
}

export interface LabelPlacer {
  place(label: SourceLabel, indent: number, forced?: Forced | null): Placed
  /** A block without a label: what follows belongs to no paragraph before it. */
  interrupt(): void
  /** The same placer as it stands now, to try something on. */
  copy(): LabelPlacer
}

/** Columns within which two labels stand at the same indentation. */
const SLACK = 1

export function createLabelPlacer(): LabelPlacer {
  return placerFrom([])
}

function placerFrom(series: readonly Series[]): LabelPlacer {
  let open: Series[] = series.map((one) => ({ ...one }))

  const place = (label: SourceLabel, indent: number, forced: Forced | null = null): Placed => {
    if (isParagraph(label, indent, forced)) {
      open = [{ ...label.readings[0]!, indent, level: 0 }]
      if (forced?.kind === 'plain' || forced?.kind === 'preamble' || forced?.kind === 'numbered') {
        return { type: 'paragraph', role: forced.kind }
      }
      return { type: 'paragraph', role: label.family === 'preamble' ? 'preamble' : 'numbered' }
    }
    const marker: SubparagraphMarker =
      forced?.kind === 'bullet' || forced?.kind === 'label'
        ? forced.kind
        : label.family === 'bullet'
          ? 'bullet'
          : 'label'
    while (open.length > 0 && open.at(-1)!.level > 0 && open.at(-1)!.indent > indent + SLACK) open.pop()

    const series = forced?.kind === 'level' ? undefined : continued(label, indent)
    if (series) {
      series.found.style = series.reading.style
      series.found.ordinal = series.reading.ordinal
      open.length = open.indexOf(series.found) + 1
      return { type: 'subparagraph', level: series.found.level, marker, continues: true }
    }
    const level = forced?.kind === 'level' ? forced.level : newLevel(label, indent)
    open = open.filter((candidate) => candidate.level < level)
    open.push({ ...firstReading(label), indent, level })
    return { type: 'subparagraph', level, marker, continues: false }
  }

  const isParagraph = (label: SourceLabel, indent: number, forced: Forced | null): boolean => {
    if (label.family === 'preamble' || label.family === 'operative') return true
    if (label.family !== 'number' || forced?.kind === 'level') return false
    const above = open[0]
    return above === undefined || above.level > 0 || indent < above.indent + 2
  }

  const continued = (label: SourceLabel, indent: number) => {
    for (const found of open.toReversed()) {
      if (found.level === 0 || Math.abs(found.indent - indent) > SLACK) continue
      const reading = label.readings.find((candidate) => follows(candidate, found, label))
      if (reading) return { found, reading }
    }
    return undefined
  }

  const newLevel = (label: SourceLabel, indent: number): number => {
    const above = open.at(-1)
    if (above === undefined || above.level === 0) return 1
    if (indent > above.indent + SLACK) return Math.min(above.level + 1, DEEPEST_LEVEL)
    const style = firstReading(label).style
    const restarted = open.find((series) => series.level > 0 && series.style === style)
    if (restarted) return restarted.level
    const first = label.family === 'bullet' || firstReading(label).ordinal === 1
    return first ? Math.min(above.level + 1, DEEPEST_LEVEL) : above.level
  }

  return {
    place,
    interrupt: () => {
      open = []
    },
    copy: () => placerFrom(open)
  }
}

function follows(reading: LabelReading, series: Series, label: SourceLabel): boolean {
  if (reading.style !== series.style) return false
  if (label.family === 'bullet') return true
  return reading.ordinal === series.ordinal + (label.suffix === '' ? 1 : 0)
}

/** Where a series begins, the reading that makes it begin: (i) is roman there, (h) and (j) are letters. */
function firstReading(label: SourceLabel): LabelReading {
  return label.readings.find((reading) => reading.ordinal === 1) ?? label.readings.at(-1)!
}

/**
 * A text as Akoma Ntoso orders it: preface, preamble, main body with sections and paragraphs within paragraphs, conclusions.
 * Made by `aknTree`, written by `exportAkn`. Each unit has an `eId` from its place, and the identity of its block.
 */
import type { TrackedParagraph } from '#core/interchange/tracked/trackedText.ts'

export interface AknUnit {
  /** `section`, `subsection`, `level`; `paragraph`, `subparagraph`, `point`, `indent`, `alinea`. */
  readonly name: string
  readonly eId: string
  readonly paragraph: TrackedParagraph
  readonly children: AknUnit[]
}

export interface AknTree {
  readonly preface: readonly TrackedParagraph[]
  readonly preamble: readonly AknUnit[]
  readonly body: readonly AknUnit[]
  readonly conclusions: readonly TrackedParagraph[]
}

const SECTIONS = ['section', 'subsection', 'level'] as const
const PARAGRAPHS = ['paragraph', 'subparagraph', 'point', 'indent', 'alinea'] as const
/** How the naming convention abbreviates them. */
const SHORT: Readonly<Record<string, string>> = {
  section: 'sec',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara'
}

export function aknTree(paragraphs: readonly TrackedParagraph[]): AknTree {
  const preface: TrackedParagraph[] = []
  const preamble: AknUnit[] = []
  const body: AknUnit[] = []
  const conclusions: TrackedParagraph[] = []
  /** The open units, the outermost first, each with its depth: sections before paragraphs. */
  let open: Array<{ unit: AknUnit; depth: number }> = []
  const counts = new Map<string, number>()
  const isBody = ({ look }: TrackedParagraph) =>
    look.type === 'heading' || look.role === 'numbered' || look.type === 'subparagraph'
  const bodyBegins = paragraphs.findIndex(isBody)

  const add = (name: string, depth: number, paragraph: TrackedParagraph) => {
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
    const parent = open.at(-1)?.unit
    const stem = `${parent ? `${parent.eId}__` : ''}${SHORT[name] ?? name}`
    const count = (counts.get(stem) ?? 0) + 1
    counts.set(stem, count)
    const unit: AknUnit = { name, eId: `${stem}_${count}`, paragraph, children: [] }
    if (parent) parent.children.push(unit)
    else body.push(unit)
    open.push({ unit, depth })
  }

  paragraphs.forEach((paragraph, index) => {
    const { type, level } = paragraph.look
    if (type === 'title' || type === 'subtitle') preface.push(paragraph)
    else if (type === 'closing') conclusions.push(paragraph)
    else if (type === 'heading') add(SECTIONS[level - 1] ?? 'level', level, paragraph)
    else if (index < bodyBegins || (bodyBegins < 0 && paragraph.look.role === 'preamble')) {
      preamble.push({ name: 'container', eId: `preamble__container_${preamble.length + 1}`, paragraph, children: [] })
    } else {
      const depth = type === 'subparagraph' ? level : 0
      add(PARAGRAPHS[depth]!, 10 + depth, paragraph)
    }
  })
  open = []
  return { preface, preamble, body, conclusions }
}

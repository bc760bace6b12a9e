/**
 * Makes the blocks of an outcome document from source blocks: title, subtitles, headings, paragraphs with their roles,
 * sub-paragraphs with their levels, the closing line. Labels are not kept, because they are computed; a label that the
 * place will not give back is named in a remark. Called by every importer of text.
 */
import type { Node } from 'prosemirror-model'
import type { Profile } from '#core/conference/conference.ts'
import { DEEPEST_HEADING, schema, type ParagraphRole } from '#core/document/schema.ts'
import { classifyUnlabelled, opensWithLead } from '#core/interchange/classifyUnlabelled.ts'
import type { ImportOptions } from '#core/interchange/imported.ts'
import { createLabelPlacer, type Placed } from '#core/interchange/placeLabel.ts'
import { joinNodes } from '#core/interchange/readMarkdownInline.ts'
import type { SourceLabel } from '#core/interchange/recognizeLabel.ts'
import type { Remark, SourceBlock } from '#core/interchange/sourceBlock.ts'

export function assembleBlocks(blocks: readonly SourceBlock[], options: ImportOptions, remark: Remark): Node[] {
  const placer = createLabelPlacer()
  const counts = new Map<string, number>()
  const nodes: Node[] = []
  blocks.forEach((block, index) => {
    const id = options.newId()
    const last = index === blocks.length - 1
    if (block.label && block.heading === 0 && !isUnlabelledKind(block)) {
      const placed = placer.place(block.label, block.indent, block.forced)
      remarkOnLabel(block, block.label, placed, counts, remark)
      nodes.push(labelled(block, placed, id, options.profile))
    } else {
      placer.interrupt()
      nodes.push(unlabelled(block, nodes.at(-1), last, id, options.profile, remark))
    }
  })
  return nodes
}

function isUnlabelledKind(block: SourceBlock): boolean {
  const kind = block.forced?.kind
  return kind === 'title' || kind === 'subtitle' || kind === 'closing'
}

function labelled(block: SourceBlock, placed: Placed, id: string, profile: Profile): Node {
  if (placed.type === 'paragraph') return paragraph(block, placed.role, id, profile)
  return schema.node('subparagraph', { id, level: placed.level, marker: placed.marker }, [...block.inline])
}

function unlabelled(
  block: SourceBlock,
  before: Node | undefined,
  last: boolean,
  id: string,
  profile: Profile,
  remark: Remark
): Node {
  const kind = block.forced?.kind
  if (kind === 'title' || kind === 'subtitle' || kind === 'closing') return schema.node(kind, { id }, [...block.inline])
  if (block.heading > 0) return heading(block, before, id, remark)
  if (kind === 'preamble' || kind === 'numbered' || kind === 'plain') return paragraph(block, kind, id, profile)
  if (block.forced) {
    const level = block.forced.kind === 'level' ? block.forced.level : 1
    const marker = kind === 'bullet' ? 'bullet' : 'label'
    return schema.node('subparagraph', { id, level, marker }, [...block.inline])
  }
  const type = classifyUnlabelled({
    profile,
    underTitle: before?.type.name === 'title' || before?.type.name === 'subtitle',
    last,
    text: textOf(block.inline),
    emphasizedOpening: block.opening > 0
  })
  if (type === 'preamble' || type === 'plain') return paragraph(block, type, id, profile)
  return schema.node(type, { id }, [...block.inline])
}

/** The first block with one hash is the title; everywhere else a heading with one hash is of the first level. */
function heading(block: SourceBlock, before: Node | undefined, id: string, remark: Remark): Node {
  if (block.heading === 1 && before === undefined) return schema.node('title', { id }, [...block.inline])
  if (block.heading === 1) remark(block.line, 'a text has one title, at its beginning; this one became a heading.')
  if (block.heading - 1 > DEEPEST_HEADING) {
    remark(block.line, `headings go ${DEEPEST_HEADING} levels deep; this one was raised to level ${DEEPEST_HEADING}.`)
  }
  const level = Math.min(Math.max(block.heading - 1, 1), DEEPEST_HEADING)
  return schema.node('heading', { id, level }, [...block.inline])
}

function paragraph(block: SourceBlock, role: ParagraphRole, id: string, profile: Profile): Node {
  return schema.node('paragraph', { id, role }, [...markLead(block, leadWordsIn(profile, role))])
}

/** Whether italics at the beginning of such a paragraph are its lead words. */
export function leadWordsIn(profile: Profile, role: ParagraphRole): boolean {
  return role === 'preamble' || (role === 'numbered' && opensWithLead(profile))
}

function markLead(block: SourceBlock, applies: boolean): readonly Node[] {
  if (!applies || block.opening === 0) return block.inline
  const { italic } = schema.marks
  return joinNodes(
    block.inline.map((node, index) =>
      index < block.opening ? node.mark(schema.mark('lead').addToSet(italic.removeFromSet(node.marks))) : node
    )
  )
}

export function textOf(inline: readonly Node[]): string {
  return inline.map((node) => (node.type.name === 'line_break' ? '\n' : (node.text ?? ''))).join('')
}

/** Labels are computed from the place. Where the source counted otherwise, a reader must be told. */
function remarkOnLabel(
  block: SourceBlock,
  label: SourceLabel,
  placed: Placed,
  counts: Map<string, number>,
  remark: Remark
): void {
  if (placed.type === 'paragraph') {
    const count = (counts.get(placed.role) ?? 0) + 1
    counts.set(placed.role, count)
    if (label.suffix !== '' || label.readings[0]!.ordinal !== count) {
      remark(
        block.line,
        `the label “${label.text}” was not kept: labels are computed, and by its place it is ${count}.`
      )
    }
    return
  }
  if (label.family === 'bullet') return
  if (label.suffix !== '') {
    remark(block.line, `the label “${label.text}” was not kept: labels are computed from the place.`)
  } else if (!placed.continues && !canonical(placed.level).test(label.text)) {
    remark(block.line, `sub-paragraphs from “${label.text}” on are labelled ${EXAMPLES[placed.level - 1]} here.`)
  }
}

const EXAMPLES = ['(a), (b)', '(i), (ii)', 'a., b.', 'i., ii.'] as const

function canonical(level: number): RegExp {
  return [/^\(a\)$/u, /^\(i\)$/u, /^a\.$/u, /^i\.$/u][level - 1]!
}

/**
 * Texts in tests look like texts: each line is a block, and its label gives it its id.
 *
 *     # Title                 title          id `title`
 *     ~ Almaty, November      subtitle       `subtitle`
 *     ## Data                 heading        `h1`, `h2` … (### and #### for the deeper levels)
 *     > We, the Ministers,    plain          `plain1` …
 *     PP1 Recalling …         preambular     `pp1`
 *     1. words   OP1 words    numbered       `p1`, `op1`
 *     (a) words               sub-paragraph  `p1a`; two spaces before it for each deeper level: `  (i)` is `p1ai`
 *     - words                 bullet         `p1-1`
 *     == Done at Almaty.      closing        `closing`
 *
 * In the words, *italic*, **bold**, _lead words_, a footnote [^like this], and \n for a line break.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { schema, type BlockType } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'

const LINE =
  /^(?:(?<title># )|(?<heading>##+) |(?<subtitle>~ )|(?<plain>> )|(?<closing>== )|(?<preamble>PP\d+) |(?<numbered>OP\d+ |\d+\. )|(?<indent>(?: {2})*)(?:\((?<item>[a-z]+)\)|(?<bullet>-)) )(?<words>.*)$/su

export function toNodes(lines: readonly string[]): Node[] {
  const counts = new Map<string, number>()
  const count = (what: string) => {
    counts.set(what, (counts.get(what) ?? 0) + 1)
    return counts.get(what)!
  }
  const path = ['']
  return lines.map((line) => {
    const found = LINE.exec(line)?.groups
    if (!found) throw new Error(`This line is no block of a text: ${line}`)
    const content = words(found.words ?? '')
    const block = (type: BlockType, attrs: Record<string, unknown>) => schema.nodes[type].createChecked(attrs, content)
    if (found.item !== undefined || found.bullet !== undefined) {
      const level = (found.indent?.length ?? 0) / 2 + 1
      const above = path.slice(0, level).join('')
      const own = found.item ?? `-${count(`${above} bullet`)}`
      path.length = level
      path.push(own)
      return block('subparagraph', { id: above + own, level, marker: found.item === undefined ? 'bullet' : 'label' })
    }
    let id: string
    let made: (id: string) => Node
    if (found.title) [id, made] = ['title', (id) => block('title', { id })]
    else if (found.subtitle) [id, made] = ['subtitle', (id) => block('subtitle', { id })]
    else if (found.closing) [id, made] = ['closing', (id) => block('closing', { id })]
    else if (found.heading) {
      const level = found.heading.length - 1
      ;[id, made] = [`h${count('heading')}`, (id) => block('heading', { id, level })]
    } else if (found.plain) {
      ;[id, made] = [`plain${count('plain')}`, (id) => block('paragraph', { id, role: 'plain' })]
    } else if (found.preamble) {
      ;[id, made] = [found.preamble.toLowerCase(), (id) => block('paragraph', { id, role: 'preamble' })]
    } else {
      const label = found.numbered!.trim().toLowerCase().replace('.', '')
      ;[id, made] = [label.startsWith('op') ? label : `p${label}`, (id) => block('paragraph', { id, role: 'numbered' })]
    }
    path.length = 0
    path.push(id)
    return made(id)
  })
}

/** Inline content from the notation above. */
export function words(source: string): Fragment {
  const nodes: Node[] = []
  const text = (part: string, mark?: 'italic' | 'bold' | 'lead') =>
    part !== '' && nodes.push(schema.text(part, mark ? [schema.marks[mark].create()] : []))
  const parts = source.split(/(\*\*.+?\*\*|\*.+?\*|_.+?_|\[\^.*?\]|\n)/su)
  for (const part of parts) {
    if (part === '\n') nodes.push(schema.nodes.line_break.create())
    else if (part.startsWith('[^')) nodes.push(schema.nodes.footnote.create(null, footnote(part.slice(2, -1))))
    else if (/^\*\*.+\*\*$/su.test(part)) text(part.slice(2, -2), 'bold')
    else if (/^\*.+\*$/su.test(part)) text(part.slice(1, -1), 'italic')
    else if (/^_.+_$/su.test(part)) text(part.slice(1, -1), 'lead')
    else text(part)
  }
  return Fragment.from(nodes)
}

function footnote(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)]
}

/** The other way round: what a fragment says, in the notation above. */
export function say(content: Fragment): string {
  let said = ''
  content.forEach((node) => {
    if (node.type.name === 'line_break') said += '\n'
    else if (node.type.name === 'footnote') said += `[^${node.textContent}]`
    else {
      const sign = { italic: '*', bold: '**', lead: '_' }
      const around = node.marks.flatMap((mark) => sign[mark.type.name as keyof typeof sign] ?? [])
      said += around.join('') + node.text! + around.toReversed().join('')
    }
  })
  return said
}

/** A text model without a Yjs document behind it. */
export function toText(lines: readonly string[]): TextModel {
  const blocks = toNodes(lines).map((node) => ({
    id: node.attrs.id as string,
    type: node.type.name as TextModel['blocks'][number]['type'],
    node
  }))
  return { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}

/**
 * Reads an Akoma Ntoso document into the blocks of an outcome document: preface, preamble, sections, paragraphs and what is
 * below them, conclusions. What is marked as inserted is not part of the text as it stands and is told; numbers are
 * computed. Called by the relay's import. Rules I62 and I63 in SPEC.md of the folder above.
 */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { DEEPEST_HEADING, DEEPEST_LEVEL, schema } from '#core/document/schema.ts'
import { tidied } from '#core/document/toContent.ts'
import { elementsOf, isElement, readXml, textOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import { Unreadable, type UnreadableCode } from '#core/interchange/docx/unreadable.ts'
import type { Imported, ImportOptions } from '#core/interchange/imported.ts'

export type ImportedAkn =
  ({ readonly ok: true } & Imported) | { readonly ok: false; readonly code: UnreadableCode; readonly message: string }

export function importAkn(bytes: Uint8Array, options: ImportOptions): ImportedAkn {
  try {
    const root = readXml(bytes, 'the file', () => {})
    const document = nameOf(root) === 'akomaNtoso' ? elementsOf(root)[0] : undefined
    if (!document)
      throw new Unreadable('not-word', 'The file is no Akoma Ntoso document. Give one, or a Word or Markdown file.')
    return { ok: true, ...new AknReader(options).read(document) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, message: error.message }
    throw error
  }
}

const SECTIONS = new Set([
  'section',
  'subsection',
  'level',
  'part',
  'chapter',
  'title',
  'article',
  'book',
  'division',
  'hcontainer'
])

class AknReader {
  private readonly nodes: Node[] = []
  private readonly remarks: string[] = []
  private inserted = 0
  private readonly options: ImportOptions

  constructor(options: ImportOptions) {
    this.options = options
  }

  read(document: XmlElement): Imported {
    for (const part of elementsOf(document)) {
      if (nameOf(part) === 'preface') this.readPreface(part)
      else if (nameOf(part) === 'preamble') this.readPreamble(part)
      else if (nameOf(part) === 'mainBody' || nameOf(part) === 'body') this.readUnits(part, 0, 0)
      else if (nameOf(part) === 'conclusions')
        this.readParagraphs(part, (id, words) => schema.node('closing', { id }, words))
    }
    if (this.inserted > 0) {
      this.remarks.push(
        `Words marked as inserted are not part of the text as it stands and were left out: ${this.inserted} places.`
      )
    }
    return { nodes: this.nodes, brackets: [], remarks: this.remarks }
  }

  private readPreface(part: XmlElement): void {
    let titled = false
    for (const p of paragraphsIn(part)) {
      const isTitle: boolean =
        !titled && (holds(p, 'docTitle') || !paragraphsIn(part).some((other) => holds(other, 'docTitle')))
      this.add(p, (id, words) => schema.node(isTitle ? 'title' : 'subtitle', { id }, words))
      titled ||= isTitle
    }
  }

  /** Containers say whether they are recitals; elsewhere a recital opens with words in italics. */
  private readPreamble(part: XmlElement): void {
    for (const element of elementsOf(part)) {
      const said = nameOf(element) === 'container' ? element.attributes['name'] : undefined
      const make = (id: string, words: readonly Node[]) => {
        const italic = words[0]?.marks.some(({ type }) => type.name === 'lead' || type.name === 'italic') ?? false
        const recital = said === 'recital' || (said !== 'opening' && italic && words.length > 1)
        return schema.node('paragraph', { id, role: recital ? 'preamble' : 'plain' }, [...words])
      }
      if (nameOf(element) === 'p') this.add(element, make)
      else this.readParagraphs(element, make)
    }
  }

  private readUnits(parent: XmlElement, section: number, level: number): void {
    for (const element of elementsOf(parent)) {
      const name = nameOf(element)
      if (name === 'num' || name === 'heading' || name === 'intro' || name === 'content') continue
      if (name === 'p') this.add(element, (id, words) => schema.node('paragraph', { id, role: 'plain' }, words))
      else if (SECTIONS.has(name)) this.readSection(element, section + 1)
      else this.readUnit(element, section, level)
    }
  }

  private readSection(element: XmlElement, depth: number): void {
    const heading = elementsOf(element).find((inner) => nameOf(inner) === 'heading')
    const level = Math.min(depth, DEEPEST_HEADING)
    if (heading) this.add(heading, (id, words) => schema.node('heading', { id, level }, words))
    for (const inner of elementsOf(element)) {
      if (nameOf(inner) === 'content' || nameOf(inner) === 'intro') {
        this.readParagraphs(inner, (id, words) => schema.node('paragraph', { id, role: 'plain' }, words))
      }
    }
    this.readUnits(element, depth, 0)
  }

  private readUnit(element: XmlElement, section: number, level: number): void {
    const num = elementsOf(element).find((inner) => nameOf(inner) === 'num')
    const label = num ? textOf(num).trim() : ''
    const make = (id: string, words: readonly Node[]) => {
      if (level > 0) {
        const marker = label === '•' || label === '-' ? 'bullet' : 'label'
        return schema.node('subparagraph', { id, level: Math.min(level, DEEPEST_LEVEL), marker }, [...words])
      }
      return schema.node(
        'paragraph',
        { id, role: label === '' ? 'plain' : /^PP/u.test(label) ? 'preamble' : 'numbered' },
        [...words]
      )
    }
    const words = elementsOf(element).filter((inner) => nameOf(inner) === 'intro' || nameOf(inner) === 'content')
    for (const holder of words) this.readParagraphs(holder, make)
    this.readUnits(element, section, level + 1)
  }

  private readParagraphs(parent: XmlElement, make: (id: string, words: readonly Node[]) => Node): void {
    for (const p of paragraphsIn(parent)) this.add(p, make)
  }

  private add(holder: XmlElement, make: (id: string, words: readonly Node[]) => Node): void {
    const words = tidied(Fragment.fromArray(this.inline(holder, [])))
    if (words.size > 0) this.nodes.push(make(this.options.newId(), words.content))
  }

  private inline(element: XmlElement, marks: readonly Mark[]): Node[] {
    return element.children.flatMap((child): Node[] => {
      if (!isElement(child)) {
        const text = child.replace(/\s+/gu, ' ')
        return text === '' ? [] : [schema.text(text, marks)]
      }
      switch (nameOf(child)) {
        case 'i':
          return this.inline(
            child,
            schema.mark(child.attributes['class'] === 'lead' ? 'lead' : 'italic').addToSet(marks)
          )
        case 'b':
          return this.inline(child, schema.mark('bold').addToSet(marks))
        case 'br':
        case 'eol':
          return [schema.node('line_break')]
        case 'authorialNote': {
          const words = textOf(child).replace(/\s+/gu, ' ').trim()
          return [schema.node('footnote', null, words === '' ? [] : [schema.text(words)])]
        }
        case 'ins':
          this.inserted++
          return []
        default:
          return this.inline(child, marks)
      }
    })
  }
}

/** Without the namespace, which is the document's own. */
function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((inner) => (nameOf(inner) === 'p' ? [inner] : paragraphsIn(inner)))
}

function holds(element: XmlElement, name: string): boolean {
  return elementsOf(element).some((inner) => nameOf(inner) === name || holds(inner, name))
}

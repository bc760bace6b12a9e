/**
 * Reads the body of a Word file into segments: each paragraph one, each row of a table one with its cells below each other,
 * the paragraphs of text boxes behind the paragraph that holds the box. Called by `readWordFile`.
 */
import { readForm } from '#core/interchange/docx/readForm.ts'
import type { Numbering } from '#core/interchange/docx/readNumbering.ts'
import { NOT_TRACKED, RunReader, type Inherited, type RunContext } from '#core/interchange/docx/readRuns.ts'
import type { Styles } from '#core/interchange/docx/readStyles.ts'
import { child, elementsOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import { BOUNDS, Unreadable } from '#core/interchange/docx/unreadable.ts'
import type { Finding, ParagraphForm, Piece, Revision, Segment } from '#core/interchange/docx/wordText.ts'

export interface SegmentContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly note: RunContext['note']
  readonly linkTarget: RunContext['linkTarget']
  readonly check: () => void
}

export interface ReadSegments {
  readonly segments: readonly Segment[]
  readonly findings: readonly Finding[]
  /** The words each comment is about. */
  readonly quotes: ReadonlyMap<string, string>
}

type Mark = Segment['mark']
const PLAIN: Mark = { inserted: null, deleted: null }
/** As much of the words a comment is about as helps to find them. */
const LONGEST_QUOTE = 200

export function readSegments(body: XmlElement, context: SegmentContext): ReadSegments {
  const reader = new SegmentReader(context)
  reader.readBlocks(body)
  return reader.finish()
}

class SegmentReader {
  private readonly context: SegmentContext
  private readonly runs: RunReader
  private readonly segments: Segment[] = []
  private readonly findings: Finding[] = []
  private readonly tallies = new Map<string, number>()
  private readonly quotes = new Map<string, string>()
  private readonly openComments = new Set<string>()
  private startedComments: string[] = []
  private boxes: Array<{ readonly content: XmlElement; readonly tracked: Inherited }> = []
  /** The change that inserted or deleted the box which is being read. */
  private around: Inherited = NOT_TRACKED
  private number = 0

  constructor(context: SegmentContext) {
    this.context = context
    this.runs = new RunReader({
      styles: context.styles,
      note: context.note,
      linkTarget: context.linkTarget,
      simplified: (sentence) => this.find('simplified', sentence),
      leftOut: (sentence) => this.find('left-out', sentence),
      tally: (what) => this.tallies.set(what, (this.tallies.get(what) ?? 0) + 1),
      commentStarts: (id) => this.startComment(id),
      commentEnds: (id) => this.openComments.delete(id),
      words: (text) => this.quote(text),
      box: (content, tracked) => this.boxes.push({ content, tracked })
    })
  }

  readBlocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'w:p':
          this.readParagraph(element)
          break
        case 'w:tbl':
          this.readTable(element)
          break
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:customXml':
          this.readBlocks(element)
          break
        case 'mc:AlternateContent': {
          const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
          if (chosen) this.readBlocks(chosen)
          break
        }
        case 'w:altChunk':
          this.number++
          this.find('left-out', 'a document embedded here was left out.')
          break
        default:
          this.runs.readRange(element)
      }
    }
  }

  finish(): ReadSegments {
    this.flushBoxes()
    this.closeLast()
    for (const [what, count] of this.tallies) {
      this.findings.push({
        segment: 0,
        kind: 'simplified',
        sentence: `${what}: ${count} ${count === 1 ? 'place' : 'places'}.`
      })
    }
    return { segments: this.segments, findings: this.findings, quotes: this.quotes }
  }

  private readParagraph(element: XmlElement): void {
    this.context.check()
    this.number++
    if (this.number > BOUNDS.paragraphs) {
      const most = BOUNDS.paragraphs.toLocaleString('en')
      throw new Unreadable(
        'too-large',
        `The file has more than ${most} paragraphs, which no outcome document has. It was not taken over.`
      )
    }
    const pieces = this.runs.read(element, this.around)
    const properties = child(element, 'w:pPr')
    const mark = this.markOf(properties)
    this.segments.push({
      number: this.number,
      kind: 'paragraph',
      pieces,
      form: this.formOf(properties),
      formerly: this.formerForm(properties),
      mark,
      closed: false,
      comments: this.takeComments()
    })
    if (mark.inserted === null && mark.deleted === null) this.flushBoxes()
  }

  private readTable(table: XmlElement): void {
    this.closeLast()
    this.number++
    this.find('simplified', 'a table was taken over as one paragraph for each row, its cells one below the other.')
    this.number--
    for (const row of rowsOf(table)) this.readRow(row)
    this.flushBoxes()
  }

  private readRow(row: XmlElement): void {
    this.number++
    const properties = child(row, 'w:trPr')
    const tracked = {
      inserted: this.revisionIn(properties, 'w:ins'),
      deleted: this.revisionIn(properties, 'w:del')
    }
    const pieces: Piece[] = []
    const forms: ParagraphForm[] = []
    for (const cell of cellsOf(row)) {
      const content = this.readCell(cell, forms)
      if (content.length === 0) continue
      if (pieces.length > 0) pieces.push(lineBreak(tracked))
      pieces.push(...content)
    }
    const form = forms[0] ?? this.formOf(undefined)
    this.segments.push({
      number: this.number,
      kind: 'row',
      pieces,
      form: { ...form, list: undefined, heading: 0, centred: false },
      formerly: null,
      mark: PLAIN,
      closed: true,
      comments: this.takeComments()
    })
  }

  /** The paragraphs of a cell, one below the other; of a table within it too. */
  private readCell(cell: XmlElement, forms: ParagraphForm[]): Piece[] {
    const pieces: Piece[] = []
    let before: Mark | null = null
    const addParagraph = (paragraph: XmlElement) => {
      const properties = child(paragraph, 'w:pPr')
      const content = this.runs.read(paragraph, this.around)
      forms.push(this.formOf(properties))
      if (before !== null && (content.length > 0 || before.inserted || before.deleted)) pieces.push(lineBreak(before))
      pieces.push(...content)
      before = this.markOf(properties)
    }
    const walk = (parent: XmlElement) => {
      for (const element of elementsOf(parent)) {
        if (element.name === 'w:p') addParagraph(element)
        else if (element.name === 'w:tbl') rowsOf(element).flatMap(cellsOf).forEach(walk)
        else if (/^w:(?:sdt|sdtContent|customXml)$/u.test(element.name)) walk(element)
        else this.runs.readRange(element)
      }
    }
    walk(cell)
    return pieces
  }

  private flushBoxes(): void {
    const boxes = this.boxes
    this.boxes = []
    for (const { content, tracked } of boxes) {
      this.closeLast()
      const from = this.segments.length
      const before = this.number
      this.around = tracked
      this.readBlocks(content)
      this.around = NOT_TRACKED
      // Its paragraphs stand at the place of the one that holds the box.
      this.number = before
      for (let at = from; at < this.segments.length; at++) {
        this.segments[at] = { ...this.segments[at]!, kind: 'box', number: before }
      }
      this.closeLast()
    }
  }

  /** Nothing joins a table's cell, or a box, to what follows. */
  private closeLast(): void {
    const last = this.segments.at(-1)
    if (last) this.segments[this.segments.length - 1] = { ...last, closed: true }
  }

  private formOf(properties: XmlElement | undefined): ParagraphForm {
    return readForm(properties, this.context.styles, this.context.numbering)
  }

  private formerForm(properties: XmlElement | undefined): Segment['formerly'] {
    const change = child(properties, 'w:pPrChange')
    if (!change) return null
    return { form: this.formOf(child(change, 'w:pPr')), revision: this.runs.revision(change) }
  }

  private markOf(properties: XmlElement | undefined): Mark {
    const look = child(properties, 'w:rPr')
    const { inserted, deleted } = this.around
    return {
      inserted: this.revisionIn(look, 'w:ins') ?? this.revisionIn(look, 'w:moveTo') ?? inserted,
      deleted: this.revisionIn(look, 'w:del') ?? this.revisionIn(look, 'w:moveFrom') ?? deleted
    }
  }

  private revisionIn(properties: XmlElement | undefined, name: string): Revision | null {
    const found = child(properties, name)
    return found ? this.runs.revision(found) : null
  }

  private startComment(id: string): void {
    if (this.quotes.has(id)) return
    this.quotes.set(id, '')
    this.openComments.add(id)
    this.startedComments.push(id)
  }

  private takeComments(): string[] {
    const started = this.startedComments
    this.startedComments = []
    return started
  }

  private quote(text: string): void {
    for (const id of this.openComments) {
      const quoted = this.quotes.get(id)!
      if (quoted.length < LONGEST_QUOTE) this.quotes.set(id, (quoted + text).slice(0, LONGEST_QUOTE))
    }
  }

  private find(kind: Finding['kind'], sentence: string): void {
    this.findings.push({ segment: this.number, kind, sentence })
  }
}

function lineBreak(tracked: Mark): Piece {
  return {
    ...NOT_TRACKED,
    text: '\n',
    marks: [],
    formatted: null,
    inserted: tracked.inserted,
    deleted: tracked.deleted
  }
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((element) =>
    element.name === 'w:tr' ? [element] : /^w:(?:sdt|sdtContent|customXml)$/u.test(element.name) ? rowsOf(element) : []
  )
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((element) =>
    element.name === 'w:tc' ? [element] : /^w:(?:sdt|sdtContent|customXml)$/u.test(element.name) ? cellsOf(element) : []
  )
}

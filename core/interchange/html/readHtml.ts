/**
 * Reads HTML, a page, a saved Word file or a clipboard, into a `WordText`, so that labels, levels, roles and tracked changes
 * are understood where those of Word files are. Called by `importHtml` and `pasteHtml`. Runs nothing, fetches nothing, loses no word
 * that a reader of the page sees; what is simplified or left out is told with its place.
 */
import type { ListLabel, Numbering } from '#core/interchange/docx/readNumbering.ts'
import type { ListPlace } from '#core/interchange/docx/readStyles.ts'
import type { Finding, Revision, RevisionCounts, WordText } from '#core/interchange/docx/wordText.ts'
import {
  countItem,
  isWordLabel,
  openList,
  readWordLabel,
  wordLevel,
  type HtmlList
} from '#core/interchange/html/htmlLists.ts'
import { lookIn, PLAIN_LOOK, type HtmlLook } from '#core/interchange/html/htmlLook.ts'
import { findNotes, shortWords, type HtmlNotes } from '#core/interchange/html/htmlNotes.ts'
import { ParagraphBuilder, type HtmlForm } from '#core/interchange/html/paragraphBuilder.ts'
import { htmlText, type HtmlElement, type HtmlTree } from '#core/interchange/html/htmlTree.ts'
import { recognizeLabel } from '#core/interchange/recognizeLabel.ts'

export interface ReadHtmlOptions {
  /** What becomes of tracked changes: kept as such, or taken as if all had been accepted. */
  readonly tracked: 'kept' | 'accepted'
}

export interface ReadHtml extends WordText {
  /** It is a stretch of words and no paragraph. */
  readonly isInline: boolean
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary ul table caption thead tbody tfoot tr td th'.split(
    ' '
  )
)
/** Of a file that this program wrote: what stands beside the text. */
const OWN_ASIDE: Readonly<Record<string, string>> = {
  running: 'the running lines of the page were left out.',
  proposals: 'proposals printed in the file were left out; they are not read back from HTML.',
  comment: 'positions and reasons printed in the file were left out.',
  rationale: 'positions and reasons printed in the file were left out.',
  note: 'a note about the view was left out.'
}

export function readHtml({ body, generator }: HtmlTree, options: ReadHtmlOptions): ReadHtml {
  const titles = countTitles(body)
  const reader = new HtmlReader(findNotes(body), options, {
    own: /^chapeau\b/iu.test(generator),
    raise: titles > 1 ? 0 : 1
  })
  reader.read(body)
  return reader.finish()
}

interface Around {
  readonly look: HtmlLook
  readonly form: HtmlForm
  readonly list: HtmlList | null
}

class HtmlReader {
  private readonly notes: HtmlNotes
  private readonly options: ReadHtmlOptions
  private readonly own: boolean
  /** By how much headings are raised: where one large heading is the title, the next size heads the sections. */
  private readonly raise: number
  private readonly paragraphs: ParagraphBuilder
  private readonly findings: Finding[] = []
  private readonly tallies = new Map<string, number>()
  private readonly labels = new Map<string, ListLabel>()
  private readonly wordLists = new Map<string, ListLabel>()
  private readonly revisions = new Map<string, Record<string, number>>()
  private isInline = true

  constructor(notes: HtmlNotes, options: ReadHtmlOptions, page: { readonly own: boolean; readonly raise: number }) {
    this.notes = notes
    this.options = options
    this.own = page.own
    this.raise = page.raise
    this.paragraphs = new ParagraphBuilder((sentence) => this.tell('simplified', sentence))
  }

  read(body: HtmlElement): void {
    const form: HtmlForm = { heading: 0, styleName: '', indent: 0, centred: false, label: null, kind: 'paragraph' }
    this.readChildren(body, { look: lookIn(body, PLAIN_LOOK), form, list: null })
    this.paragraphs.end()
  }

  finish(): ReadHtml {
    for (const [what, count] of this.tallies) {
      this.findings.push({
        segment: 0,
        kind: 'simplified',
        sentence: `${what}: ${count} ${count === 1 ? 'place' : 'places'}.`
      })
    }
    const segments = this.paragraphs.segments
    return {
      segments,
      numbering: ready(this.labels),
      ours: false,
      comments: [],
      findings: this.findings,
      revisions: this.counts(),
      isInline: this.isInline && segments.length === 1
    }
  }

  private readChildren(element: HtmlElement, around: Around): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.paragraphs.addText(child, around.look, around.form)
      else this.readElement(child, around)
    }
  }

  private readElement(element: HtmlElement, outer: Around): void {
    if (this.notes.bodies.has(element) || this.leaveOut(element, outer)) return
    const look = lookIn(element, outer.look)
    const around = { ...outer, look }
    const { name } = element
    const change = name === 'ins' ? look.inserted : name === 'del' ? look.deleted : null
    if (change && htmlText(element).trim() !== '') {
      this.countChange(change)
      if (this.options.tracked === 'accepted' && name === 'del') return
      if (this.options.tracked === 'accepted') around.look = { ...look, inserted: null, deleted: null }
    }
    if (name === 'br') this.readBreak(element, around)
    else if (name === 'img') this.tell('left-out', `a picture was left out${describe(element)}.`)
    else if (name === 'a') this.readLink(element, around)
    else if (name === 'table') this.readTable(element, around)
    else if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') this.readList(element, around)
    // As an editor of this program draws a note.
    else if (name === 'span' && element.classes.has('footnote'))
      this.paragraphs.addNote(noteIn(element), look, around.form)
    else if (BLOCKS.has(name)) this.readBlock(element, around)
    else {
      this.tallyLooks(element)
      const tabs = Number(element.style.get('mso-tab-count') ?? '0')
      if (tabs > 0 && htmlText(element).trim() === '') this.paragraphs.addTab(around.look, around.form)
      else this.readChildren(element, around)
    }
  }

  /** @returns true where nothing of the element is read */
  private leaveOut(element: HtmlElement, { look }: Around): boolean {
    const { name, style, classes } = element
    if (lookIn(element, look).hidden) {
      if (htmlText(element).trim() !== '')
        this.tell('left-out', `words that the page hides were left out: “${shortWords(element)}”.`)
      return true
    }
    if (isWordLabel(element)) return true
    if (style.get('mso-element') === 'comment-list') {
      this.tell('left-out', `the comments were left out: “${shortWords(element)}”. A Word file keeps them.`)
      return true
    }
    if (classes.has('msocomanchor') || classes.has('MsoCommentReference')) return true
    if (name === 'hr') {
      this.paragraphs.end()
      return true
    }
    const aside = this.own ? [...classes].map((one) => OWN_ASIDE[one]).find(Boolean) : undefined
    if (aside === undefined) return false
    this.paragraphs.end()
    if (!this.findings.some(({ sentence }) => sentence === aside))
      this.findings.push({ segment: 0, kind: 'left-out', sentence: aside })
    return true
  }

  private readBlock(element: HtmlElement, around: Around): void {
    this.isInline = false
    this.paragraphs.end()
    const form = formOf(element, around.form, this.raise)
    const item = element.name === 'li' && around.list ? countItem(element, around.list) : null
    const level = wordLevel(element)
    const label = level === null ? item : (this.wordLabel(element, level) ?? item)
    const place = label ? this.keep(label) : form.label
    this.readChildren(element, { ...around, form: { ...form, label: place } })
    this.paragraphs.end()
  }

  private keep(label: ListLabel): ListPlace {
    const list = `${this.labels.size}`
    this.labels.set(list, label)
    return { list, level: label.level }
  }

  private wordLabel(element: HtmlElement, level: number): ListLabel | null {
    const found = findWordLabel(element)
    if (!found) return null
    const list = `${element.style.get('mso-list') ?? ''}`
    const label = readWordLabel(found, level, this.wordLists.get(list))
    if (label) this.wordLists.set(list, label)
    return label
  }

  private readList(element: HtmlElement, around: Around): void {
    this.isInline = false
    this.paragraphs.end()
    const list = openList(element, around.list)
    this.readChildren(element, { ...around, list, form: { ...around.form, label: null } })
    this.paragraphs.end()
  }

  private readBreak(element: HtmlElement, around: Around): void {
    if (/^(?:always|page|left|right)$/u.test(element.style.get('page-break-before') ?? '')) this.paragraphs.end()
    else this.paragraphs.addBreak(around.look, around.form)
  }

  private readLink(element: HtmlElement, around: Around): void {
    const note = this.notes.called.get(element)
    if (note !== undefined) return this.paragraphs.addNote(note, around.look, around.form)
    this.readChildren(element, around)
    const to = element.attributes.get('href') ?? ''
    const words = htmlText(element).replace(/\s+/gu, ' ').trim()
    if (to === '' || to.startsWith('#') || words === '' || to.replace(/^mailto:|\/$/giu, '') === words) return
    this.tell('simplified', `a link was reduced to its words “${words.slice(0, 200)}”; it led to ${to.slice(0, 200)}.`)
  }

  /** One column is no table but a way to lay a page out; otherwise each row is a paragraph, its cells one below the other. */
  private readTable(table: HtmlElement, around: Around): void {
    this.isInline = false
    this.paragraphs.end()
    const rows = rowsOf(table)
    for (const caption of table.children) {
      if (typeof caption !== 'string' && caption.name === 'caption') this.readBlock(caption, around)
    }
    if (rows.every(({ cells }) => cells.length <= 1)) {
      for (const { cells } of rows) for (const cell of cells) this.readBlock(cell, around)
      return
    }
    this.tell('simplified', 'a table was taken over as one paragraph for each row, its cells one below the other.')
    for (const { row, cells } of rows) {
      const look = lookIn(row, around.look)
      // A number in a cell of its own, as some pages are laid out, is the label of the words beside it.
      const labelled = cells.length === 2 && isLabel(cells[0]!)
      const form: HtmlForm = { ...around.form, label: null, kind: labelled ? 'paragraph' : 'row' }
      this.paragraphs.hold(() => {
        cells.forEach((cell, index) => {
          if (index > 0 && labelled) this.paragraphs.addTab(look, form)
          else if (index > 0) this.paragraphs.addBreak(look, form)
          this.readChildren(cell, { ...around, look: lookIn(cell, look), form, list: null })
        })
      })
      this.paragraphs.end()
    }
  }

  private tallyLooks(element: HtmlElement): void {
    const { name, style, classes } = element
    const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
    if (name === 's' || name === 'strike' || line.includes('line-through')) {
      this.tally('words struck through by hand, kept as ordinary words')
    }
    if ((name === 'u' || line.includes('underline')) && !classes.has('MsoHyperlink')) {
      this.tally('words underlined by hand, kept as ordinary words')
    }
    if (name === 'mark') this.tally('highlighted words, kept without the colour')
    if (name === 'sub' || (name === 'sup' && !this.callsNote(element)))
      this.tally('raised or lowered signs, kept on the line')
  }

  private callsNote(element: HtmlElement): boolean {
    return element.children.some(
      (child) => typeof child !== 'string' && (this.notes.called.has(child) || this.callsNote(child))
    )
  }

  private countChange({ author, kind }: Revision): void {
    const counts = this.revisions.get(author) ?? {}
    const name = kind === 'insert' ? 'insertions' : 'deletions'
    this.revisions.set(author, { ...counts, [name]: (counts[name] ?? 0) + 1 })
  }

  private counts(): RevisionCounts {
    return [...this.revisions].map(([author, counts]) => ({ author, counts }))
  }

  private tally(what: string): void {
    this.tallies.set(what, (this.tallies.get(what) ?? 0) + 1)
  }

  private tell(kind: Finding['kind'], sentence: string): void {
    this.findings.push({ segment: this.paragraphs.number, kind, sentence })
  }
}

const HEADINGS: Readonly<Record<string, string>> = {
  msotitle: 'Title',
  title: 'Title',
  msosubtitle: 'Subtitle',
  subtitle: 'Subtitle'
}

function formOf(element: HtmlElement, outer: HtmlForm, raise: number): HtmlForm {
  const { name, style, classes, attributes } = element
  const heading = /^h([1-6])$/u.exec(name)
  const align = style.get('text-align') ?? attributes.get('align')?.toLowerCase()
  const level = [...classes].map((one) => /^level-([1-4])$/u.exec(one)?.[1]).find(Boolean)
  const quoted = name === 'blockquote' || name === 'dd' ? 600 : 0
  return {
    heading: heading ? Math.max(Number(heading[1]) - raise, 1) : outer.heading,
    styleName: [...classes].map((one) => HEADINGS[one.toLowerCase()]).find(Boolean) ?? outer.styleName,
    indent: outer.indent + quoted + (level === undefined ? 0 : Number(level) * 720) + inset(style, attributes),
    centred: name === 'center' || (align === undefined ? outer.centred : align === 'center'),
    label: outer.label,
    kind: outer.kind
  }
}

/** In twentieths of a point. */
const UNITS: Readonly<Record<string, number>> = {
  pt: 20,
  px: 15,
  in: 1440,
  cm: 567,
  mm: 56.7,
  pc: 240,
  em: 240,
  rem: 240
}

function inset(style: HtmlElement['style'], attributes: HtmlElement['attributes']): number {
  const rightToLeft = attributes.get('dir') === 'rtl' || style.get('direction') === 'rtl'
  const side = rightToLeft ? 'right' : 'left'
  const margin = style.get(`margin-${side}`) ?? style.get('margin-inline-start') ?? shorthand(style.get('margin'), side)
  return lengthOf(margin) + lengthOf(style.get(`padding-${side}`))
}

/** `margin: top right bottom left` */
function shorthand(margin: string | undefined, side: 'left' | 'right'): string | undefined {
  const parts = margin?.split(/\s+/u) ?? []
  return side === 'left' ? (parts[3] ?? parts[1] ?? parts[0]) : (parts[1] ?? parts[0])
}

function lengthOf(length: string | undefined): number {
  const found = /^(-?[\d.]+)(pt|px|in|cm|mm|pc|em|rem)$/u.exec(length ?? '')
  return found ? Math.max(Number(found[1]) * UNITS[found[2]!]!, 0) || 0 : 0
}

/** Large headings, and a title by its style, which counts for two: beside it every large heading heads a section. */
function countTitles(element: HtmlElement): number {
  const own = element.name === 'h1' ? 1 : element.classes.has('MsoTitle') ? 2 : 0
  return element.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : countTitles(child)), own)
}

interface Row {
  readonly row: HtmlElement
  readonly cells: readonly HtmlElement[]
}

function rowsOf(table: HtmlElement): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (typeof child === 'string') return []
    if (child.name !== 'tr') return /^t(?:head|body|foot)$/u.test(child.name) ? rowsOf(child) : []
    const cells = child.children.filter(
      (cell): cell is HtmlElement => typeof cell !== 'string' && /^t[dh]$/u.test(cell.name)
    )
    return [{ row: child, cells: cells.filter((cell) => htmlText(cell).trim() !== '') }]
  })
}

function noteIn(element: HtmlElement): string {
  return htmlText(element).replace(/\s+/gu, ' ').trim()
}

function isLabel(cell: HtmlElement): boolean {
  const words = `${htmlText(cell)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()} `
  return recognizeLabel(words)?.length === words.length
}

function findWordLabel(element: HtmlElement): HtmlElement | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const found = isWordLabel(child) ? child : findWordLabel(child)
    if (found) return found
  }
  return null
}

function describe({ attributes }: HtmlElement): string {
  const words = (attributes.get('alt') ?? attributes.get('title') ?? '').trim()
  return words === '' ? '' : `; it is described as “${words.slice(0, 200)}”`
}

/** Labels that are counted already: each list is one paragraph's. */
function ready(labels: ReadonlyMap<string, ListLabel>): Numbering {
  return { levelOfStyle: () => undefined, count: () => (place) => labels.get(place.list) }
}

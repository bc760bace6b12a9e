/**
 * Gathers the words of a page into paragraphs: spaces drawn together as a browser does, two line breaks in a row taken for a
 * new paragraph, ends trimmed. Used by `readHtml`.
 */
import type { ListPlace } from '#core/interchange/docx/readStyles.ts'
import type { ParagraphForm, Piece, Revision, Segment } from '#core/interchange/docx/wordText.ts'
import { marksOf, type HtmlLook } from '#core/interchange/html/htmlLook.ts'
import { recognizeLabel } from '#core/interchange/recognizeLabel.ts'

/** What the elements around some words make of the paragraph that they begin. */
export interface HtmlForm {
  readonly heading: number
  readonly styleName: string
  /** In twentieths of a point. */
  readonly indent: number
  readonly centred: boolean
  /** The key of its label; given to the first paragraph that has it. */
  readonly label: ListPlace | null
  readonly kind: Segment['kind']
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}，。、；：]'
/** Chinese and Japanese are written without spaces: the end of a line in the source is none. */
const LINE_END = new RegExp(`(${CJK})[ \\t]*\\r?\\n\\s*(?=${CJK})`, 'gu')
/** A soft hyphen or a mark of the byte order is no part of a word. */
const UNSEEN = /[\u00AD\uFEFF]/gu

export class ParagraphBuilder {
  readonly segments: Segment[] = []
  private readonly simplified: (sentence: string) => void
  private readonly given = new Set<string>()
  private open: { readonly form: HtmlForm; readonly pieces: Piece[] } | null = null
  private held = 0

  constructor(simplified: (sentence: string) => void) {
    this.simplified = simplified
  }

  /** The paragraph that is being read, from 1. */
  get number(): number {
    return this.segments.length + 1
  }

  addText(source: string, look: HtmlLook, form: HtmlForm): void {
    const text = source.replace(UNSEEN, '')
    const words = look.kept
      ? text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ')
      : text.replace(LINE_END, '$1').replace(/[ \t\r\n\f]+/gu, ' ')
    if (words === '' || (this.open === null && words.trim() === '')) return
    this.push({ text: words }, look, form)
  }

  addBreak(look: HtmlLook, form: HtmlForm): void {
    if (this.open) this.push({ text: '\n' }, look, form)
  }

  addTab(look: HtmlLook, form: HtmlForm): void {
    if (this.open) this.push({ text: '\t' }, look, form)
  }

  addNote(words: string, look: HtmlLook, form: HtmlForm): void {
    const revision: Revision | null = null
    this.push({ text: '', footnote: { before: words, after: words, revision } }, look, form)
  }

  /** Whatever ends within stays one paragraph: the cells of a row. */
  hold(read: () => void): void {
    this.held++
    read()
    this.held--
  }

  end(): void {
    if (!this.open) return
    if (this.held > 0) {
      const { text, inserted, deleted } = this.open.pieces.at(-1)!
      if (!text.endsWith('\n')) this.open.pieces.push({ text: '\n', marks: [], formatted: null, inserted, deleted })
      return
    }
    const { form, pieces } = this.open
    this.open = null
    // In a row an empty line is a cell's end, and nothing else.
    const parts = form.kind === 'row' ? [pieces] : splitAtEmptyLines(pieces)
    parts.forEach((part, index) => this.add(tidy(part), index === 0 ? form : { ...form, label: null }))
  }

  private push(piece: Pick<Piece, 'text' | 'footnote'>, look: HtmlLook, form: HtmlForm): void {
    this.open ??= { form, pieces: [] }
    const { inserted, deleted } = look
    this.open.pieces.push({ ...piece, marks: marksOf(look), inserted, deleted, formatted: null })
  }

  private add(pieces: Piece[], form: HtmlForm): void {
    if (pieces.length === 0) return
    const { label } = form
    const repeated = label !== null && this.given.has(label.list)
    const last = this.segments.at(-1)
    if (repeated && last?.form.list?.list === label.list) {
      this.simplified('a paragraph without a label of its own was joined to the one before by a line break.')
      const lineBreak: Piece = { text: '\n', marks: [], inserted: null, deleted: null, formatted: null }
      this.segments[this.segments.length - 1] = { ...last, pieces: [...last.pieces, lineBreak, ...pieces] }
      return
    }
    if (label) this.given.add(label.list)
    this.segments.push({
      number: this.number,
      kind: form.kind,
      pieces,
      form: toForm(form, repeated ? null : label),
      formerly: null,
      mark: markOf(pieces),
      closed: form.kind === 'row',
      comments: []
    })
  }
}

function toForm({ heading, styleName, indent, centred }: HtmlForm, label: ListPlace | null): ParagraphForm {
  return { style: styleName, styleName, heading, indent, centred, list: label ?? undefined }
}

/** A paragraph all of whose words are new, or gone, is new or gone as a whole. */
function markOf(pieces: readonly Piece[]): Segment['mark'] {
  const words = pieces.filter((piece) => piece.footnote !== undefined || piece.text.trim() !== '')
  const all = (of: (piece: Piece) => Revision | null) => (words.every((piece) => of(piece)) ? of(words[0]!) : null)
  return { inserted: all(({ inserted }) => inserted), deleted: all(({ deleted }) => deleted) }
}

/** Text pieces end at each line break, so that breaks are pieces of their own. */
function splitAtEmptyLines(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  let breaks = 0
  for (const piece of pieces) {
    if (piece.text === '\n') breaks++
    else if (piece.footnote !== undefined || piece.text.trim() !== '') {
      if (breaks > 1) parts.push([])
      breaks = 0
    }
    parts.at(-1)!.push(piece)
  }
  return parts
}

const SPACE = /[ \t\u00A0]/u

/** Without spaces at both ends and around line breaks, and nowhere two in a row. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = []
  /** The piece that ended in a space or a break; the beginning counts as one. */
  let before: Piece | 'start' | null = 'start'
  for (const piece of pieces) {
    if (piece.footnote !== undefined) {
      tidied.push(piece)
      before = null
      continue
    }
    let text = piece.text.replace(/[ \t\u00A0]*[ \t\u00A0]{2,}[ \t\u00A0]*/gu, (space) =>
      space.includes('\t') ? '\t' : ' '
    )
    // A space behind words that may go must stay, or what is left would run together.
    const follows = before === 'start' || (before !== null && isCovered(before, piece))
    if (follows) text = text.replace(/^[ \t\u00A0]+/u, '')
    if (text.startsWith('\n')) trimEnd(tidied)
    if (text === '') continue
    tidied.push({ ...piece, text })
    before = SPACE.test(text.at(-1)!) || text.endsWith('\n') ? { ...piece, text } : null
  }
  trimEnd(tidied, /[ \t\u00A0\n]+$/u)
  const first = tidied[0]
  if (first && first.footnote === undefined) tidied[0] = { ...first, text: first.text.replace(/^[ \t\u00A0\n]+/u, '') }
  return withLabelSpace(tidied.filter((piece) => piece.footnote !== undefined || piece.text !== ''))
}

/** Wherever the later piece stands, the earlier one does. */
function isCovered({ inserted, deleted }: Piece, later: Piece): boolean {
  return (!inserted || inserted === later.inserted) && (!deleted || deleted === later.deleted)
}

function trimEnd(pieces: Piece[], what = /[ \t\u00A0]+$/u): void {
  for (let last = pieces.at(-1); last && last.footnote === undefined; last = pieces.at(-1)) {
    const text = last.text.replace(what, '')
    if (text !== '') {
      pieces[pieces.length - 1] = { ...last, text }
      return
    }
    pieces.pop()
  }
}

/** Word and web pages hold a label and its words together by a space that does not break. */
function withLabelSpace(pieces: Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.text).join('')
  const at = /^[^\s]{1,14}\u00A0/u.exec(text)?.[0].length ?? 0
  if (at === 0 || !recognizeLabel(`${text.slice(0, at - 1)} `)) return pieces
  let passed = 0
  return pieces.map((piece) => {
    const here = at - 1 - passed
    passed += piece.text.length
    if (here < 0 || here >= piece.text.length) return piece
    return { ...piece, text: `${piece.text.slice(0, here)} ${piece.text.slice(here + 1)}` }
  })
}

/**
 * Reads what stands inside a paragraph of a Word file: runs with their marks, fields reduced to what they show, links to
 * their words, notes, breaks and symbols, each with the tracked changes it stands in. Called by `readSegments` for every
 * paragraph in order: fields, moves and comments may begin in one and end in another.
 */
import type { MarkName } from '#core/document/schema.ts'
import { child, elementsOf, isElement, isOn, textOf, valueOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import type { Styles } from '#core/interchange/docx/readStyles.ts'
import { symbolFor } from '#core/interchange/docx/symbolFor.ts'
import type { Piece, Revision } from '#core/interchange/docx/wordText.ts'

/** What a run reader is given, and whom it tells. */
export interface RunContext {
  readonly styles: Styles
  readonly note: (kind: 'footnote' | 'endnote', id: string) => Piece['footnote'] | undefined
  readonly linkTarget: (id: string) => string | undefined
  readonly simplified: (sentence: string) => void
  readonly leftOut: (sentence: string) => void
  /** How often something was met that a text does not keep, told once for the whole file. */
  readonly tally: (what: string) => void
  readonly commentStarts: (id: string) => void
  readonly commentEnds: (id: string) => void
  readonly words: (text: string) => void
  /** Paragraphs of a text box in this run. */
  readonly box: (content: XmlElement, tracked: Inherited) => void
}

/** The tracked change that words stand in. */
export interface Inherited {
  readonly inserted: Revision | null
  readonly deleted: Revision | null
}

export const NOT_TRACKED: Inherited = { inserted: null, deleted: null }

/** Wrappers that add nothing: what is in them is read as if they were not there. */
const TRANSPARENT = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
  'w:rubyBase'
])

export class RunReader {
  private readonly context: RunContext
  private readonly fields: Array<'code' | 'result'> = []
  private readonly moves = new Map<string, string>()
  private moveFrom = ''
  private moveTo = ''
  private pieces: Piece[] = []

  constructor(context: RunContext) {
    this.context = context
  }

  /** @param around the change of the box that the paragraph stands in */
  read(paragraph: XmlElement, around: Inherited = NOT_TRACKED): Piece[] {
    this.pieces = []
    this.walk(paragraph, around)
    return this.pieces
  }

  /** Moves and comments begin and end between paragraphs too. */
  readRange(element: XmlElement): void {
    const { attributes, name } = element
    const id = attributes['w:id'] ?? ''
    switch (name) {
      case 'w:moveFromRangeStart':
        this.moves.set(id, (this.moveFrom = attributes['w:name'] ?? ''))
        break
      case 'w:moveToRangeStart':
        this.moves.set(id, (this.moveTo = attributes['w:name'] ?? ''))
        break
      case 'w:moveFromRangeEnd':
        if (this.moves.get(id) === this.moveFrom) this.moveFrom = ''
        break
      case 'w:moveToRangeEnd':
        if (this.moves.get(id) === this.moveTo) this.moveTo = ''
        break
      case 'w:commentRangeStart':
        this.context.commentStarts(id)
        break
      case 'w:commentRangeEnd':
        this.context.commentEnds(id)
        break
      default:
    }
  }

  revision(element: XmlElement): Revision {
    const { attributes, name } = element
    const author = (attributes['w:author'] ?? '').trim()
    const date = attributes['w:date'] ?? ''
    switch (name) {
      case 'w:del':
        return { kind: 'delete', author, date }
      case 'w:moveFrom':
        return { kind: 'move-from', author, date, move: this.moveFrom }
      case 'w:moveTo':
        return { kind: 'move-to', author, date, move: this.moveTo }
      case 'w:ins':
        return { kind: 'insert', author, date }
      default:
        return { kind: 'format', author, date }
    }
  }

  private walk(element: XmlElement, tracked: Inherited): void {
    for (const inner of elementsOf(element)) this.readOne(inner, tracked)
  }

  private readOne(element: XmlElement, tracked: Inherited): void {
    switch (element.name) {
      case 'w:r':
        this.readRun(element, tracked)
        break
      case 'w:ins':
      case 'w:moveTo':
        this.walk(element, { ...tracked, inserted: this.revision(element) })
        break
      case 'w:del':
      case 'w:moveFrom':
        this.walk(element, { ...tracked, deleted: this.revision(element) })
        break
      case 'w:hyperlink':
        this.readLink(element, tracked)
        break
      case 'mc:AlternateContent': {
        const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
        if (chosen) this.walk(chosen, tracked)
        break
      }
      case 'm:oMath':
      case 'm:oMathPara':
        this.context.simplified('a formula was reduced to its signs.')
        this.push(textOf(element), [], tracked, null)
        break
      default:
        if (TRANSPARENT.has(element.name)) this.walk(element, tracked)
        else this.readRange(element)
    }
  }

  private readLink(element: XmlElement, tracked: Inherited): void {
    const before = this.pieces.length
    this.walk(element, tracked)
    const words = this.pieces
      .slice(before)
      .map((piece) => piece.text)
      .join('')
    const id = element.attributes['r:id']
    const target = id === undefined ? undefined : this.context.linkTarget(id)
    if (target !== undefined && words.trim() !== target.trim()) {
      this.context.simplified(`a link was reduced to its words “${words.trim()}”; it led to ${target.slice(0, 200)}.`)
    }
  }

  private readRun(run: XmlElement, tracked: Inherited): void {
    const properties = child(run, 'w:rPr')
    const marks = this.marksOf(properties)
    const change = child(properties ?? run, 'w:rPrChange')
    const former = change && this.marksOf(child(change, 'w:rPr'))
    const formatted =
      change && former && former.join() !== marks.join() ? { revision: this.revision(change), marks: former } : null
    if (change && !formatted) this.context.tally('a tracked change of formatting that a text does not keep')
    this.tallyLooks(properties)
    for (const part of run.children) {
      if (isElement(part)) this.readPart(part, marks, tracked, formatted)
    }
  }

  private readPart(
    part: XmlElement,
    marks: readonly MarkName[],
    tracked: Inherited,
    formatted: Piece['formatted']
  ): void {
    const say = (text: string) => this.push(text, marks, tracked, formatted)
    switch (part.name) {
      case 'w:t':
      case 'w:delText':
        say(textOf(part))
        break
      case 'w:tab':
      case 'w:ptab':
        say('\t')
        break
      case 'w:br':
        if ((part.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') say('\n')
        break
      case 'w:cr':
        say('\n')
        break
      case 'w:noBreakHyphen':
        say('\u2011')
        break
      case 'w:sym':
        say(symbolFor(part.attributes['w:font'] ?? '', part.attributes['w:char'] ?? ''))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.readNote(part, marks, tracked)
        break
      case 'w:commentReference':
        this.context.commentStarts(part.attributes['w:id'] ?? '')
        break
      case 'w:fldChar':
        this.readFieldMark(part)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.readPicture(part, tracked)
        break
      case 'w:ruby':
        this.context.simplified('signs set above characters were left out.')
        for (const base of elementsOf(part)) if (base.name === 'w:rubyBase') this.walk(base, tracked)
        break
      case 'mc:AlternateContent': {
        const chosen = child(part, 'mc:Choice') ?? child(part, 'mc:Fallback')
        for (const inner of chosen ? elementsOf(chosen) : []) this.readPart(inner, marks, tracked, formatted)
        break
      }
      default:
    }
  }

  private push(text: string, marks: readonly MarkName[], tracked: Inherited, formatted: Piece['formatted']): void {
    if (text === '' || this.fields.includes('code')) return
    if (tracked.deleted === null) this.context.words(text)
    this.pieces.push({ text, marks, formatted, ...tracked })
  }

  private readNote(part: XmlElement, marks: readonly MarkName[], tracked: Inherited): void {
    const kind = part.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const footnote = this.context.note(kind, part.attributes['w:id'] ?? '')
    if (!footnote || this.fields.includes('code')) return
    if (kind === 'endnote') this.context.simplified('an endnote became a footnote.')
    this.pieces.push({ text: '', marks, footnote, formatted: null, ...tracked })
  }

  private readFieldMark(part: XmlElement): void {
    const type = part.attributes['w:fldCharType']
    if (type === 'begin') this.fields.push('code')
    else if (type === 'separate' && this.fields.length > 0) {
      this.fields[this.fields.length - 1] = 'result'
      this.context.tally('a field, taken over as the words it showed')
    } else if (type === 'end') this.fields.pop()
  }

  /** A drawing is a picture, or a box with words. */
  private readPicture(part: XmlElement, tracked: Inherited): void {
    let boxes = 0
    const look = (element: XmlElement) => {
      if (element.name === 'w:txbxContent') {
        boxes++
        this.context.box(element, tracked)
      } else if (element.name === 'mc:AlternateContent') {
        const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
        if (chosen) look(chosen)
      } else elementsOf(element).forEach(look)
    }
    look(part)
    if (boxes > 0) this.context.simplified('a text box was taken over as paragraphs behind the one it stands in.')
    else this.context.leftOut(`a picture was left out${descriptionOf(part)}.`)
  }

  private marksOf(properties: XmlElement | undefined): MarkName[] {
    const style = this.context.styles.character(valueOf(properties, 'w:rStyle'))
    const bold = isOn(properties, 'w:b') ?? style?.bold ?? false
    const lead = style?.name === 'Lead Words'
    // Lead words are italic by their style; italics of their own are another mark.
    const italic = isOn(properties, 'w:i') ?? (lead ? false : (style?.italic ?? false))
    return [
      ...(italic ? ['italic' as const] : []),
      ...(bold ? ['bold' as const] : []),
      ...(lead ? ['lead' as const] : [])
    ]
  }

  private tallyLooks(properties: XmlElement | undefined): void {
    if (!properties) return
    if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')) {
      this.context.tally('words struck through by hand, kept as ordinary words')
    }
    if (isOn(properties, 'w:u')) this.context.tally('words underlined by hand, kept as ordinary words')
    if (isOn(properties, 'w:vanish')) this.context.tally('hidden words, kept as ordinary words')
    if (child(properties, 'w:highlight')) this.context.tally('highlighted words, kept without the colour')
    const raised = valueOf(properties, 'w:vertAlign')
    if (raised === 'superscript' || raised === 'subscript')
      this.context.tally('raised or lowered signs, kept on the line')
  }
}

function descriptionOf(part: XmlElement): string {
  let found = ''
  const look = (element: XmlElement) => {
    if (element.name === 'wp:docPr') found ||= element.attributes['descr'] ?? element.attributes['title'] ?? ''
    elementsOf(element).forEach(look)
  }
  look(part)
  return found === '' ? '' : `; it is described as “${found.slice(0, 200)}”`
}

/**
 * Writes a text and its open proposals as a Word file with real tracked changes, one author for each delegation: rejecting
 * all gives the text as it stands, accepting all the text with every proposal accepted. Rationales and positions are
 * comments. Called by the relay's export and the application. Rules I56 to I60 in SPEC.md of the folder above.
 */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type IParagraphOptions,
  type ParagraphChild,
  type XmlComponent
} from 'docx'
import type { Compiled } from '#core/compile/compiled.ts'
import { docxLook } from '#core/interchange/docxLook.ts'
import { hanging, planNumbering, type NumberingPlan } from '#core/interchange/docxNumbering.ts'
import { guessLanguage, type Language } from '#core/interchange/guessLanguage.ts'
import type { Line } from '#core/interchange/line.ts'
import { packDocx } from '#core/interchange/packDocx.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'
import { DocxElement, MarkedParagraph } from '#core/interchange/tracked/docxElement.ts'
import { trackText } from '#core/interchange/tracked/trackText.ts'
import type { Fate, Hand, TrackedComment, TrackedParagraph } from '#core/interchange/tracked/trackedText.ts'
import { writeTrackedRun, type WordRevision } from '#core/interchange/tracked/writeTrackedRun.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

export async function exportTrackedDocx(compiled: Compiled, meta: ExportMeta): Promise<Uint8Array> {
  return writeTrackedDocx(trackText(compiled), compiled, meta)
}

/** @param compiled what the file says about itself: title, revision and language */
export async function writeTrackedDocx(
  paragraphs: readonly TrackedParagraph[],
  compiled: Compiled,
  meta: ExportMeta
): Promise<Uint8Array> {
  const language = guessLanguage(compiled)
  const lines = paragraphs.map(lineFor)
  const plan = planNumbering(lines.filter((line) => line !== null))
  const writer = new TrackedWriter(plan, language, meta.issuedAt)
  const children = paragraphs.flatMap((paragraph, index) => writer.write(paragraph, lines[index] ?? null))
  return packDocx({ compiled, meta, language, plan, notes: writer.notes, children, comments: writer.comments })
}

type Place = NonNullable<ReturnType<NumberingPlan['of']['get']>>
type BlockLine = Extract<Line, { kind: 'block' }>

/** What Word shall count, as far as it can: a new paragraph bears its label as text, so that it moves no other number. */
function lineFor({ look, printed, fate, labelled, formerly }: TrackedParagraph): BlockLine | null {
  if ((fate.kind === 'inserted' || labelled?.op === 'inserted') && printed !== '•') return null
  // At another level it keeps its label, and so its place in the list.
  const counted = formerly && !formerly.parted ? formerly.look : look
  return { kind: 'block', paragraph: { ...counted, label: '' }, printed, runs: [] }
}

class TrackedWriter {
  readonly notes: string[] = []
  readonly comments: ICommentOptions[] = []
  private readonly plan: NumberingPlan
  private readonly language: Language
  private readonly issuedAt: string
  private revisions = 0
  private openMove = ''
  /** Where Word counts the paragraph that is being divided. */
  private parted: Place | undefined

  constructor(plan: NumberingPlan, language: Language, issuedAt: string) {
    this.plan = plan
    this.language = language
    this.issuedAt = issuedAt
  }

  write(paragraph: TrackedParagraph, line: BlockLine | null): Paragraph[] {
    const { fate, runs, comments, formerly } = paragraph
    const [starts, ends] = this.comment(comments)
    const place = (line && this.plan.of.get(line)) ?? undefined
    if (fate.kind === 'parted' && !paragraph.labelled) this.parted = place
    const label = place || paragraph.printed === '' ? [] : [this.label(paragraph)]
    const words = runs.map((run) =>
      writeTrackedRun(run, {
        language: this.language,
        revision: (hand) => this.revision(hand),
        moved: fate.kind === 'moved-from' || fate.kind === 'moved-to' ? fate.by : null,
        addNote: (note) => this.notes.push(toXmlText(note).replaceAll('\n', ' '))
      })
    )
    const options: IParagraphOptions = {
      ...docxLook(paragraph.look),
      bidirectional: this.language.direction === 'rtl',
      ...(place ? { numbering: place } : this.indentFor(paragraph)),
      ...(place && formerly ? { indent: hanging(this.plan.indents, paragraph.look.level) } : {}),
      children: [
        ...this.rangeStart(fate),
        ...starts,
        ...label,
        ...words,
        ...ends,
        ...this.rangeEnd(fate)
      ] as ParagraphChild[]
    }
    const mark = this.mark(fate)
    const former = formerly && this.former(paragraph, formerly.parted ? this.parted : place)
    return [mark || former ? new MarkedParagraph(options, mark, former) : new Paragraph(options)]
  }

  /** Its style, its place in a list and its indentation as they were. */
  private former({ formerly, printed }: TrackedParagraph, place: Place | undefined): DocxElement {
    const { by, look, parted } = formerly!
    const { style = '' } = docxLook(look)
    const indent = place ? undefined : this.indentFor({ look, printed: parted ? '' : printed }).indent
    const value = (name: string, said: string | number) => new DocxElement(name, { 'w:val': String(said) })
    const numbering = place && [value('w:ilvl', place.level), value('w:numId', `{${place.reference}-0}`)]
    return new DocxElement('w:pPrChange', this.revision(by), [
      new DocxElement('w:pPr', {}, [
        value('w:pStyle', style),
        ...(numbering ? [new DocxElement('w:numPr', {}, numbering)] : []),
        ...(this.language.direction === 'rtl' ? [new DocxElement('w:bidi', {})] : []),
        ...(indent ? [new DocxElement('w:ind', { 'w:start': String(indent.start ?? 0) })] : [])
      ])
    ])
  }

  private mark(fate: Fate): DocxElement | null {
    switch (fate.kind) {
      case 'stays':
        return null
      case 'inserted':
        return new DocxElement('w:ins', this.revision(fate.by))
      case 'parted':
        return new DocxElement('w:ins', this.revision(fate.by))
      case 'deleted':
      case 'joined':
        return new DocxElement('w:del', this.revision(fate.by))
      case 'moved-from':
        return new DocxElement('w:moveFrom', this.revision(fate.by))
      case 'moved-to':
        return new DocxElement('w:moveTo', this.revision(fate.by))
    }
  }

  /** Each paragraph that moves is a range of its own: the names tell which belong together. */
  private rangeStart(fate: Fate): XmlComponent[] {
    if (fate.kind !== 'moved-from' && fate.kind !== 'moved-to') return []
    const revision = this.revision(fate.by)
    this.openMove = revision['w:id']
    const name = fate.kind === 'moved-from' ? 'w:moveFromRangeStart' : 'w:moveToRangeStart'
    return [new DocxElement(name, { ...revision, 'w:name': fate.move })]
  }

  private rangeEnd(fate: Fate): XmlComponent[] {
    if (fate.kind !== 'moved-from' && fate.kind !== 'moved-to') return []
    const name = fate.kind === 'moved-from' ? 'w:moveFromRangeEnd' : 'w:moveToRangeEnd'
    return [new DocxElement(name, { 'w:id': this.openMove })]
  }

  /** A label that Word does not count comes and goes with its paragraph. */
  private label({ printed, fate, labelled }: TrackedParagraph): XmlComponent {
    const text = `${toXmlText(printed)}\t`
    const change = labelled ?? labelChange(fate)
    if (!change) return new TextRun(text)
    const run = { run: { text, marks: [] }, [change.op]: change.by }
    return writeTrackedRun(run, {
      language: this.language,
      revision: (hand) => this.revision(hand),
      moved: fate.kind === 'moved-from' || fate.kind === 'moved-to' ? fate.by : null,
      addNote: () => 0
    })
  }

  private indentFor({ look, printed }: Pick<TrackedParagraph, 'look' | 'printed'>): IParagraphOptions {
    if (look.type !== 'paragraph' && look.type !== 'subparagraph') return {}
    const level = look.type === 'subparagraph' ? look.level : 0
    if (printed !== '') return { indent: hanging(this.plan.indents, level) }
    return level > 0 ? { indent: { start: this.plan.indents[level]! } } : {}
  }

  private comment(comments: readonly TrackedComment[]): [XmlComponent[], XmlComponent[]] {
    const starts: XmlComponent[] = []
    const ends: XmlComponent[] = []
    for (const { by, text } of comments) {
      const id = this.comments.length
      const children = toXmlText(text)
        .split('\n')
        .map((line) => new Paragraph({ children: [new TextRun(line)] }))
      this.comments.push({ id, author: authorOf(by), date: new Date(by.at === '' ? this.issuedAt : by.at), children })
      starts.push(new CommentRangeStart(id))
      ends.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }))
    }
    return [starts, ends]
  }

  private revision(by: Hand): WordRevision {
    return {
      'w:id': String(++this.revisions),
      'w:author': authorOf(by),
      'w:date': (by.at === '' ? this.issuedAt : by.at).replace(/\.\d+(?=Z|[+-]|$)/u, '')
    }
  }
}

/** Of what comes or goes as a whole. */
function labelChange(fate: Fate): TrackedParagraph['labelled'] {
  switch (fate.kind) {
    case 'inserted':
    case 'moved-to':
      return { op: 'inserted', by: fate.by }
    case 'deleted':
    case 'moved-from':
      return { op: 'deleted', by: fate.by }
    case 'stays':
    case 'parted':
    case 'joined':
      return undefined
  }
}

/** Word shows a change without an author as nobody's; a policy may leave no name. */
function authorOf({ name }: Hand): string {
  return toXmlText(name).trim() || 'Delegation'
}

/**
 * Writes a compiled text as a Word document: real styles, real numbering, real footnotes, no name of any person in its
 * properties. Equal input gives equal bytes. Called by the relay's export and the application.
 */
import { HeadingLevel, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import type { Compiled } from '#core/compile/compiled.ts'
import { docxLook } from '#core/interchange/docxLook.ts'
import { hanging, planNumbering, type NumberingPlan } from '#core/interchange/docxNumbering.ts'
import { docxRuns } from '#core/interchange/docxRuns.ts'
import { STYLE } from '#core/interchange/docxStyles.ts'
import { guessLanguage, type Language } from '#core/interchange/guessLanguage.ts'
import { layoutView } from '#core/interchange/layoutView.ts'
import type { Line } from '#core/interchange/line.ts'
import { packDocx } from '#core/interchange/packDocx.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'
import type { ExportMeta, Printed } from '#core/interchange/view.ts'

export async function exportDocx(compiled: Compiled, view: Printed, meta: ExportMeta): Promise<Uint8Array> {
  const language = guessLanguage(compiled)
  const lines = layoutView(compiled, view)
  const plan = planNumbering(lines)
  const notes: string[] = []
  const children = lines.map((line, index) => writeLine(line, lines[index - 1], plan, language, notes))
  return packDocx({ compiled, meta, language, plan, notes, children })
}

function writeLine(
  line: Line,
  before: Line | undefined,
  plan: NumberingPlan,
  language: Language,
  notes: string[]
): Paragraph {
  const bidirectional = language.direction === 'rtl'
  if (line.kind === 'note') return new Paragraph({ style: STYLE.note, children: [new TextRun(line.text)] })
  if (line.kind === 'section') return new Paragraph({ heading: HeadingLevel.HEADING_1, text: line.text })
  const words = docxRuns(line.runs, language, (note) => notes.push(toXmlText(note).replaceAll('\n', ' ')))
  if (line.kind !== 'block') {
    const style = line.kind === 'proposal' ? STYLE.proposal : STYLE.rationale
    return new Paragraph({ style, bidirectional, indent: { start: plan.indents[1]! }, children: words })
  }
  const place = plan.of.get(line)
  const level = line.paragraph.level
  const body = before?.kind === 'block' && isTitle(before) && !isTitle(line)
  const options: IParagraphOptions = {
    ...docxLook(line.paragraph),
    bidirectional,
    ...(body ? { spacing: { before: 360 } } : {})
  }
  if (place) return new Paragraph({ ...options, numbering: place, children: words })
  if (line.paragraph.type !== 'paragraph' && line.paragraph.type !== 'subparagraph') {
    return new Paragraph({ ...options, children: words })
  }
  if (line.printed !== '') {
    const label = new TextRun(`${toXmlText(line.printed)}\t`)
    return new Paragraph({ ...options, indent: hanging(plan.indents, level), children: [label, ...words] })
  }
  return new Paragraph({
    ...options,
    ...(level > 0 ? { indent: { start: plan.indents[level]! } } : {}),
    children: words
  })
}

function isTitle(line: Extract<Line, { kind: 'block' }>): boolean {
  return line.paragraph.type === 'title' || line.paragraph.type === 'subtitle'
}

/**
 * Puts the paragraphs of an export into a Word file: styles, lists, notes, comments, page, running lines, and properties that
 * name no person. Equal input gives equal bytes. Called by `exportDocx` and `exportTrackedDocx`.
 */
import { Document, Packer, Paragraph, TextRun, type ICommentOptions } from 'docx'
import type { Compiled } from '#core/compile/compiled.ts'
import { docxCoreProperties } from '#core/interchange/docxCoreProperties.ts'
import type { NumberingPlan } from '#core/interchange/docxNumbering.ts'
import { docxRunningLines, PAGE } from '#core/interchange/docxRunningLines.ts'
import { docxStyles } from '#core/interchange/docxStyles.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import { pinZipTimes } from '#core/interchange/pinZipTimes.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

export interface DocxContent {
  readonly compiled: Compiled
  readonly meta: ExportMeta
  readonly language: Language
  readonly plan: NumberingPlan
  /** The words of the footnotes, in the order of their numbers. */
  readonly notes: readonly string[]
  readonly children: readonly Paragraph[]
  readonly comments?: readonly ICommentOptions[]
}

export async function packDocx({
  compiled,
  meta,
  language,
  plan,
  notes,
  children,
  comments = []
}: DocxContent): Promise<Uint8Array> {
  const document = new Document({
    styles: docxStyles(language),
    numbering: { config: [...plan.config] },
    footnotes: Object.fromEntries(
      notes.map((words, index) => [index + 1, { children: [noteParagraph(words, language)] }])
    ),
    ...(comments.length > 0 && { comments: { children: comments } }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin }
          }
        },
        ...docxRunningLines(compiled, meta, language),
        children
      }
    ]
  })
  const properties = { path: 'docProps/core.xml', data: docxCoreProperties(compiled, meta, language) }
  return pinZipTimes(await Packer.pack(document, 'uint8array', false, [properties]))
}

function noteParagraph(words: string, language: Language): Paragraph {
  const bidirectional = language.direction === 'rtl'
  const run = new TextRun({ text: ` ${words}`, ...(bidirectional ? { rightToLeft: true } : {}) })
  return new Paragraph({ style: 'FootnoteText', bidirectional, children: [run] })
}

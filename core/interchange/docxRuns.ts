/**
 * Writes the runs of a line as runs of Word: marks, line breaks, footnotes, insertions underlined, deletions struck.
 * Called by `exportDocx` for every line.
 */
import { FootnoteReferenceRun, TextRun, type IRunOptions } from 'docx'
import { STYLE } from '#core/interchange/docxStyles.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import type { StyledRun } from '#core/interchange/styledRun.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'

/** @param addNote takes a footnote's words, gives its number */
export function docxRuns(
  runs: readonly StyledRun[],
  language: Language,
  addNote: (words: string) => number
): Array<TextRun | FootnoteReferenceRun> {
  return runs.flatMap((run) => {
    if (run.footnote !== undefined) return [new FootnoteReferenceRun(addNote(run.footnote))]
    const look = lookOf(run, language)
    return toXmlText(run.text)
      .split('\n')
      .map((text, index) => new TextRun({ ...look, text, ...(index > 0 ? { break: 1 } : {}) }))
  })
}

/** Style, bold, italics and direction of a run. */
export function lookOf(run: StyledRun, language: Language): IRunOptions {
  const bold = run.marks.includes('bold')
  const italic = run.marks.includes('italic')
  const styled = run.kind ?? (run.marks.includes('lead') ? 'lead' : undefined)
  return {
    ...(styled ? { style: STYLE[styled] } : {}),
    ...(bold ? { bold: true, boldComplexScript: true } : {}),
    ...(italic ? { italics: true, italicsComplexScript: true } : {}),
    ...(run.op === 'insert' ? { underline: {} } : {}),
    ...(run.op === 'delete' ? { strike: true } : {}),
    ...(language.direction === 'rtl' ? { rightToLeft: true } : {})
  }
}

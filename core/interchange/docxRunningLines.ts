/**
 * Headers and footers of an exported Word document: the conference on the first page, title and revision on the
 * others, and the page number everywhere. Used by `exportDocx`.
 */
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Compiled } from '#core/compile/compiled.ts'
import { STYLE } from '#core/interchange/docxStyles.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import { toXmlText } from '#core/interchange/toXmlText.ts'
import { issueLine } from '#core/interchange/issueLine.ts'
import type { ExportMeta } from '#core/interchange/view.ts'

/** A4, and the width between its margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1474, text: 11906 - 2 * 1474 } as const

const LONGEST = 64

export interface RunningLines {
  readonly headers: { readonly first: Header; readonly default: Header }
  readonly footers: { readonly first: Footer; readonly default: Footer }
}

export function docxRunningLines(compiled: Compiled, meta: ExportMeta, language: Language): RunningLines {
  const { title, place } = meta.conference
  const line = (left: string) =>
    new Header({
      children: [
        new Paragraph({
          style: STYLE.running,
          bidirectional: language.direction === 'rtl',
          tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
          children: [new TextRun(toXmlText(shorten(left))), new TextRun(`\t${toXmlText(issueLine(compiled, meta))}`)]
        })
      ]
    })
  const number = () =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLE.running,
          alignment: AlignmentType.CENTER,
          children: [
            ...(meta.distribution === undefined ? [] : [new TextRun(`${toXmlText(meta.distribution)} · `)]),
            new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
          ]
        })
      ]
    })
  return {
    headers: { first: line([title, place].filter(Boolean).join(' · ')), default: line(compiled.title) },
    footers: { first: number(), default: number() }
  }
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
}

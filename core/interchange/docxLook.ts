/**
 * The style of a block in a Word file. Called by `exportDocx` and `exportTrackedDocx`; read back by `toSourceBlock`.
 */
import { HeadingLevel, type IParagraphOptions } from 'docx'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { STYLE } from '#core/interchange/docxStyles.ts'

const SUBPARAGRAPHS = [STYLE.subparagraph, STYLE.subparagraph2, STYLE.subparagraph3, STYLE.subparagraph4] as const
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

export function docxLook(paragraph: Pick<CompiledParagraph, 'type' | 'level' | 'role'>): IParagraphOptions {
  switch (paragraph.type) {
    case 'title':
      return { heading: HeadingLevel.TITLE }
    case 'subtitle':
      return { style: STYLE.subtitle }
    case 'heading':
      return { heading: HEADINGS[paragraph.level - 1] ?? HeadingLevel.HEADING_3 }
    case 'paragraph':
      return { style: STYLE[paragraph.role ?? 'plain'] }
    case 'subparagraph':
      return { style: SUBPARAGRAPHS[paragraph.level - 1] ?? STYLE.subparagraph }
    case 'closing':
      return { style: STYLE.closing }
  }
}

/**
 * The styles of an exported Word document: a book page in one serif face, quiet everywhere but in the title. Real
 * styles, so that a secretariat can restyle the whole document at once. Used by `exportDocx`.
 */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { Language } from '#core/interchange/guessLanguage.ts'

export const STYLE = {
  subtitle: 'Subtitle',
  preamble: 'PreambularParagraph',
  numbered: 'NumberedParagraph',
  plain: 'PlainParagraph',
  subparagraph: 'Subparagraph',
  subparagraph2: 'Subparagraph2',
  subparagraph3: 'Subparagraph3',
  subparagraph4: 'Subparagraph4',
  closing: 'ClosingLine',
  proposal: 'Proposal',
  rationale: 'ProposalRationale',
  note: 'CompiledNote',
  running: 'RunningLine',
  lead: 'LeadWords',
  name: 'DelegationName',
  aside: 'Aside'
} as const

const FACE = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'SimSun' }
const QUIET = '595959'
/** Sizes in half-points, distances in twentieths of a point. */
const BODY = 22
const SMALL = 18
const LINE = 290

export function docxStyles(language: Language): IStylesOptions {
  const { tag } = language
  const heading = (size: number, italics = false) => ({
    run: { size, sizeComplexScript: size, bold: !italics, italics, color: '000000', font: FACE },
    paragraph: { spacing: { before: 320, after: 140 }, keepNext: true, keepLines: true }
  })
  return {
    default: {
      document: {
        run: {
          font: FACE,
          size: BODY,
          sizeComplexScript: BODY,
          language: {
            value: tag === 'ar' || tag === 'zh-CN' ? 'en-GB' : tag,
            eastAsia: 'zh-CN',
            bidirectional: 'ar-SA'
          }
        },
        paragraph: { spacing: { line: LINE, after: 140 } }
      },
      title: {
        run: { size: 34, sizeComplexScript: 34, bold: true, font: FACE },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 160, line: 400 }, keepNext: true }
      },
      heading1: heading(26),
      heading2: heading(23),
      heading3: heading(BODY, true),
      footnoteText: {
        run: { size: SMALL, sizeComplexScript: SMALL },
        paragraph: { spacing: { line: 240, after: 40 } }
      }
    },
    paragraphStyles: [
      style(STYLE.subtitle, 'Subtitle', {
        run: { size: 24, sizeComplexScript: 24, color: '404040' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } }
      }),
      style(STYLE.preamble, 'Preambular Paragraph', {}),
      style(STYLE.numbered, 'Numbered Paragraph', {}),
      style(STYLE.plain, 'Plain Paragraph', {}),
      style(STYLE.subparagraph, 'Sub-paragraph', { paragraph: { spacing: { after: 100 } } }),
      ...[STYLE.subparagraph2, STYLE.subparagraph3, STYLE.subparagraph4].map((id, index) => ({
        ...style(id, `Sub-paragraph ${index + 2}`, {}),
        basedOn: STYLE.subparagraph
      })),
      style(STYLE.closing, 'Closing Line', { paragraph: { spacing: { before: 480 }, keepLines: true } }),
      style(STYLE.proposal, 'Proposal', {
        run: { size: 20, sizeComplexScript: 20 },
        paragraph: { spacing: { line: 264, after: 80 } }
      }),
      style(STYLE.rationale, 'Proposal Rationale', {
        run: { size: 20, sizeComplexScript: 20, color: QUIET },
        paragraph: { spacing: { line: 264, after: 80 } }
      }),
      style(STYLE.note, 'Compiled Note', {
        run: { size: SMALL, sizeComplexScript: SMALL, color: QUIET },
        paragraph: { spacing: { before: 240, after: 360, line: 250 } }
      }),
      style(STYLE.running, 'Running Line', {
        run: { size: 17, sizeComplexScript: 17, color: QUIET },
        paragraph: { spacing: { line: 240, after: 0 } }
      })
    ],
    characterStyles: [
      { id: STYLE.lead, name: 'Lead Words', run: { italics: true, italicsComplexScript: true } },
      { id: STYLE.name, name: 'Delegation Name', run: { bold: true, boldComplexScript: true } },
      { id: STYLE.aside, name: 'Aside', run: { color: QUIET } }
    ]
  }
}

function style(
  id: string,
  name: string,
  rest: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest }
}

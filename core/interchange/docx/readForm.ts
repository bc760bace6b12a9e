/**
 * What a paragraph of a Word file is: heading, list and level, indentation. Called by `readSegments` for each paragraph, and
 * again for the properties that it had before a tracked change.
 */
import type { Numbering } from '#core/interchange/docx/readNumbering.ts'
import type { ListPlace, Styles } from '#core/interchange/docx/readStyles.ts'
import { child, valueOf, type XmlElement } from '#core/interchange/docx/readXml.ts'
import type { ParagraphForm } from '#core/interchange/docx/wordText.ts'

/** @param properties the paragraph's `w:pPr` */
export function readForm(properties: XmlElement | undefined, styles: Styles, numbering: Numbering): ParagraphForm {
  const style = styles.paragraph(valueOf(properties, 'w:pStyle'))
  const outline = valueOf(properties, 'w:outlineLvl')
  const level = outline === undefined ? style.outline : Number(outline) < 9 ? Number(outline) : undefined
  const named = /^heading ([1-9])$/iu.exec(style.name)
  const indent = child(properties, 'w:ind')?.attributes ?? {}
  return {
    style: style.id,
    styleName: style.name,
    heading: named ? Number(named[1]) : level === undefined ? 0 : level + 1,
    list: listOf(properties, style, numbering),
    indent: Number(indent['w:start'] ?? indent['w:left'] ?? '0') || 0,
    centred: (valueOf(properties, 'w:jc') ?? (style.centred ? 'center' : '')) === 'center'
  }
}

/** The paragraph's own word goes before its style's; list 0 is no list. */
function listOf(
  properties: XmlElement | undefined,
  style: ReturnType<Styles['paragraph']>,
  numbering: Numbering
): ListPlace | undefined {
  const own = child(properties, 'w:numPr')
  const list = valueOf(own, 'w:numId') ?? style.list.list
  if (list === undefined || list === '0') return undefined
  const said = valueOf(own, 'w:ilvl')
  const level =
    said === undefined ? (numbering.levelOfStyle(list, style.id) ?? style.list.level ?? 0) : Number(said) || 0
  return { list, level: Math.min(Math.max(level, 0), 8) }
}

/**
 * The labels of list items in a page: counted as browsers count them, or as Word wrote them beside the words. Called by
 * `readHtml`.
 */
import { formatListNumber } from '#core/interchange/docx/formatListNumber.ts'
import type { ListLabel } from '#core/interchange/docx/readNumbering.ts'
import { htmlText, type HtmlElement, type HtmlNode } from '#core/interchange/html/htmlTree.ts'

/** A list that is being read. */
export interface HtmlList {
  readonly element: HtmlElement
  /** 0 for one that stands in no other. */
  readonly level: number
  next: number
}

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-decimal': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  none: 'none'
}
const BULLETS = new Set(['disc', 'circle', 'square', 'bullet'])

export function openList(element: HtmlElement, outer: HtmlList | null): HtmlList {
  const start = Number(element.attributes.get('start') ?? '1')
  return { element, level: outer ? outer.level + 1 : 0, next: Number.isInteger(start) ? start : 1 }
}

export function countItem(item: HtmlElement, list: HtmlList): ListLabel {
  const said = item.attributes.get('value')
  if (said !== undefined && Number.isInteger(Number(said))) list.next = Number(said)
  const number = list.next++
  const format = formatOf(item, list.element)
  const { level } = list
  const text = format === 'bullet' ? '•' : format === 'none' ? '' : `${formatListNumber(number, format)}.`
  return { text, format, level, number, compound: false }
}

function formatOf(item: HtmlElement, list: HtmlElement): string {
  const said =
    typeIn(item.style) ?? item.attributes.get('type') ?? typeIn(list.style) ?? list.attributes.get('type') ?? ''
  if (BULLETS.has(said)) return 'bullet'
  return FORMATS[said] ?? (list.name === 'ol' ? 'decimal' : 'bullet')
}

function typeIn(style: HtmlElement['style']): string | undefined {
  const said = style.get('list-style-type') ?? style.get('list-style')
  return said?.split(/\s+/u).find((word) => word in FORMATS || BULLETS.has(word))
}

/** Where a paragraph of Word stands in a list: `mso-list:l0 level2 lfo1`. */
export function wordLevel({ style }: HtmlElement): number | null {
  const found = /\blevel([1-9])\b/u.exec(style.get('mso-list') ?? '')
  return found ? Number(found[1]) - 1 : null
}

/** Word's label stands in a stretch of its own, which says that it is to be ignored. */
export function isWordLabel({ style }: HtmlElement): boolean {
  return style.get('mso-list') === 'ignore'
}

/** The label that Word wrote, with its level; letters are roman where the one before in the same list was no letter. */
export function readWordLabel(label: HtmlElement, level: number, before: ListLabel | undefined): ListLabel | null {
  const text = htmlText(label).replace(/[\s\u00A0]+/gu, '')
  if (text === '') return null
  const kernel = text.replace(/[().:\]]+$/u, '').replace(/^[([]+/u, '')
  const sign = !/[\p{L}\p{N}]/u.test(text) || hasPictureFont(label) || text === 'o'
  if (sign) return { text: '•', format: 'bullet', level, number: 1, compound: false }
  const compound = /^\p{N}+[.-]\p{N}+/u.test(kernel)
  if (/^[0-9]+$/u.test(kernel)) return { text, format: 'decimal', level, number: Number(kernel), compound }
  if (compound) return { text, format: 'decimal', level, number: Number(/\d+$/u.exec(kernel)?.[0] ?? '1'), compound }
  const small = kernel.toLowerCase()
  const roman =
    /^[ivx]+$/u.test(small) &&
    (before?.format.endsWith('Roman') || (!before?.format.endsWith('Letter') && (small === 'i' || small.length > 1)))
  const upper = kernel !== small
  const format = roman ? (upper ? 'upperRoman' : 'lowerRoman') : upper ? 'upperLetter' : 'lowerLetter'
  return { text, format, level, number: (before?.number ?? 0) + 1, compound: false }
}

function hasPictureFont(node: HtmlNode): boolean {
  if (typeof node === 'string') return false
  const face = node.style.get('font-family') ?? node.style.get('mso-bidi-font-family') ?? ''
  return /symbol|wingdings|webdings/u.test(face) || node.children.some(hasPictureFont)
}

/**
 * Reads the styles of a Word file as far as they say what a paragraph or its words are: headings, numbering, italics.
 * Called by `readWordFile`. What a style only says about looks is not read.
 */
import { child, elementsOf, isOn, valueOf, type XmlElement } from '#core/interchange/docx/readXml.ts'

/** Which list a paragraph counts in, and at which level; 0 as a list takes it out of all lists. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

export interface ParagraphStyle {
  readonly id: string
  /** As Word names it in every language: `heading 1`, `Title`, `List Bullet`. */
  readonly name: string
  /** 0 for the largest heading; undefined for none. */
  readonly outline: number | undefined
  readonly list: Partial<ListPlace>
  readonly centred: boolean
}

export interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
}

export interface Styles {
  has(id: string): boolean
  paragraph(id: string | undefined): ParagraphStyle
  character(id: string | undefined): CharacterStyle | undefined
}

const PLAIN: ParagraphStyle = { id: '', name: '', outline: undefined, list: {}, centred: false }
/** A chain of styles longer than this goes round in a circle. */
const LONGEST_CHAIN = 32

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const element of root ? elementsOf(root) : []) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) continue
    elements.set(id, element)
    if (
      element.attributes['w:type'] === 'paragraph' &&
      /^(?:1|true|on)$/u.test(element.attributes['w:default'] ?? '')
    ) {
      normal = id
    }
  }
  const paragraphs = new Map<string, ParagraphStyle>()
  const characters = new Map<string, CharacterStyle>()
  return {
    has: (id) => elements.has(id),
    paragraph: (id) => {
      const key = id !== undefined && elements.has(id) ? id : normal
      if (key === undefined) return PLAIN
      return known(paragraphs, key, () => readParagraphStyle(key, chainOf(elements, key)))
    },
    character: (id) => {
      if (id === undefined || !elements.has(id)) return undefined
      return known(characters, id, () => readCharacterStyle(id, chainOf(elements, id)))
    }
  }
}

function known<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

/** The style, then the one it is based on, and so on. */
function chainOf(elements: ReadonlyMap<string, XmlElement>, id: string): XmlElement[] {
  const chain: XmlElement[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN;) {
    const element = elements.get(at)
    if (!element) break
    chain.push(element)
    at = valueOf(element, 'w:basedOn')
  }
  return chain
}

function readParagraphStyle(id: string, chain: readonly XmlElement[]): ParagraphStyle {
  const properties = chain.map((style) => child(style, 'w:pPr'))
  const first = <Value>(read: (element: XmlElement | undefined) => Value | undefined) =>
    properties.map(read).find((value) => value !== undefined)
  const list = first((element) => valueOf(child(element, 'w:numPr'), 'w:numId'))
  const level = first((element) => valueOf(child(element, 'w:numPr'), 'w:ilvl'))
  const outline = Number(first((element) => valueOf(element, 'w:outlineLvl')) ?? '9')
  return {
    id,
    name: valueOf(chain[0], 'w:name') ?? id,
    outline: outline >= 0 && outline < 9 ? outline : undefined,
    list: { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) || 0 }) },
    centred: first((element) => valueOf(element, 'w:jc')) === 'center'
  }
}

function readCharacterStyle(id: string, chain: readonly XmlElement[]): CharacterStyle {
  const properties = chain.map((style) => child(style, 'w:rPr'))
  const toggled = (name: string) =>
    properties.map((element) => isOn(element, name)).find((value) => value !== undefined)
  return { id, name: valueOf(chain[0], 'w:name') ?? id, bold: toggled('w:b'), italic: toggled('w:i') }
}

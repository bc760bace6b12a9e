/**
 * Reads one XML part into a tree. Called for every part of a Word file that is looked at. Strict: a DOCTYPE is refused, so
 * there are no entities to expand and nothing to fetch; depth and number of elements are bounded. Names are made
 * independent of the prefixes a file happens to use and of the two families of namespaces (Transitional and Strict).
 */
import { SaxesParser, type SaxesAttributeNS } from 'saxes'
import { BOUNDS, Unreadable } from '#core/interchange/docx/unreadable.ts'

export interface XmlElement {
  /** `w:p`, `r:id`, `mc:Fallback`; the namespaces Word uses have fixed prefixes here, others have none. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}
export type XmlNode = XmlElement | string

const PREFIXES: ReadonlyArray<readonly [string, string]> = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['m', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wp', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['a', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2010/11/wordml'],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['ct', 'http://schemas.openxmlformats.org/package/2006/content-types'],
  ['dc', 'http://purl.org/dc/elements/1.1/']
]
const PREFIX_OF = new Map(PREFIXES.map(([prefix, uri]) => [uri, prefix]))

/** What only says how words look, or where the cursor was: half of a Word file, and not kept in memory. */
const LOOKS = new Set(
  'rFonts lang sz szCs proofErr color spacing kern noProof bookmarkStart bookmarkEnd lastRenderedPageBreak rPrDefault shd tcW tcBorders tblW tblBorders tblLook tblCellMar tabs keepNext keepLines widowControl snapToGrid bCs iCs rtl cs w'
    .split(' ')
    .map((name) => `w:${name}`)
)

/** Characters given to the parser at a time; between two slices the clock is looked at. */
const SLICE = 256 * 1024

/** @param part its name, for the sentence that refuses it */
export function readXml(bytes: Uint8Array, part: string, check: () => void): XmlElement {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true })
  const stack: XmlElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  const wrong = (what: string) =>
    new Unreadable('damaged', `The part “${part}” of the file is no XML that Word would read: ${what}.`)

  parser.on('error', (error) => {
    throw wrong(sentenceOf(error.message))
  })
  parser.on('doctype', () => {
    throw new Unreadable(
      'suspicious',
      `The part “${part}” of the file declares a document type, as no Word file does. It was not opened.`
    )
  })
  parser.on('opentag', (tag) => {
    if (stack.length >= BOUNDS.depth) throw wrong(`its elements are nested more than ${BOUNDS.depth} deep`)
    const element: XmlElement = {
      name: named(tag.uri, tag.local),
      attributes: attributesOf(tag.attributes),
      children: []
    }
    if (stack.length === 0) root = element
    else if (!LOOKS.has(element.name)) {
      if (++elements > BOUNDS.elements) throw wrong(`it has more than ${BOUNDS.elements.toLocaleString('en')} elements`)
      stack.at(-1)!.children.push(element)
    }
    stack.push(element)
  })
  parser.on('closetag', () => void stack.pop())
  const addText = (text: string) => void stack.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)

  const source = decode(bytes, wrong)
  refuseLongTags(source, wrong)
  for (let at = 0; at < source.length; at += SLICE) {
    check()
    parser.write(source.slice(at, at + SLICE))
  }
  parser.close()
  if (root === null) throw wrong('it is empty')
  return root
}

/** The parser gathers the attributes of a tag before it hands them on: a million of them would be all the memory there is. */
function refuseLongTags(source: string, wrong: (what: string) => Unreadable): void {
  for (const { 0: tag } of source.matchAll(LONG_TAG)) {
    if ((tag.match(/=\s*["']/gu)?.length ?? 0) > BOUNDS.attributes)
      throw wrong(`a tag has more than ${BOUNDS.attributes} attributes`)
  }
}

const LONG_TAG = /<[^<>]{8192,}/gu

function attributesOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const { uri, local, value } of Object.values(attributes)) {
    // Which editing session wrote it: on nearly every element, and read by nobody.
    if (!local.startsWith('rsid') && !local.startsWith('xmlns')) kept[named(uri, local)] = value
  }
  return kept
}

function named(uri: string, local: string): string {
  if (uri === '') return local
  const prefix = PREFIX_OF.get(uri)
  return prefix === undefined ? `?:${local}` : `${prefix}:${local}`
}

function decode(bytes: Uint8Array, wrong: (what: string) => Unreadable): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw wrong('its characters are not written as it says')
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The child elements, in order. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement)
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)
}

/** The attribute `w:val` of a child: how Word writes a property. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** Whether a property is switched on: present, and not `0`, `false` or `off`. Undefined where it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '')
}

export function textOf(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('')
}

/** What the parser says, without the column and its full stop. */
function sentenceOf(message: string): string {
  return message
    .replace(/^\d+:\d+:\s*/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/\.+$/u, '')
    .slice(0, 120)
}

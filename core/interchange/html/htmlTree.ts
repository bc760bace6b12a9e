/**
 * Parses HTML, as browsers do, into a tree that holds nothing but what a text can be made of: scripts, styles, comments and
 * what a page only runs with are gone. Called by `readHtml`. Must never let a page decide how much work it makes: size,
 * depth, elements and attributes are bounded.
 */
import {
  defaultTreeAdapter,
  html as names,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes
} from 'parse5'
import { Unreadable } from '#core/interchange/docx/unreadable.ts'

export interface HtmlElement {
  /** In small letters: `p`, `o:p`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The declarations of its `style` attribute, in small letters. */
  readonly style: ReadonlyMap<string, string>
  readonly classes: ReadonlySet<string>
  readonly children: readonly HtmlNode[]
}
export type HtmlNode = HtmlElement | string

export interface HtmlTree {
  readonly body: HtmlElement
  /** What wrote the file, where it says so. */
  readonly generator: string
}

export const HTML_BOUNDS = {
  /** Characters, without the pictures that are written into the file. */
  size: 8 * 1024 * 1024,
  depth: 400,
  elements: 200_000,
  /** A tag longer than this with as many parts as that was made to hold the reader up. */
  tag: 64 * 1024,
  parts: 4000
} as const

/** No words of a text are in these. */
const WORDLESS = new Set(
  'script style template noscript head meta link title base iframe frame frameset object embed applet canvas audio video map select datalist input button textarea progress meter xml'.split(
    ' '
  )
)
const DATA = /\bdata:[a-z0-9.+-]+\/[a-z0-9.+-]+(?:;[a-z0-9=_.-]+)*;base64,[A-Za-z0-9+/=\s%]*/giu

type Source = DefaultTreeAdapterTypes.ChildNode

/** @throws Unreadable if it was made to do harm */
export function parseHtml(source: string): HtmlTree {
  const text = source.replace(DATA, 'data:,')
  if (text.length > HTML_BOUNDS.size) {
    throw new Unreadable(
      'too-large',
      'The page is larger than 8 MB without its pictures, which no outcome document is.'
    )
  }
  refuseLongTags(text)
  const document = parse<DefaultTreeAdapterMap>(text, { scriptingEnabled: false, treeAdapter: boundedAdapter() })
  let generator = ''
  let body: HtmlElement | null = null
  const look = (nodes: readonly Source[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      if (node.tagName === 'meta' && attribute(node, 'name')?.toLowerCase() === 'generator') {
        generator = attribute(node, 'content') ?? ''
      } else if (node.tagName === 'body') body = toElement(node)
      else if (node.tagName === 'html' || node.tagName === 'head') look(node.childNodes)
    }
  }
  look(document.childNodes)
  return { body: body ?? EMPTY, generator }
}

const EMPTY: HtmlElement = { name: 'body', attributes: new Map(), style: new Map(), classes: new Set(), children: [] }

/** A tag of a thousand attributes takes a parser a million comparisons. */
function refuseLongTags(text: string): void {
  for (const { 0: tag } of text.matchAll(/<[a-z][^>]*/giu)) {
    if (tag.length > HTML_BOUNDS.tag && (tag.match(/[\s/"']+/gu)?.length ?? 0) > HTML_BOUNDS.parts) {
      throw new Unreadable(
        'suspicious',
        'The page has a tag with thousands of attributes, as no real page does. It was not read.'
      )
    }
  }
}

/** Counts while the parser builds, so that a page nested without end is given up before it has been built. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let depth = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (...made) => {
      if (++elements > HTML_BOUNDS.elements) {
        const most = HTML_BOUNDS.elements.toLocaleString('en')
        throw new Unreadable('too-large', `The page has more than ${most} elements, which no outcome document has.`)
      }
      return defaultTreeAdapter.createElement(...made)
    },
    onItemPush: () => {
      if (++depth <= HTML_BOUNDS.depth) return
      throw new Unreadable(
        'suspicious',
        `The elements of the page are nested more than ${HTML_BOUNDS.depth} deep, as in no real page. It was not read.`
      )
    },
    onItemPop: () => void depth--
  }
}

function toElement(source: DefaultTreeAdapterTypes.Element): HtmlElement {
  const attributes = new Map(source.attrs.map(({ name, value }) => [name, value]))
  return {
    name: source.tagName,
    attributes,
    style: readStyle(attributes.get('style') ?? ''),
    classes: new Set((attributes.get('class') ?? '').split(/\s+/u).filter(Boolean)),
    children: source.childNodes.flatMap((node): HtmlNode[] => {
      if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value]
      if (!isElement(node) || WORDLESS.has(node.tagName)) return []
      // A picture that is drawn in the page, and a formula in signs of its own.
      if (node.namespaceURI === names.NS.SVG) return node.tagName === 'svg' ? [{ ...EMPTY, name: 'img' }] : []
      return [toElement(node)]
    })
  }
}

function isElement(node: Source): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function readStyle(style: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.replace(/\s*!important$/u, ''))
  }
  return declarations
}

/** All words in it, as they stand. */
export function htmlText(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(htmlText).join('')
}

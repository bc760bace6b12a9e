/**
 * Finds the footnotes of a page: a link that calls one, and the place it leads to, which links back. Word, LibreOffice, Google
 * Docs, wikis and this program all write them so. Called by `readHtml` before it reads.
 */
import { htmlText, type HtmlElement, type HtmlNode } from '#core/interchange/html/htmlTree.ts'

export interface HtmlNotes {
  /** The words of the note that this link calls. */
  readonly called: ReadonlyMap<HtmlElement, string>
  /** Where notes are written: no part of the text. */
  readonly bodies: ReadonlySet<HtmlElement>
}

const INLINE = new Set([
  'a',
  'sup',
  'sub',
  'span',
  'b',
  'i',
  'em',
  'strong',
  'font',
  'cite',
  'ins',
  'del',
  'u',
  'small'
])
/** A division that holds one note and nothing else. */
const NOTE = /footnote|endnote|^ftn|^edn|^sd(?:foot|end)note/iu

export function findNotes(body: HtmlElement): HtmlNotes {
  const parents = new Map<HtmlElement, HtmlElement>()
  const places = new Map<string, HtmlElement>()
  const order = new Map<HtmlElement, number>()
  const links: HtmlElement[] = []
  const walk = (element: HtmlElement): void => {
    order.set(element, order.size)
    const id = element.attributes.get('id') ?? element.attributes.get('name')
    for (const name of [id, element.attributes.get('name')]) if (name && !places.has(name)) places.set(name, element)
    if (element.name === 'a' && target(element) !== null) links.push(element)
    for (const child of element.children) {
      if (typeof child === 'string') continue
      parents.set(child, element)
      walk(child)
    }
  }
  walk(body)
  const blockOf = (element: HtmlElement): HtmlElement => {
    let at = element
    while (INLINE.has(at.name) && parents.has(at)) at = parents.get(at)!
    return at
  }
  const bodyOf = (place: HtmlElement): HtmlElement => {
    const block = blockOf(place)
    const around = parents.get(block)
    const isNote =
      around &&
      around !== body &&
      NOTE.test(`${around.attributes.get('id') ?? ''} ${around.style.get('mso-element') ?? ''}`)
    return isNote && around.style.get('mso-element') !== 'footnote-list' ? around : block
  }
  const called = new Map<HtmlElement, string>()
  const bodies = new Set<HtmlElement>()
  for (const link of links) {
    const place = places.get(target(link)!)
    if (!place || order.get(place)! < order.get(link)!) continue
    const block = bodyOf(place)
    if (block === body || contains(block, link)) continue
    const home = blockOf(link)
    const leadsBack = (node: HtmlElement): boolean => {
      const goal = node.name === 'a' ? places.get(target(node) ?? '') : undefined
      return goal !== undefined && blockOf(goal) === home
    }
    if (!some(block, leadsBack)) continue
    called.set(link, noteWords(block, leadsBack))
    bodies.add(block)
  }
  return { called, bodies }
}

function target(link: HtmlElement): string | null {
  const href = link.attributes.get('href') ?? ''
  const hash = href.indexOf('#')
  return hash < 0 || hash === href.length - 1 ? null : href.slice(hash + 1)
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  return some(outer, (element) => element === inner)
}

function some(element: HtmlElement, test: (element: HtmlElement) => boolean): boolean {
  return test(element) || element.children.some((child) => typeof child !== 'string' && some(child, test))
}

/** Without the link that leads back, and the sign that stands for it. */
function noteWords(block: HtmlElement, leadsBack: (element: HtmlElement) => boolean): string {
  const words = (node: HtmlNode): string => {
    if (typeof node === 'string') return node
    if (leadsBack(node)) return ''
    const inner = node.children.map(words).join('')
    return INLINE.has(node.name) || node === block ? inner : ` ${inner} `
  }
  return words(block)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
    .replace(/^(?:[\^↑]|\[\d{0,3}\])\s*/u, '')
}

/** The words of what is left out, for the sentence that tells of it. */
export function shortWords(element: HtmlElement): string {
  const words = htmlText(element).replace(/\s+/gu, ' ').trim()
  return words.length > 200 ? `${words.slice(0, 200).toWellFormed()}…` : words
}

/**
 * What an element says about the words in it: their marks, whether they are shown at all, and the tracked change they stand
 * in. Called by `readHtml` on the way down.
 */
import type { MarkName } from '#core/document/schema.ts'
import type { HtmlElement } from '#core/interchange/html/htmlTree.ts'
import type { Revision } from '#core/interchange/docx/wordText.ts'

export interface HtmlLook {
  readonly italic: boolean
  readonly bold: boolean
  readonly hidden: boolean
  /** Spaces and line ends are kept as they stand. */
  readonly kept: boolean
  readonly inserted: Revision | null
  readonly deleted: Revision | null
}

export const PLAIN_LOOK: HtmlLook = {
  italic: false,
  bold: false,
  hidden: false,
  kept: false,
  inserted: null,
  deleted: null
}

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address'])
const BOLD = new Set(['b', 'strong'])

export function lookIn(element: HtmlElement, outer: HtmlLook): HtmlLook {
  const { name, style, attributes } = element
  const slant = style.get('font-style')
  const weight = style.get('font-weight')
  const space = style.get('white-space') ?? ''
  return {
    italic:
      slant === undefined || slant === 'inherit'
        ? outer.italic || ITALIC.has(name)
        : /^(?:italic|oblique)/u.test(slant),
    bold: weight === undefined || weight === 'inherit' ? outer.bold || BOLD.has(name) : isHeavy(weight),
    hidden: outer.hidden || isHidden(element),
    kept: space === '' ? outer.kept || name === 'pre' : /^(?:pre|break-spaces)/u.test(space),
    inserted: name === 'ins' ? revisionOf('insert', attributes) : outer.inserted,
    deleted: name === 'del' ? revisionOf('delete', attributes) : outer.deleted
  }
}

export function marksOf(look: HtmlLook): MarkName[] {
  return [...(look.italic ? ['italic' as const] : []), ...(look.bold ? ['bold' as const] : [])]
}

function isHeavy(weight: string): boolean {
  return /^bold/u.test(weight) || Number(weight) >= 600
}

function isHidden({ style, attributes }: HtmlElement): boolean {
  return style.get('display') === 'none' || style.get('mso-hide') === 'all' || attributes.has('hidden')
}

/** Word writes its author into `cite`, as a mail address that is none. */
function revisionOf(kind: 'insert' | 'delete', attributes: ReadonlyMap<string, string>): Revision {
  const cite = attributes.get('cite') ?? ''
  return {
    kind,
    author: /^mailto:/iu.test(cite) ? decoded(cite.slice('mailto:'.length)).trim() : '',
    date: attributes.get('datetime') ?? ''
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Reads the footnotes, endnotes and comments of a Word file. Called by `readWordFile`.
 */
import type { Revision, Comment, Piece } from '#core/interchange/docx/wordText.ts'
import { isInAccepted, isInBase } from '#core/interchange/docx/wordText.ts'
import { elementsOf, textOf, type XmlElement } from '#core/interchange/docx/readXml.ts'

type Note = NonNullable<Piece['footnote']>

/** @param readParagraph reads the pieces of one paragraph of a note */
export function readNotes(
  root: XmlElement | undefined,
  name: 'w:footnote' | 'w:endnote',
  readParagraph: (paragraph: XmlElement) => readonly Piece[]
): Map<string, Note> {
  const notes = new Map<string, Note>()
  for (const element of root ? elementsOf(root) : []) {
    const type = element.attributes['w:type']
    if (element.name !== name || (type !== undefined && type !== 'normal')) continue
    const paragraphs = paragraphsIn(element).map(readParagraph)
    const words = (keep: (piece: Piece) => boolean) =>
      paragraphs
        .map((pieces) =>
          pieces
            .filter(keep)
            .map((piece) => piece.text)
            .join('')
        )
        .join(' ')
        .replace(/\s+/gu, ' ')
        .trim()
    const revision: Revision | null =
      paragraphs
        .flat()
        .map((piece) => piece.inserted ?? piece.deleted)
        .find(Boolean) ?? null
    notes.set(element.attributes['w:id'] ?? '', { before: words(isInBase), after: words(isInAccepted), revision })
  }
  return notes
}

/** @param extended the part that says which comment answers which, and which are resolved */
export function readComments(
  root: XmlElement | undefined,
  extended: XmlElement | undefined,
  quotes: ReadonlyMap<string, string>
): Comment[] {
  const threads = new Map<string, XmlElement['attributes']>()
  for (const { name, attributes } of extended ? elementsOf(extended) : []) {
    if (name === 'w15:commentEx') threads.set(attributes['w15:paraId'] ?? '', attributes)
  }
  const idOfParagraph = new Map<string, string>()
  const comments: Comment[] = []
  for (const element of root ? elementsOf(root) : []) {
    if (element.name !== 'w:comment') continue
    const id = element.attributes['w:id'] ?? ''
    const paragraphs = paragraphsIn(element)
    const last = paragraphs.at(-1)?.attributes['w14:paraId'] ?? ''
    idOfParagraph.set(last, id)
    const thread = threads.get(last)
    comments.push({
      id,
      author: (element.attributes['w:author'] ?? '').trim(),
      date: element.attributes['w:date'] ?? '',
      text: paragraphs.map(wordsOf).join('\n').trim(),
      parent: idOfParagraph.get(thread?.['w15:paraIdParent'] ?? '-') ?? null,
      resolved: thread?.['w15:done'] === '1',
      quote: (quotes.get(id) ?? '').trim()
    })
  }
  return comments
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((inner) => (inner.name === 'w:p' ? [inner] : paragraphsIn(inner)))
}

function wordsOf(element: XmlElement): string {
  if (element.name === 'w:t') return textOf(element)
  if (element.name === 'w:tab') return ' '
  return elementsOf(element).map(wordsOf).join('')
}

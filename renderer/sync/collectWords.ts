/**
 * The words of a room, place by place: paragraphs of a text, proposals and notes of a desk. Used to find what a person
 * wrote that the relay refused. Reads only.
 */
import * as Y from 'yjs'
import { DESK } from '#core/desk/deskProposal.ts'
import { referenceWords } from '#renderer/draft/referenceWords.ts'

export interface Place {
  /** What stands there, as plain words. */
  readonly words: string
  readonly kind: 'paragraph' | 'desk' | 'notes'
}

export function collectWords(doc: Y.Doc): Map<string, Place> {
  const places = new Map<string, Place>()
  const keys = [...doc.share.keys()]
  if (keys.includes('text')) collectBlocks(doc.getXmlFragment('text'), 'paragraph', places)
  if (keys.includes(DESK.notes)) collectBlocks(doc.getXmlFragment(DESK.notes), 'notes', places)
  if (keys.includes(DESK.proposals)) {
    for (const [id, proposal] of doc.getMap(DESK.proposals)) {
      const body = proposal instanceof Y.Map ? (proposal.get(DESK.body) as unknown) : undefined
      if (body instanceof Y.XmlFragment) places.set(`desk:${id}`, { words: wordsOf(body), kind: 'desk' })
    }
  }
  return places
}

function collectBlocks(fragment: Y.XmlFragment, kind: Place['kind'], places: Map<string, Place>): void {
  fragment.toArray().forEach((block, index) => {
    if (!(block instanceof Y.XmlElement)) return
    const id: unknown = block.getAttribute('id')
    places.set(typeof id === 'string' ? id : `${kind}:${index}`, { words: wordsOf(block), kind })
  })
}

/** The plain words of an element or fragment, footnotes and formatting left out. */
function wordsOf(element: Y.XmlFragment | Y.XmlElement): string {
  let words = ''
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const part of child.toDelta() as ReadonlyArray<{ insert?: unknown }>) {
        if (typeof part.insert === 'string') words += part.insert
      }
    } else if (child instanceof Y.XmlElement) {
      if (child.nodeName === 'line_break') words += '\n'
      else if (child.nodeName === 'reference') words += referenceWords.get()(String(child.getAttribute('target'))).text
      else words += wordsOf(child)
    }
  }
  return words
}

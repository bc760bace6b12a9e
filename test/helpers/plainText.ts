/** A text room as a plain Yjs client sees it: blocks by their id, words as characters. Nothing of the schema is needed. */
import * as Y from 'yjs'
import type { TestClient } from '#test/helpers/startTestRelay.ts'

/** Inserts words at the beginning of a block, as a keyboard would. */
export function typeInto(client: TestClient, block: string, words: string): void {
  firstText(client, block).insert(0, words)
}

/** The block's run of characters. */
export function firstText(client: TestClient, block: string): Y.XmlText {
  const text: unknown = blockOf(client, block)?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error(`there is no text in block ${block}`)
  return text
}

export function wordsOf(client: TestClient, block: string): string | undefined {
  return blockOf(client, block)
    ?.toArray()
    .map((child) => (child instanceof Y.XmlText ? child.toJSON() : ''))
    .join('')
}

export function idsOf(client: TestClient): Array<string | undefined> {
  return elementsOf(client).map((element) => element.getAttribute('id'))
}

function blockOf(client: TestClient, block: string): Y.XmlElement | undefined {
  return elementsOf(client).find((element) => element.getAttribute('id') === block)
}

function elementsOf(client: TestClient): Y.XmlElement[] {
  return client.doc
    .getXmlFragment('text')
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)
}

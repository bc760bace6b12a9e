/**
 * Reads the wording of a proposal in preparation. Called by `readDesk` and `deskToChange`; never writes.
 */
import { Fragment } from 'prosemirror-model'
import * as Y from 'yjs'
import { DESK } from '#core/desk/deskProposal.ts'
import { readBlock } from '#core/document/readBlock.ts'
import { schema } from '#core/document/schema.ts'

/** The inline content, empty if there is none. What the schema does not know is left out. */
export function readDeskBody(proposal: Y.Map<unknown>): Fragment {
  let words = Fragment.empty
  for (const part of readDeskParts(proposal)) {
    // A division has several blocks, and so has what another program put in: none of the words may be lost.
    if (words.size > 0 && part.size > 0) words = words.append(Fragment.from(schema.text(' ')))
    words = words.append(part)
  }
  return words
}

/** The inline content of each block. */
export function readDeskParts(proposal: Y.Map<unknown>): Fragment[] {
  const body = proposal.get(DESK.body)
  if (!(body instanceof Y.XmlFragment)) return []
  return body.toArray().flatMap((child) => {
    const block = child instanceof Y.XmlElement ? readBlock(child) : null
    return block?.inlineContent ? [block.content] : []
  })
}

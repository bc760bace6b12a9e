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
  const body = proposal.get(DESK.body)
  if (!(body instanceof Y.XmlFragment)) return Fragment.empty
  let words = Fragment.empty
  for (const child of body.toArray()) {
    const block = child instanceof Y.XmlElement ? readBlock(child) : null
    if (!block?.inlineContent) continue
    // Our editors keep one block; if another program put in several, none of its words may be lost.
    if (words.size > 0 && block.content.size > 0) words = words.append(Fragment.from(schema.text(' ')))
    words = words.append(block.content)
  }
  return words
}

/**
 * Puts a new proposal on a delegation's desk. Called at the first keystroke over a paragraph, and by "insert below",
 * "delete", "move" and their like. Nothing leaves the desk by this: tabling does.
 */
import { Fragment } from 'prosemirror-model'
import * as Y from 'yjs'
import { deskBlock } from '#core/desk/deskBlock.ts'
import { DESK, type DeskChange } from '#core/desk/deskProposal.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { writeBlock } from '#core/document/writeBlock.ts'

export interface BegunDeskProposal {
  /** An identifier that was never used. */
  readonly id: string
  readonly change: DeskChange
  /** The wording to begin with; null for an empty one, or for a deletion or a move. */
  readonly content: InlineJSON | null
  /** A division that begins in several parts; instead of `content`. */
  readonly parts?: readonly InlineJSON[] | undefined
  /** The participant who begins it. */
  readonly by: string
  /** ISO time. */
  readonly at: string
  readonly onBehalfOf?: string | undefined
}

/**
 * @returns the desk's Map of the proposal
 * @throws RangeError if the content is not of the schema, or the id is taken
 */
export function beginDeskProposal(doc: Y.Doc, begun: BegunDeskProposal): Y.Map<unknown> {
  const proposals = doc.getMap<Y.Map<unknown>>(DESK.proposals)
  if (proposals.has(begun.id)) throw new RangeError(`The desk already has a proposal ${begun.id}.`)
  const blocks = (begun.parts ?? [begun.content]).map((content) =>
    deskBlock(begun.change, content === null ? Fragment.empty : fromJSON(content))
  )
  const proposal = new Y.Map<unknown>()
  doc.transact(() => {
    proposal.set('change', begun.change)
    proposal.set('by', begun.by)
    proposal.set('begunAt', begun.at)
    if (begun.onBehalfOf !== undefined) proposal.set('onBehalfOf', begun.onBehalfOf)
    const body = new Y.XmlFragment()
    body.insert(0, blocks.map(writeBlock))
    proposal.set(DESK.body, body)
    proposals.set(begun.id, proposal)
  })
  return proposal
}

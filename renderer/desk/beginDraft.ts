/**
 * Puts a new change on the bench and opens it for editing. Called by every way of proposing but typing in place, which
 * begins its own.
 */
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'
import { contentOf } from '#core/document/toContent.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import type { InsertedNode } from '#core/floor/floor.ts'
import { REVISES } from '#renderer/desk/createBench.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { newId } from '#renderer/newId.ts'

export interface DraftBegun {
  readonly change: DeskChange
  readonly content: InlineJSON | null
  readonly parts?: readonly InlineJSON[] | undefined
  readonly onBehalfOf?: string | undefined
  /** The tabled proposal it will be a new version of. */
  readonly revises?: string | undefined
}

/** @returns its id, or null for somebody without a bench */
export function beginDraft(seat: Seat, begun: DraftBegun): string | null {
  if (!seat.bench) return null
  const id = newId()
  const { doc } = seat.bench.room.get()
  doc.transact(() => {
    beginDeskProposal(doc, {
      id,
      change: begun.change,
      content: begun.content,
      parts: begun.parts,
      by: seat.session.participant.id,
      at: new Date().toISOString(),
      ...(begun.onBehalfOf === undefined ? {} : { onBehalfOf: begun.onBehalfOf })
    })
    if (begun.revises !== undefined) deskProposalMap(doc, id)?.set(REVISES, begun.revises)
  })
  return id
}

/** What the paragraph says now, as proposals carry it; null when it is not in the text. */
export function wordsNow(seat: Seat, paragraph: string | null): InlineJSON | null {
  const text = seat.model.get()?.text
  const index = paragraph === null ? undefined : text?.indexOf.get(paragraph)
  const block = index === undefined ? undefined : text?.blocks[index]
  return block ? contentOf(block.node) : null
}

/** What kind of block a new one after `after` is: one like it, or a plain paragraph after a title. */
export function nodeAfter(seat: Seat, after: string | null): InsertedNode {
  const text = seat.model.get()?.text
  const index = after === null ? undefined : text?.indexOf.get(after)
  const block = index === undefined ? undefined : text?.blocks[index]
  if (block?.type === 'subparagraph')
    return {
      type: 'subparagraph',
      level: block.node.attrs['level'] as number,
      marker: block.node.attrs['marker'] as 'label' | 'bullet'
    }
  if (block?.type === 'paragraph')
    return { type: 'paragraph', role: block.node.attrs['role'] as 'preamble' | 'numbered' | 'plain' }
  return { type: 'paragraph', role: 'numbered' }
}

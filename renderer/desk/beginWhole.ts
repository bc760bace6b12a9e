/**
 * Begins a proposal on a whole paragraph: another in its stead, other words for one that is proposed, a division, a merger,
 * another level. Called by the dialog of the whole paragraph, by keys and from the editor in place; and says which of these
 * are possible, so that nothing else is offered.
 */
import { checkLevel } from '#core/decide/checkLevel.ts'
import { paragraphAllows } from '#core/decide/commandRights.ts'
import { joinWords, nextOfItsKind } from '#core/decide/findMergeable.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import { levelOf, type Block, type InlineJSON } from '#core/document/textModel.ts'
import { contentOf, fromJSON, tidied } from '#core/document/toContent.ts'
import { paragraphOf, type Floor, type Proposal } from '#core/floor/floor.ts'
import { beginDraft, type DraftBegun } from '#renderer/desk/beginDraft.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import type { Seat } from '#renderer/draft/seat.ts'

export type WholeKind = 'replace' | 'counter' | 'split' | 'merge' | 'deeper' | 'higher'

export interface WholeMatter {
  readonly paragraph: string | null
  readonly proposal: string | null
}

/** What the draft would begin with; null where that kind is not possible. */
export function wholeDraft(model: DraftModel, kind: WholeKind, matter: WholeMatter): DraftBegun | null {
  const { text, floor } = model
  if (kind === 'counter') return counterDraft(floor, matter.proposal)
  const index = matter.paragraph === null ? undefined : text.indexOf.get(matter.paragraph)
  const block = index === undefined ? undefined : text.blocks[index]
  if (!block || !isOpen(floor, block)) return null
  const paragraph = block.id
  const content = contentOf(block.node)
  switch (kind) {
    case 'replace':
      return { change: { kind: 'replace', paragraph }, content }
    case 'split':
      if (block.type !== 'paragraph' && block.type !== 'subparagraph') return null
      return { change: { kind: 'split', paragraph }, content }
    case 'merge': {
      const next = nextOfItsKind({ text, floor }, block)
      if (!next || !isOpen(floor, next)) return null
      const words = (joinWords(block, next).toJSON() ?? []) as InlineJSON
      return { change: { kind: 'merge', paragraph, with: next.id }, content: words }
    }
    case 'deeper':
    case 'higher': {
      const level = levelOf(block) + (kind === 'deeper' ? 1 : -1)
      if (block.type !== 'subparagraph' || checkLevel({ text }, block, level) !== null) return null
      return { change: { kind: 'level', paragraph, level }, content: null }
    }
  }
}

/** @returns whether a draft was begun; it is open for editing then */
export function beginWhole(seat: Seat, kind: WholeKind, matter: WholeMatter, onBehalfOf?: string): boolean {
  const model = seat.model.get()
  const begun = model && wholeDraft(model, kind, matter)
  if (!begun) return false
  return open(seat, beginDraft(seat, { ...begun, onBehalfOf }))
}

/** Divides a paragraph where the caret stands in the editor over it. */
export function beginSplitAt(seat: Seat, paragraph: string, parts: readonly InlineJSON[]): boolean {
  // The space at the seam belongs to neither part.
  const tidy = parts.map((part) => (tidied(fromJSON(part)).toJSON() ?? []) as InlineJSON)
  return open(seat, beginDraft(seat, { change: { kind: 'split', paragraph }, content: null, parts: tidy }))
}

function open(seat: Seat, id: string | null): boolean {
  if (id === null) return false
  seat.editing.set({ kind: 'draft', id })
  return true
}

function counterDraft(floor: Floor, id: string | null): DraftBegun | null {
  const origin = originOf(floor, id)
  if (!origin || !('content' in origin.change)) return null
  // Who counters a counter begins from its words, and counters the same.
  const shown = floor.proposals.get(id ?? '')?.change
  const content = shown && 'content' in shown ? shown.content : origin.change.content
  const change: DeskChange = { kind: 'counter', proposal: origin.id, paragraph: paragraphOf(origin.change) }
  return { change, content }
}

/** The undecided insertion or replacement that is countered. */
function originOf(floor: Floor, id: string | null): Proposal | null {
  const named = floor.proposals.get(id ?? '')
  const origin = named?.change.kind === 'counter' ? floor.proposals.get(named.change.proposal) : named
  if (!origin || (origin.state !== 'tabled' && origin.state !== 'parked')) return null
  return origin.change.kind === 'insert' || origin.change.kind === 'replace' ? origin : null
}

function isOpen(floor: Floor, { id }: Block): boolean {
  return paragraphAllows('change', floor.paragraphs.get(id)?.state ?? 'open')
}

/**
 * The order in which the paragraphs of a text would stand if every open proposal were accepted, one after the other in the
 * order of tabling. Called by `trackText`. Places are those of `acceptProposal`: behind the sub-paragraphs of the block
 * that is followed, behind what was tabled earlier for the same place.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { isOpen } from '#core/interchange/tracked/trackedText.ts'

/** A block of the text, or a proposed one. */
export interface Slot {
  readonly block: CompiledParagraph | null
  readonly proposal: CompiledProposal | null
  readonly level: number
  readonly isSub: boolean
  /** For a proposed one: the block it was to follow. */
  readonly after: string | null
}

export interface Move {
  readonly proposal: CompiledProposal
  /** The block it is of, and those below it that go along. */
  readonly ids: readonly string[]
}

export interface AcceptedOrder {
  readonly slots: readonly Slot[]
  readonly moves: readonly Move[]
  /** Moves of what moves already, or of what goes. */
  readonly left: ReadonlyMap<string, readonly CompiledProposal[]>
}

/** @param doomed blocks that a proposal deletes */
export function orderAccepted(
  { paragraphs, opening }: Pick<Compiled, 'paragraphs' | 'opening'>,
  doomed: ReadonlySet<string>
): AcceptedOrder {
  const slots: Slot[] = paragraphs.map((block) => slotOf(block))
  const moves: Move[] = []
  const left = new Map<string, CompiledProposal[]>()
  const byLabel = new Map(paragraphs.filter(({ label }) => label !== '').map(({ label, id }) => [label, id]))
  const moved = new Set<string>()
  for (const { proposal, on } of inOrder(paragraphs, opening)) {
    if (proposal.kind === 'insert') slots.splice(placeForNew(slots, proposal, on), 0, newSlot(proposal, on))
    if (proposal.kind !== 'move' || on === null) continue
    const start = slots.findIndex(({ block }) => block?.id === on)
    const end = endOfGroup(slots, start)
    const group = slots.slice(start, end)
    const ids = group.flatMap(({ block }) => (block ? [block.id] : []))
    const target = targetOf(proposal, byLabel)
    if (target === undefined || ids.some((id) => moved.has(id) || doomed.has(id)) || ids.includes(target ?? '')) {
      left.set(on, [...(left.get(on) ?? []), proposal])
      continue
    }
    slots.splice(start, end - start)
    slots.splice(target === null ? 0 : placeBehind(slots, target, group[0]!.level), 0, ...group)
    ids.forEach((id) => moved.add(id))
    moves.push({ proposal, ids })
  }
  return { slots, moves, left }
}

function inOrder(
  paragraphs: readonly CompiledParagraph[],
  opening: readonly CompiledProposal[]
): Array<{ proposal: CompiledProposal; on: string | null }> {
  const all = [
    ...opening.map((proposal) => ({ proposal, on: null })),
    ...paragraphs.flatMap(({ id, proposals }) => proposals.map((proposal) => ({ proposal, on: id })))
  ].filter(({ proposal }) => isOpen(proposal))
  return all.toSorted((a, b) => compare(a.proposal.tabledAt, b.proposal.tabledAt))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function slotOf(block: CompiledParagraph): Slot {
  const isSub = block.type === 'subparagraph'
  return { block, proposal: null, level: isSub ? block.level : 0, isSub, after: null }
}

function newSlot(proposal: CompiledProposal, after: string | null): Slot {
  const isSub = proposal.node?.type === 'subparagraph'
  return { block: null, proposal, level: isSub ? (proposal.node?.level ?? 1) : 0, isSub, after }
}

/** Behind what was put there before it, which was tabled before it. */
function placeForNew(slots: readonly Slot[], proposal: CompiledProposal, after: string | null): number {
  const { level } = newSlot(proposal, after)
  let place = after === null ? 0 : placeBehind(slots, after, level)
  for (;;) {
    const next = slots[place]
    if (!next?.proposal || next.after !== after || next.level < level) return place
    place = behind(slots, place, level)
  }
}

function placeBehind(slots: readonly Slot[], id: string, level: number): number {
  return behind(
    slots,
    slots.findIndex(({ block }) => block?.id === id),
    level
  )
}

/** As `placeFor` does it: behind the deeper sub-paragraphs, unless the new one is itself below. */
function behind(slots: readonly Slot[], at: number, level: number): number {
  let place = at
  if (slots[place]!.level >= level) {
    while (slots[place + 1]?.isSub && slots[place + 1]!.level > level) place++
  }
  return place + 1
}

function endOfGroup(slots: readonly Slot[], start: number): number {
  const { level, block } = slots[start]!
  let end = start + 1
  if (block!.type !== 'paragraph' && block!.type !== 'subparagraph') return end
  while (slots[end]?.isSub && slots[end]!.level > level) end++
  return end
}

/** @returns undefined where the place is no longer in the text */
function targetOf(
  { moveAfter, moveAfterId }: CompiledProposal,
  byLabel: ReadonlyMap<string, string>
): string | null | undefined {
  if (moveAfterId !== undefined) return moveAfterId
  return moveAfter === null ? null : byLabel.get(moveAfter ?? '')
}

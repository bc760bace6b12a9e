/**
 * Lays a compiled text out as a word processor tracks changes: rejecting all of them gives the text as it stands, accepting
 * all the text with every open proposal accepted. Called by `exportTrackedDocx`. Reads the compiled model alone, so it names
 * nobody whom the attribution policy hides.
 */
import type { Compiled, CompiledParagraph, CompiledProposal, Run } from '#core/compile/compiled.ts'
import { chooseWholes, NO_WHOLES, type Wholes } from '#core/interchange/tracked/chooseWholes.ts'
import { commentsOn, type Told } from '#core/interchange/tracked/commentsOn.ts'
import { layMergers, parted, withForm } from '#core/interchange/tracked/layWholes.ts'
import { trackDivision, trackReplacement } from '#core/interchange/tracked/trackWords.ts'
import { labelOf, labelsIn } from '#core/interchange/tracked/newLabels.ts'
import { mergeAmendments } from '#core/interchange/tracked/mergeAmendments.ts'
import { orderAccepted, type Move, type Slot } from '#core/interchange/tracked/orderAccepted.ts'
import {
  handOf,
  isOpen,
  type Fate,
  type Hand,
  type TrackedComment,
  type TrackedParagraph,
  type TrackedRun
} from '#core/interchange/tracked/trackedText.ts'

/** @param wholes whether replacements, divisions, mergers and levels are tracked, where they can be; otherwise they are comments */
export function trackText(compiled: Compiled, wholes: 'tracked' | 'told' = 'tracked'): TrackedParagraph[] {
  const { paragraphs } = compiled
  const doom = findDoom(paragraphs)
  const order = orderAccepted(compiled, new Set(doom.keys()))
  const moveOf = new Map(order.moves.flatMap((move) => move.ids.map((id) => [id, move] as const)))
  const chosen =
    wholes === 'tracked' ? chooseWholes(paragraphs, new Set([...doom.keys(), ...moveOf.keys()])) : NO_WHOLES
  const mergers = layMergers(paragraphs, chosen, order.slots)
  const blocks = new Map(
    paragraphs.map((block) => [
      block.id,
      trackBlock(block, {
        doomedBy: doom.get(block.id),
        leftMoves: order.left.get(block.id) ?? [],
        wholes: chosen,
        merged: mergers.get(block.id)?.runs
      })
    ])
  )
  const labels = labelsIn(compiled)
  const lines: TrackedParagraph[] = []
  const add = (block: CompiledParagraph, fate: Fate, runs?: readonly TrackedRun[]) => {
    if (block.state === 'deleted') return
    const tracked = blocks.get(block.id)!
    const comments = fate.kind === 'moved-to' ? [] : tracked.comments
    const line = { id: block.id, look: block, printed: block.printed, fate, runs: runs ?? tracked.runs, comments }
    if (tracked.further.length > 0)
      lines.push(...parted(line, tracked.further, handOf(chosen.of.get(block.id)!), labels))
    else lines.push(withForm(line, block, chosen, mergers.get(block.id)?.labelled))
  }
  let next = 0
  /** Blocks that leave their place before a later one stand behind what comes to it. */
  const addMovedUntil = (id: string | null) => {
    for (; next < paragraphs.length && paragraphs[next]!.id !== id; next++) {
      const block = paragraphs[next]!
      const move = moveOf.get(block.id)
      if (!move) continue
      // At the old place the words stand as they are; their changes are told where they arrive.
      const by = handOf(move.proposal)
      add(block, { kind: 'moved-from', by, move: nameOf(move, block) }, deleted(block.runs, by))
    }
  }
  const counters = countersOf(compiled)
  for (const slot of order.slots) {
    if (slot.proposal) lines.push(newParagraph(slot, slot.proposal, counters.get(slot.proposal.id) ?? []))
    else if (slot.block) {
      const block = slot.block
      const move = moveOf.get(block.id)
      if (move) {
        const by = handOf(move.proposal)
        const { runs } = blocks.get(block.id)!
        add(block, { kind: 'moved-to', by, move: nameOf(move, block) }, arriving(runs, by))
        continue
      }
      addMovedUntil(block.id)
      next++
      const by = doom.get(block.id)
      add(block, by ? { kind: 'deleted', by } : (mergers.get(block.id)?.fate ?? { kind: 'stays' }))
    }
  }
  addMovedUntil(null)
  return lines
}

/** Counter-wordings to new paragraphs, by what they counter. */
function countersOf({ paragraphs, opening }: Compiled): Map<string, CompiledProposal[]> {
  const all = [...opening, ...paragraphs.flatMap(({ proposals }) => proposals)]
  const found = new Map<string, CompiledProposal[]>()
  for (const proposal of all) {
    const { counters } = proposal
    if (isOpen(proposal) && counters && isToInsertion(counters)) {
      found.set(counters.id, [...(found.get(counters.id) ?? []), proposal])
    }
  }
  return found
}

/** Which blocks go if every deletion is accepted, and in whose name: a deletion takes the sub-paragraphs along. */
function findDoom(paragraphs: readonly CompiledParagraph[]): Map<string, Hand> {
  const doom = new Map<string, Hand>()
  paragraphs.forEach((block, index) => {
    const deletion = block.proposals.find((proposal) => proposal.kind === 'delete' && isOpen(proposal))
    if (!deletion) return
    const level = block.type === 'subparagraph' ? block.level : 0
    const takes = block.type === 'paragraph' || block.type === 'subparagraph'
    for (let at = index; at < paragraphs.length; at++) {
      const other = paragraphs[at]!
      if (at > index && !(takes && other.type === 'subparagraph' && other.level > level)) break
      if (!doom.has(other.id)) doom.set(other.id, handOf(deletion))
    }
  })
  return doom
}

interface TrackedBlock {
  readonly runs: readonly TrackedRun[]
  /** Of what is divided: the words of the further parts. */
  readonly further: ReadonlyArray<readonly TrackedRun[]>
  readonly comments: readonly TrackedComment[]
}

/** What is known of a block before its own proposals are looked at. */
interface Situation {
  readonly doomedBy: Hand | undefined
  /** Moves of it that are not tracked. */
  readonly leftMoves: readonly CompiledProposal[]
  readonly wholes: Wholes
  /** Its words where it is merged with another. */
  readonly merged: readonly TrackedRun[] | undefined
}

function trackBlock(block: CompiledParagraph, { doomedBy, leftMoves, wholes, merged }: Situation): TrackedBlock {
  const open = block.proposals.filter(isOpen)
  const amendments = open.filter(({ kind }) => kind === 'amend')
  const whole = wholes.of.get(block.id)
  const isTaken = doomedBy !== undefined || whole !== undefined || wholes.into.has(block.id)
  const laid = isTaken ? { runs: untracked(block.runs), left: amendments } : mergeAmendments(block.runs, amendments)
  const parts = whole?.kind === 'split' ? trackDivision(block.runs, whole) : null
  const [runs = [], ...further] = doomedBy
    ? [deleted(block.runs, doomedBy)]
    : whole?.kind === 'replace'
      ? [trackReplacement(block.runs, whole)]
      : (parts ?? [merged ?? laid.runs])
  // Its own deletion is said by its fate, unless the one of the paragraph above it is.
  const deletions = open.filter(({ kind }) => kind === 'delete')
  const doomed = deletions.find((deletion) => doomedBy && isSameHand(handOf(deletion), doomedBy))
  const tell = (proposal: CompiledProposal): Told => {
    if (wholes.tracked.has(proposal.id)) return 'signed'
    if (proposal.kind === 'move') return leftMoves.includes(proposal) ? 'comment' : 'tracked'
    if (proposal.kind === 'amend') return laid.left.includes(proposal) ? 'comment' : 'tracked'
    return proposal === doomed ? 'tracked' : 'comment'
  }
  const told = open
    .filter(({ kind, counters }) => kind !== 'insert' && !isToInsertion(counters))
    .map((proposal) => ({ proposal, told: tell(proposal) }))
  return {
    runs,
    further,
    comments: [
      ...inOrderOfReading(told).flatMap((one) => commentsOn(one.proposal, one.told)),
      ...(block.notes ?? []).map(({ by, text, answers }) => ({
        by: { name: by.name, at: '' },
        text: answers === undefined ? text : `In answer to ${answers}: ${text}`
      })),
      ...block.positions.map(({ by, position, at }) => ({ by: { name: by.name, at }, text: `${capital(position)}.` }))
    ]
  }
}

/** What is tracked first, so that a reason is not taken for that of a comment; what counters another behind that. */
function inOrderOfReading<One extends { proposal: CompiledProposal; told: Told }>(all: readonly One[]): One[] {
  const rank = ({ proposal, told }: One) => (told !== 'comment' ? 0 : proposal.kind === 'counter' ? 2 : 1)
  return all.toSorted((a, b) => rank(a) - rank(b))
}

/** It is told where the insertion stands. */
function isToInsertion(counters: CompiledProposal['counters']): boolean {
  return counters !== undefined && counters.kind === 'insert' && isOpen(counters)
}

function untracked(runs: readonly Run[]): TrackedRun[] {
  return runs.map((run) => ({ run }))
}

function newParagraph(
  { level }: Slot,
  proposal: CompiledProposal,
  counters: readonly CompiledProposal[]
): TrackedParagraph {
  const by = handOf(proposal)
  const { type, marker, role } = proposal.node!
  const look = {
    type,
    level: type === 'subparagraph' ? level : proposal.node!.level,
    ...(role !== undefined && { role }),
    ...(marker !== undefined && { marker })
  }
  return {
    id: '',
    look,
    printed: labelOf(proposal),
    fate: { kind: 'inserted', by },
    runs: proposal.diff.flatMap(({ runs }) => runs.map((run) => ({ run, inserted: by }))),
    comments: [...commentsOn(proposal, 'tracked'), ...counters.flatMap((counter) => commentsOn(counter, 'comment'))]
  }
}

function isSameHand(a: Hand, b: Hand): boolean {
  return a.name === b.name && a.at === b.at
}

function deleted(runs: readonly Run[], by: Hand): TrackedRun[] {
  return runs.map((run) => ({ run, deleted: by }))
}

function arriving(runs: readonly TrackedRun[], by: Hand): TrackedRun[] {
  return runs.map((run) => (run.inserted ? run : { ...run, inserted: by }))
}

/** The same at both places, another one for each paragraph. */
function nameOf({ proposal }: Move, { id }: CompiledParagraph): string {
  return `move-${proposal.id}-${id}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Lays a compiled text out as a word processor tracks changes: rejecting all of them gives the text as it stands, accepting
 * all the text with every open proposal accepted. Called by `exportTrackedDocx`. Reads the compiled model alone, so it names
 * nobody whom the attribution policy hides.
 */
import type { Compiled, CompiledParagraph, CompiledProposal, DiffPart, Run } from '#core/compile/compiled.ts'
import { KINDS, positionComment, rivalComment } from '#core/interchange/positionComments.ts'
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

export function trackText(compiled: Compiled): TrackedParagraph[] {
  const doom = findDoom(compiled.paragraphs)
  const order = orderAccepted(compiled, new Set(doom.keys()))
  const moveOf = new Map(order.moves.flatMap((move) => move.ids.map((id) => [id, move] as const)))
  const blocks = new Map(
    compiled.paragraphs.map((block) => [
      block.id,
      trackBlock(block, doom.get(block.id), order.left.get(block.id) ?? [])
    ])
  )
  const lines: TrackedParagraph[] = []
  const add = (block: CompiledParagraph, fate: Fate, runs?: readonly TrackedRun[]) => {
    if (block.state === 'deleted') return
    const tracked = blocks.get(block.id)!
    const comments = fate.kind === 'moved-to' ? [] : tracked.comments
    lines.push({ id: block.id, look: block, printed: block.printed, fate, runs: runs ?? tracked.runs, comments })
  }
  let next = 0
  /** Blocks that leave their place before a later one stand behind what comes to it. */
  const addMovedUntil = (id: string | null) => {
    for (; next < compiled.paragraphs.length && compiled.paragraphs[next]!.id !== id; next++) {
      const block = compiled.paragraphs[next]!
      const move = moveOf.get(block.id)
      if (!move) continue
      // At the old place the words stand as they are; their changes are told where they arrive.
      const by = handOf(move.proposal)
      add(block, { kind: 'moved-from', by, move: nameOf(move, block) }, deleted(block.runs, by))
    }
  }
  for (const slot of order.slots) {
    if (slot.proposal) lines.push(newParagraph(slot, slot.proposal))
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
      add(block, by ? { kind: 'deleted', by } : { kind: 'stays' })
    }
  }
  addMovedUntil(null)
  return lines
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

/** Where each kind of proposal is said: in the words, by the paragraph's fate, by its place, by a paragraph of its own, in a comment. */
const SAID: Readonly<Record<CompiledProposal['kind'], 'words' | 'fate' | 'place' | 'itself' | 'comment'>> = {
  amend: 'words',
  delete: 'fate',
  move: 'place',
  insert: 'itself',
  // What a word processor cannot track as one change is said beside it.
  replace: 'comment',
  counter: 'comment',
  split: 'comment',
  merge: 'comment',
  level: 'comment'
}

function trackBlock(
  block: CompiledParagraph,
  doomedBy: Hand | undefined,
  leftMoves: readonly CompiledProposal[]
): { runs: readonly TrackedRun[]; comments: readonly TrackedComment[] } {
  const open = block.proposals.filter(isOpen)
  const amendments = open.filter(({ kind }) => SAID[kind] === 'words')
  const deletions = open.filter(({ kind }) => SAID[kind] === 'fate')
  const moves = open.filter(({ kind }) => SAID[kind] === 'place')
  const { runs, left } = doomedBy
    ? { runs: deleted(block.runs, doomedBy), left: amendments }
    : mergeAmendments(block.runs, amendments)
  // Its own deletion is said by its fate, unless the one of the paragraph above it is.
  const tracked = deletions.findIndex((deletion) => doomedBy && isSameHand(handOf(deletion), doomedBy))
  const told = open.filter(({ kind }) => SAID[kind] === 'comment')
  const rivals = [...left, ...told, ...deletions.filter((_, index) => index !== tracked), ...leftMoves]
  return {
    runs,
    comments: [
      ...[...amendments, ...deletions, ...moves, ...told].flatMap((proposal) =>
        commentsOn(proposal, rivals.includes(proposal))
      ),
      ...(block.notes ?? []).map(({ by, text, answers }) => ({
        by: { name: by.name, at: '' },
        text: answers === undefined ? text : `In answer to ${answers}: ${text}`
      })),
      ...block.positions.map(({ by, position, at }) => ({ by: { name: by.name, at }, text: `${capital(position)}.` }))
    ]
  }
}

/** What the sponsor says for it, what it proposes where that cannot be tracked, and where others stand on it. */
function commentsOn(proposal: CompiledProposal, isRival: boolean): TrackedComment[] {
  const by = handOf(proposal)
  const { kind, sponsor, rationale, cosponsors, positions, state, moveAfter } = proposal
  const comments: TrackedComment[] = []
  if (isRival) comments.push({ by, text: rivalComment(kind, proposedWords(proposal), moveAfter) })
  if (rationale !== undefined && rationale.trim() !== '') comments.push({ by, text: rationale })
  for (const { name } of cosponsors) {
    comments.push({ by: { name, at: by.at }, text: positionComment('cosponsor', kind, sponsor.name) })
  }
  for (const { by: holder, position, at } of positions) {
    comments.push({ by: { name: holder.name, at }, text: positionComment(position, kind, sponsor.name) })
  }
  if (state === 'parked')
    comments.push({
      by: { name: 'Chair', at: by.at },
      text: `${capital(kindInWords(kind))} by ${sponsor.name} is parked.`
    })
  return comments
}

function newParagraph({ level }: Slot, proposal: CompiledProposal): TrackedParagraph {
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
    comments: commentsOn(proposal, false)
  }
}

/** `7 bis` → `7 bis.`; `7 (a) bis` → `(a) bis`; a bullet is a bullet. */
function labelOf({ label = '', node }: CompiledProposal): string {
  if (label === '') return ''
  if (node?.type !== 'subparagraph') return node?.role === 'preamble' ? label : `${label}.`
  if (node.marker === 'bullet') return '•'
  return /(?:\([a-z]+\)|[a-z]+\.)(?: [a-z]+)*(?: \d+)?$/u.exec(label)?.[0] ?? label
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

/** A division has several wordings, one behind the other. */
function proposedWords({ diff, parts }: CompiledProposal): string {
  if (!parts) return wordsOf(diff)
  return parts.map((runs) => wordsOf([{ op: 'same', runs }])).join(' / ')
}

/** What the difference leads to. */
function wordsOf(diff: readonly DiffPart[]): string {
  return diff
    .filter(({ op }) => op !== 'delete')
    .flatMap(({ runs }) => runs.map((run) => (run.footnote === undefined ? run.text : ` (${run.footnote})`)))
    .join('')
}

function kindInWords(kind: CompiledProposal['kind']): string {
  return KINDS[kind]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * One proposal with its names, its difference and its place, as views print it. Called by `createCompiler`.
 */
import { Fragment } from 'prosemirror-model'
import type { CompiledProposal, DiffPart, Named } from '#core/compile/compiled.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { sponsorOf, type InsertedNode, type Proposal } from '#core/floor/floor.ts'

/** What a compiled proposal depends on beside itself. */
export interface ProposalContext {
  readonly stale: boolean
  /** The label an insertion would have, or has. */
  readonly label: string | undefined
  readonly moveAfter: string | null | undefined
  readonly reflectedIn: string | undefined
  readonly name: (code: string) => Named
}

export function compileProposal(proposal: Proposal, context: ProposalContext): CompiledProposal {
  const { change } = proposal
  const { name } = context
  return {
    id: proposal.id,
    kind: change.kind,
    state: proposal.state,
    version: proposal.version,
    sponsor: name(sponsorOf(proposal)),
    cosponsors: proposal.cosponsors.map(name),
    positions: proposal.positions.map((position) => ({ ...position, by: name(position.by) })),
    ...(proposal.rationale !== undefined && { rationale: proposal.rationale }),
    tabledAt: proposal.tabledAt,
    stale: context.stale,
    diff: differenceOf(proposal),
    ...(context.moveAfter !== undefined && { moveAfter: context.moveAfter }),
    ...(change.kind === 'move' && { moveAfterId: change.after }),
    ...(change.kind === 'insert' && { label: context.label ?? '', node: nodeOf(change.node) }),
    ...(context.reflectedIn !== undefined && { reflectedIn: context.reflectedIn })
  }
}

const known = new WeakMap<Proposal, readonly DiffPart[]>()

/** Depends on nothing beside the proposal, which is frozen: worked out once. */
function differenceOf(proposal: Proposal): readonly DiffPart[] {
  const diff = known.get(proposal) ?? workOut(proposal)
  known.set(proposal, diff)
  return diff
}

function workOut({ change, base }: Proposal): readonly DiffPart[] {
  const before = base.content === null ? Fragment.empty : fromJSON(base.content)
  switch (change.kind) {
    case 'amend':
      return wordDiff(before, fromJSON(change.content))
    case 'insert':
      return wordDiff(Fragment.empty, fromJSON(change.content))
    case 'delete':
      return wordDiff(before, Fragment.empty)
    case 'move':
      return []
  }
}

function nodeOf(node: InsertedNode): NonNullable<CompiledProposal['node']> {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', level: 0, role: node.role ?? 'numbered' }
    case 'subparagraph':
      return { type: 'subparagraph', level: node.level ?? 1, marker: node.marker ?? 'label' }
    case 'heading':
      return { type: 'heading', level: node.level ?? 1 }
    default:
      return { type: node.type, level: 0 }
  }
}

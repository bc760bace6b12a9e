/**
 * One proposal with its names, its difference and its place, as views print it. Called by `createCompiler`.
 */
import { isPlaceholder, otherName } from '#core/attribution/placeholder.ts'
import { Fragment } from 'prosemirror-model'
import type { CompiledProposal, CounteredProposal, DiffPart, Named } from '#core/compile/compiled.ts'
import { compilePositions } from '#core/compile/compilePositions.ts'
import { referencesIn } from '#core/compile/referenceWords.ts'
import { toRuns, type ReferenceWords } from '#core/compile/toRuns.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import type { Conference } from '#core/conference/conference.ts'
import { schema } from '#core/document/schema.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { sponsorOf, type Change, type InsertedNode, type Proposal } from '#core/floor/floor.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import { plainWords } from '#core/merge/words.ts'

/** What a compiled proposal depends on beside itself. */
export interface ProposalContext {
  readonly stale: boolean
  /** Stale amendments and deletions: what the paragraph says now. */
  readonly present: Fragment | undefined
  /** The label an insertion would have, or has. */
  readonly label: string | undefined
  readonly printed: string | undefined
  readonly moveAfter: string | null | undefined
  readonly reflectedIn: string | undefined
  readonly groups: Conference['groups']
  readonly name: (code: string) => Named
  /** Counter-wording: what it counters. Superseded: by what. */
  readonly origin: Proposal | undefined
  readonly by: Proposal | undefined
  readonly mergeWith: string | undefined
  readonly words: ReferenceWords
}

export function compileProposal(proposal: Proposal, context: ProposalContext): CompiledProposal {
  const { change } = proposal
  const { name, origin } = context
  const inserted =
    change.kind === 'insert' ? change.node : origin?.change.kind === 'insert' ? origin.change.node : undefined
  return {
    id: proposal.id,
    kind: change.kind,
    state: proposal.state,
    version: proposal.version,
    sponsor: name(sponsorOf(proposal)),
    cosponsors: proposal.cosponsors.map((code) => besides(name(code), sponsorOf(proposal))),
    positions: compilePositions(proposal.positions, context.groups, name),
    ...(proposal.rationale !== undefined && { rationale: proposal.rationale }),
    tabledAt: proposal.tabledAt,
    stale: context.stale,
    ...fitOf(proposal, context.present, context.words),
    ...(proposal.outcome?.merged && { wasMerged: true }),
    ...(proposal.state === 'superseded' && proposal.outcome?.as !== undefined && { inBrackets: true }),
    diff: differenceOf(proposal, context),
    ...(context.moveAfter !== undefined && { moveAfter: context.moveAfter }),
    ...(change.kind === 'move' && { moveAfterId: change.after }),
    ...(bringsParagraph(change) && { label: context.label ?? '' }),
    ...(context.printed !== undefined && { printed: context.printed }),
    ...(inserted !== undefined && { node: nodeOf(inserted) }),
    ...(change.kind === 'split' && { parts: change.parts.map((part) => toRuns(fromJSON(part), context.words)) }),
    ...(context.mergeWith !== undefined && { mergeWith: context.mergeWith }),
    ...(change.kind === 'merge' && { mergeWithId: change.with }),
    ...(change.kind === 'level' && { levels: { from: proposal.base.level ?? 1, to: change.level } }),
    ...(context.origin && { counters: briefly(context.origin, name) }),
    ...(context.by && { supersededBy: briefly(context.by, name) }),
    ...(context.reflectedIn !== undefined && { reflectedIn: context.reflectedIn })
  }
}

/** How it stands to words that have changed since it was tabled. */
function fitOf(
  proposal: Proposal,
  present: Fragment | undefined,
  words: ReferenceWords
): Pick<CompiledProposal, 'fit' | 'merged' | 'conflicts' | 'since'> {
  if (!present || proposal.base.content === null) return { fit: 'as-tabled' }
  const since = changedSince(fromJSON(proposal.base.content), present, words)
  const merge = mergeProposal(proposal, present)
  if (!merge) return { fit: 'as-tabled', since }
  const { fit, content } = merge
  return {
    fit,
    since,
    merged: wordDiff(present, merge.insisting, words),
    conflicts: merge.conflicts.map(({ from, base, current, proposed }) => ({
      behind: lastWords(plainWords(content.cut(0, from))),
      base: toRuns(base, words),
      now: toRuns(current, words),
      proposed: toRuns(proposed, words)
    }))
  }
}

interface Since {
  readonly base: Fragment
  readonly present: Fragment
  readonly words: ReferenceWords
  readonly since: readonly DiffPart[]
}
let latest: Since | null = null

/** Proposals on one paragraph come one after the other, mostly made on the same words. */
function changedSince(base: Fragment, present: Fragment, words: ReferenceWords): readonly DiffPart[] {
  const isKnown = latest?.present === present && latest.words === words && latest.base.eq(base)
  if (!isKnown) latest = { base, present, words, since: wordDiff(base, present, words) }
  return latest!.since
}

const lastWords = (words: string): string => words.split(' ').slice(-4).join(' ')

/** Beside a sponsor who is not named, others who are not named are other ones. */
function besides(cosponsor: Named, sponsor: string): Named {
  const name = isPlaceholder(sponsor) ? otherName(cosponsor.code) : null
  return name === null ? cosponsor : { code: cosponsor.code, name }
}

/** Every wording that a proposal holds. */
export function wordingsOf({ change, base }: Proposal): readonly Fragment[] {
  const contents = [
    base.content,
    base.with,
    'content' in change ? change.content : null,
    ...(change.kind === 'split' ? change.parts : [])
  ]
  return contents.flatMap((content) => (content ? [fromJSON(content)] : []))
}

const known = new WeakMap<Proposal, readonly DiffPart[]>()

/** Depends on nothing beside the proposal, which is frozen: worked out once, unless it prints labels or counters another. */
function differenceOf(proposal: Proposal, context: ProposalContext): readonly DiffPart[] {
  if (proposal.change.kind === 'counter' || wordingsOf(proposal).some((words) => referencesIn(words).length > 0)) {
    return workOut(proposal, context)
  }
  const diff = known.get(proposal) ?? workOut(proposal, context)
  known.set(proposal, diff)
  return diff
}

function workOut({ change, base }: Proposal, { origin, words }: ProposalContext): readonly DiffPart[] {
  const before = base.content === null ? Fragment.empty : fromJSON(base.content)
  switch (change.kind) {
    case 'amend':
      return wordDiff(before, fromJSON(change.content), words)
    case 'insert':
    case 'replace':
      return wordDiff(Fragment.empty, fromJSON(change.content), words)
    case 'delete':
      return wordDiff(before, Fragment.empty, words)
    case 'counter': {
      const countered = origin && 'content' in origin.change ? fromJSON(origin.change.content) : Fragment.empty
      return wordDiff(countered, fromJSON(change.content), words)
    }
    case 'merge': {
      const other = fromJSON(base.with ?? [])
      const space = before.size > 0 && other.size > 0 ? Fragment.from(schema.text(' ')) : Fragment.empty
      return wordDiff(before.append(space).append(other), fromJSON(change.content), words)
    }
    case 'move':
    case 'split':
    case 'level':
      return []
  }
}

function bringsParagraph({ kind }: Change): boolean {
  return kind === 'insert' || kind === 'replace' || kind === 'counter'
}

function briefly(proposal: Proposal, name: (code: string) => Named): CounteredProposal {
  const { id, change, label = '', state } = proposal
  return { id, kind: change.kind, label, sponsor: name(sponsorOf(proposal)), state }
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

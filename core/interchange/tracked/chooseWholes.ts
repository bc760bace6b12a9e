/**
 * Chooses which of the proposals on whole paragraphs are tracked: on each paragraph whatever was tabled first, as if the Chair
 * accepted one after the other. What comes later stands in a comment. Called by `trackText`.
 */
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { isOpen } from '#core/interchange/tracked/trackedText.ts'

export interface Wholes {
  /** A replacement, a division or a merger, by the paragraph that it is on. */
  readonly of: ReadonlyMap<string, CompiledProposal>
  /** The merger by which a paragraph goes into the one before it. */
  readonly into: ReadonlyMap<string, CompiledProposal>
  /** Another level, by each paragraph that it puts there. */
  readonly level: ReadonlyMap<
    string,
    { readonly proposal: CompiledProposal; readonly from: number; readonly to: number }
  >
  /** The ids of all of these. */
  readonly tracked: ReadonlySet<string>
}

export const NO_WHOLES: Wholes = { of: new Map(), into: new Map(), level: new Map(), tracked: new Set() }

/** @param settled paragraphs that go, or move */
export function chooseWholes(paragraphs: readonly CompiledParagraph[], settled: ReadonlySet<string>): Wholes {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const of = new Map<string, CompiledProposal>()
  const into = new Map<string, CompiledProposal>()
  const level = new Map<string, { proposal: CompiledProposal; from: number; to: number }>()
  for (const { id, proposals } of paragraphs) {
    const first = firstOn(proposals)
    if (!first || first.kind === 'amend' || settled.has(id) || into.has(id)) continue
    if (first.kind === 'merge') {
      const other = byId.get(first.mergeWithId ?? '')
      if (!other || other.state === 'deleted' || settled.has(other.id) || isTabledBefore(other, first)) continue
      into.set(other.id, first)
    }
    of.set(id, first)
  }
  paragraphs.forEach(({ proposals }, index) => {
    const proposal = proposals.find((one) => one.kind === 'level' && isOpen(one) && !one.stale)
    if (!proposal?.levels) return
    const group = groupAt(paragraphs, index)
    const { from, to } = proposal.levels
    const isFree = ({ id }: CompiledParagraph) =>
      !settled.has(id) && !level.has(id) && !into.has(id) && (of.get(id)?.kind ?? 'replace') === 'replace'
    if (!group.every(isFree)) return
    for (const { id, level: own } of group) level.set(id, { proposal, from: own, to: own + to - from })
  })
  const tracked = new Set([...of.values(), ...[...level.values()].map(({ proposal }) => proposal)].map(({ id }) => id))
  return { of, into, level, tracked }
}

/** What changes the words of all the paragraph, or of some of them. */
function firstOn(proposals: readonly CompiledProposal[]): CompiledProposal | undefined {
  const changesWords = ({ kind }: CompiledProposal) => /^(?:amend|replace|split|merge)$/u.test(kind)
  return proposals.find((proposal) => isOpen(proposal) && !proposal.stale && changesWords(proposal))
}

function isTabledBefore({ proposals }: CompiledParagraph, merger: CompiledProposal): boolean {
  const first = firstOn(proposals)
  return first !== undefined && first.tabledAt <= merger.tabledAt
}

function groupAt(paragraphs: readonly CompiledParagraph[], start: number): readonly CompiledParagraph[] {
  const { level } = paragraphs[start]!
  let end = start + 1
  while (paragraphs[end]?.type === 'subparagraph' && paragraphs[end]!.level > level) end++
  return paragraphs.slice(start, end)
}

/**
 * What the person is looking at: one paragraph, and one proposal on it. The Chair's keys, the side panel and the outline
 * all follow it.
 */
import type { Compiled, CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'

export interface Selection {
  /** Block id; null for the place before the first block. */
  readonly paragraph: string | null
  readonly proposal: string | null
}

export const NOTHING_SELECTED: Selection = { paragraph: null, proposal: null }

/** A proposal that still waits for the room. */
export const isPending = (proposal: CompiledProposal): boolean =>
  proposal.state === 'tabled' || proposal.state === 'parked'

export function findParagraph(compiled: Compiled, id: string | null): CompiledParagraph | null {
  return id === null ? null : (compiled.paragraphs.find((paragraph) => paragraph.id === id) ?? null)
}

/** A proposal by id, wherever it hangs, with the paragraph it hangs on. */
export function findProposal(
  compiled: Compiled,
  id: string | null
): { readonly proposal: CompiledProposal; readonly paragraph: CompiledParagraph | null } | null {
  if (id === null) return null
  for (const paragraph of compiled.paragraphs) {
    const proposal = paragraph.proposals.find((candidate) => candidate.id === id)
    if (proposal) return { proposal, paragraph }
  }
  const loose = [...compiled.opening, ...compiled.adrift].find((candidate) => candidate.id === id)
  return loose ? { proposal: loose, paragraph: null } : null
}

/** What still has to be decided, in the order of the text: each tabled proposal, and each paragraph in brackets. */
export function openMatters(compiled: Compiled): readonly Selection[] {
  const matters: Selection[] = []
  const tabled = (proposals: readonly CompiledProposal[], paragraph: string | null): boolean => {
    const waiting = proposals.filter((proposal) => proposal.state === 'tabled')
    waiting.forEach((proposal) => matters.push({ paragraph, proposal: proposal.id }))
    return waiting.length > 0
  }
  tabled(compiled.opening, null)
  for (const paragraph of compiled.paragraphs) {
    if (!tabled(paragraph.proposals, paragraph.id) && paragraph.state === 'bracketed')
      matters.push({ paragraph: paragraph.id, proposal: null })
  }
  tabled(compiled.adrift, null)
  return matters
}

/** The next or previous open matter from where one is; null when nothing is open. Goes round at the ends. */
export function stepMatter(compiled: Compiled, from: Selection, step: 1 | -1): Selection | null {
  const matters = openMatters(compiled)
  if (matters.length === 0) return null
  const here = matters.findIndex((matter) =>
    from.proposal === null
      ? matter.paragraph === from.paragraph && matter.proposal === null
      : matter.proposal === from.proposal
  )
  if (here !== -1) return matters[(here + step + matters.length) % matters.length] ?? null
  const order = (selection: Selection): number =>
    selection.paragraph === null
      ? compiled.adrift.some((proposal) => proposal.id === selection.proposal)
        ? compiled.paragraphs.length
        : -1
      : compiled.paragraphs.findIndex((paragraph) => paragraph.id === selection.paragraph)
  const at = order(from)
  if (step === 1) return matters.find((matter) => order(matter) >= at) ?? matters[0] ?? null
  return matters.findLast((matter) => order(matter) < at) ?? matters.at(-1) ?? null
}

/** The paragraph above or below. */
export function stepParagraph(compiled: Compiled, from: string | null, step: 1 | -1): string | null {
  const { paragraphs } = compiled
  const at = paragraphs.findIndex((paragraph) => paragraph.id === from)
  if (at === -1) return (step === 1 ? paragraphs[0] : paragraphs.at(-1))?.id ?? null
  return (paragraphs[at + step] ?? paragraphs[at])?.id ?? null
}

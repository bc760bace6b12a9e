/**
 * How a proposal stands to the text and to other proposals, in one sentence: why it cannot be accepted as it is, or what it
 * gave way to. Shown in the side panel; in few words below the paragraph.
 */
import type { CompiledProposal, CounteredProposal } from '#core/compile/compiled.ts'

import { fitWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

const isPending = ({ state }: CompiledProposal): boolean => state === 'tabled' || state === 'parked'

/** @returns null if there is nothing to say */
export function standingWords(proposal: CompiledProposal): string | null {
  const { counters, supersededBy } = proposal
  if (proposal.stale && isPending(proposal)) {
    if (proposal.kind === 'counter') return say('draft.counteredIsDecided', { what: named(counters) })
    if (proposal.kind === 'level') return say('draft.theSubParagraphStands')
    const words = fitWords(proposal).replace(/^\W+/u, '')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }
  if (proposal.state === 'superseded' && supersededBy) {
    const by = `${named(supersededBy)} (${supersededBy.sponsor.name})`
    switch (supersededBy.kind) {
      case 'replace':
        return say('draft.theParagraphWasReplaced', { by })
      case 'counter':
        return say('draft.acceptedInItsStead', { by })
      case 'merge':
        return say('draft.theParagraphWasMerged', { name: supersededBy.sponsor.name })
      default:
        return say('draft.theParagraphWasDeleted', { name: supersededBy.sponsor.name })
    }
  }
  return null
}

/** The same at a glance. */
export function standingMark(proposal: CompiledProposal): string | null {
  if (!proposal.stale || !isPending(proposal)) return null
  if (proposal.kind === 'counter') return say('draft.isDecided', { what: named(proposal.counters) })
  return proposal.kind === 'level' ? say('draft.levelChanged') : fitWords(proposal)
}

function named(proposal: CounteredProposal | undefined): string {
  return proposal?.label || say('draft.whatItCounters')
}

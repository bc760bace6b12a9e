/**
 * Whether what a pending proposal was made against is no longer so: it cannot be accepted as it stands. Called by
 * `createCompiler`. Rule C6.
 */
import { sameWords } from '#core/brackets/bracketMarks.ts'
import { levelOf, type TextModel } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { findPlace } from '#core/floor/findPlace.ts'
import type { Floor, Proposal } from '#core/floor/floor.ts'

export function isStale(proposal: Proposal, text: TextModel, floor: Floor): boolean {
  if (proposal.state !== 'tabled' && proposal.state !== 'parked') return false
  const { change, base } = proposal
  const blockOf = (id: string | null) => {
    const index = id === null ? undefined : text.indexOf.get(id)
    return index === undefined ? null : text.blocks[index]!
  }
  const differs = (id: string | null, words = base.content) => {
    const block = blockOf(id)
    return block === null || words === null || !sameWords(fromJSON(words), block.node.content)
  }
  switch (change.kind) {
    case 'insert':
    case 'move':
      return false
    case 'amend':
    case 'delete':
    case 'replace':
    case 'split':
      return differs(change.paragraph)
    case 'merge':
      return differs(change.paragraph) || differs(change.with, base.with ?? null)
    case 'level': {
      const block = blockOf(change.paragraph)
      return block === null || levelOf(block) !== base.level
    }
    case 'counter': {
      const origin = floor.proposals.get(change.proposal)
      if (!origin || findPlace({ text, floor }, origin) !== null) return true
      return change.to === 'replace' && differs(change.paragraph)
    }
  }
}

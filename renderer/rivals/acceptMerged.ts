/**
 * The command that accepts a proposal with the words of its clean merge, as the Chair saw them. Called by the key that
 * accepts.
 */
import { contentOf } from '#core/document/toContent.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { mergeProposal } from '#core/merge/mergeProposal.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import type { Seat } from '#renderer/draft/seat.ts'

/** @returns null where it does not merge */
export function acceptMerged(seat: Seat, proposal: string, paragraph: string): CommandBody | null {
  const model = seat.model.get()
  const stored = model?.floor.proposals.get(proposal)
  const index = model?.text.indexOf.get(paragraph)
  if (!model || !stored || index === undefined) return null
  const { node } = model.text.blocks[index]!
  const merge = mergeProposal(stored, node.content)
  if (merge?.fit !== 'merged') return null
  return { kind: 'accept', proposal, as: (merge.content.toJSON() ?? []) as InlineJSON, seen: contentOf(node) }
}

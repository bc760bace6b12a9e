/**
 * What has to be known of a proposal at a glance beside its words: version, how it was decided, how it stands to the text, who
 * supports and who opposes it. Read below the paragraph and on the screen for the room.
 */
import type { CompiledProposal } from '#core/compile/compiled.ts'
import { standingMark } from '#renderer/draft/standingWords.ts'
import { listWords, PROPOSAL_STATE_WORD } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import { holderWords } from '#renderer/panel/positionLines.ts'

export function proposalMarks(proposal: CompiledProposal): readonly string[] {
  const marks: string[] = []
  if (proposal.version > 1) marks.push(say('page.version', { version: proposal.version }))
  if (proposal.state !== 'tabled') {
    const state = PROPOSAL_STATE_WORD[proposal.state]
    if (proposal.wasMerged === true) marks.push(say('page.stateMerged', { state }))
    else marks.push(proposal.inBrackets === true ? say('page.stateInBrackets', { state }) : state)
  }
  const standing = standingMark(proposal)
  if (standing !== null) marks.push(standing)
  const supporters = proposal.positions.filter(({ position }) => position === 'support').map(holderWords)
  const opponents = proposal.positions.filter(({ position }) => position === 'oppose').map(holderWords)
  if (supporters.length > 0) marks.push(say('page.supportedBy', { names: listWords(supporters) }))
  if (opponents.length > 0) marks.push(say('page.opposedBy', { names: listWords(opponents) }))
  return marks
}

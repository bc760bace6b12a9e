/**
 * Checks other words for a paragraph that is proposed and not yet in the text. Called by `normalizeChange`. Rules P74 and
 * P75. A counter to a counter is one more alternative to the same proposal.
 */
import type { ChangeRequest } from '#core/commands/command.ts'
import { findOpenBlock } from '#core/decide/matter.ts'
import { readWording } from '#core/decide/normalize/readWording.ts'
import type { NormalizedChange } from '#core/decide/normalize/normalizedChange.ts'
import { refuse, type Situation } from '#core/decide/outcome.ts'
import { contentOf, fromJSON } from '#core/document/toContent.ts'
import { paragraphOf } from '#core/floor/floor.ts'

export function normalizeCounter(
  situation: Situation,
  request: Extract<ChangeRequest, { kind: 'counter' }>
): NormalizedChange {
  const named = situation.floor.proposals.get(request.proposal)
  const root = named?.change.kind === 'counter' ? situation.floor.proposals.get(named.change.proposal) : named
  if (!named || !root) {
    return refuse('no-such-proposal', `There is no proposal "${request.proposal}" on the floor of this draft.`)
  }
  const { change } = root
  if (change.kind !== 'insert' && change.kind !== 'replace') {
    return refuse(
      'bad-counter',
      'Only a new paragraph or a replacement takes counter-wording. Table an amendment of your own beside this proposal.'
    )
  }
  if (root.state !== 'tabled' && root.state !== 'parked') {
    return refuse(
      'bad-counter',
      root.state === 'accepted' || root.state === 'accepted-as-amended'
        ? 'What you counter is in the text by now. Propose an amendment to the paragraph.'
        : 'What you counter is decided. Table your words as a proposal of their own.'
    )
  }
  const wording = readWording(
    request.content,
    'The counter-wording has no words. To oppose the proposal, say so on it.'
  )
  if (!wording.ok) return wording
  if (wording.content.eq(fromJSON(change.content))) {
    return refuse('no-change', 'The counter-wording says what the proposal says already. Change some words first.')
  }
  let base = null
  if (change.kind === 'replace') {
    const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
    if (!block.ok) return block
    base = contentOf(block.value.node)
  }
  return {
    ok: true,
    change: {
      kind: 'counter',
      proposal: root.id,
      to: change.kind,
      paragraph: paragraphOf(change),
      content: wording.json
    },
    base: { content: base }
  }
}

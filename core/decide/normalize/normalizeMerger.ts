/**
 * Checks a proposal to make one paragraph of two neighbours. Called by `normalizeChange`. Rule P82.
 */
import type { ChangeRequest } from '#core/commands/command.ts'
import { findMergeable, joinWords } from '#core/decide/findMergeable.ts'
import type { NormalizedChange } from '#core/decide/normalize/normalizedChange.ts'
import { refuse, type Situation } from '#core/decide/outcome.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { contentOf, toContent } from '#core/document/toContent.ts'

export function normalizeMerger(
  situation: Situation,
  request: Extract<ChangeRequest, { kind: 'merge' }>
): NormalizedChange {
  const pair = findMergeable(situation, request.paragraph, request.with, 'no-such-paragraph')
  if (!pair.ok) return pair
  const joined = joinWords(pair.first, pair.second)
  const wording = toContent(request.content ?? ((joined.toJSON() ?? []) as InlineJSON))
  if (!wording.ok) return wording
  if (wording.content.size === 0) {
    return refuse('empty-proposal', 'The merged paragraph has no words. To take both out, propose their deletion.')
  }
  return {
    ok: true,
    change: {
      kind: 'merge',
      paragraph: request.paragraph,
      with: request.with,
      content: (wording.content.toJSON() ?? []) as InlineJSON
    },
    base: { content: contentOf(pair.first.node), with: contentOf(pair.second.node) }
  }
}

/**
 * Checks a proposal to put another paragraph in the place of one. Called by `normalizeChange`. Rule P70.
 */
import type { ChangeRequest } from '#core/commands/command.ts'
import { findOpenBlock } from '#core/decide/matter.ts'
import { readWording } from '#core/decide/normalize/readWording.ts'
import type { NormalizedChange } from '#core/decide/normalize/normalizedChange.ts'
import { refuse, type Situation } from '#core/decide/outcome.ts'
import { contentOf, tidied } from '#core/document/toContent.ts'

export function normalizeReplacement(
  situation: Situation,
  request: Extract<ChangeRequest, { kind: 'replace' }>
): NormalizedChange {
  const block = findOpenBlock(situation, request.paragraph, 'change', 'no-such-paragraph')
  if (!block.ok) return block
  const wording = readWording(
    request.content,
    'The replacement has no words. To take the whole paragraph out, propose its deletion.'
  )
  if (!wording.ok) return wording
  if (wording.content.eq(tidied(block.value.node.content))) {
    return refuse('no-change', 'The replacement says what the paragraph says already. Change some words first.')
  }
  return {
    ok: true,
    change: { kind: 'replace', paragraph: request.paragraph, content: wording.json },
    base: { content: contentOf(block.value.node) }
  }
}

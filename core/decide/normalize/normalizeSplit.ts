/**
 * Checks a proposal to divide a paragraph into two or more. Called by `normalizeChange`. Rule P79.
 */
import { Fragment } from 'prosemirror-model'
import type { ChangeRequest } from '#core/commands/command.ts'
import { findOpenBlock } from '#core/decide/matter.ts'
import { readWording } from '#core/decide/normalize/readWording.ts'
import type { NormalizedChange } from '#core/decide/normalize/normalizedChange.ts'
import { refuse, type Situation } from '#core/decide/outcome.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { contentOf, LONGEST_PARAGRAPH } from '#core/document/toContent.ts'

export function normalizeSplit(
  situation: Situation,
  request: Extract<ChangeRequest, { kind: 'split' }>
): NormalizedChange {
  const block = findOpenBlock(situation, request.paragraph, 'change', 'no-such-paragraph')
  if (!block.ok) return block
  if (block.value.type !== 'paragraph' && block.value.type !== 'subparagraph') {
    return refuse('bad-split', 'Only a paragraph or a sub-paragraph can be divided. Propose an amendment instead.')
  }
  if (request.parts.length < 2) {
    return refuse('bad-split', 'A division has two parts or more. Say where the paragraph is to be divided.')
  }
  const parts: InlineJSON[] = []
  let whole = Fragment.empty
  for (const [index, part] of request.parts.entries()) {
    const wording = readWording(part, `Part ${index + 1} of the division has no words. Divide the paragraph elsewhere.`)
    if (!wording.ok) return wording
    parts.push(wording.json)
    whole = whole.append(wording.content)
  }
  if (whole.size > LONGEST_PARAGRAPH) {
    return refuse(
      'bad-content',
      'The parts together are longer than a paragraph may be. Propose the rest as insertions.'
    )
  }
  return {
    ok: true,
    change: { kind: 'split', paragraph: request.paragraph, parts },
    base: { content: contentOf(block.value.node) }
  }
}

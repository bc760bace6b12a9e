/**
 * Checks a change that somebody wants to table against the text and turns it into what the floor keeps. Called by
 * `tableProposal` and `reviseProposal`. Rules P9 to P14, P70 to P85.
 */
import { sameWords, withoutBrackets } from '#core/brackets/bracketMarks.ts'
import { keepBrackets } from '#core/brackets/keepBrackets.ts'
import type { ChangeRequest } from '#core/commands/command.ts'
import { refuse, type Situation } from '#core/decide/outcome.ts'
import { findBlock, findDeletable, findMovable, findOpenBlock } from '#core/decide/matter.ts'
import type { NormalizedChange } from '#core/decide/normalize/normalizedChange.ts'
import { normalizeCounter } from '#core/decide/normalize/normalizeCounter.ts'
import { normalizeLevel } from '#core/decide/normalize/normalizeLevel.ts'
import { normalizeMerger } from '#core/decide/normalize/normalizeMerger.ts'
import { normalizeReplacement } from '#core/decide/normalize/normalizeReplacement.ts'
import { normalizeSplit } from '#core/decide/normalize/normalizeSplit.ts'
import { placeBefore, placeFor } from '#core/document/placeFor.ts'
import { blockWithSubparagraphs, levelOf, type Block, type InlineJSON } from '#core/document/textModel.ts'
import { contentOf, tidied, toContent } from '#core/document/toContent.ts'
import type { InsertedNode } from '#core/floor/floor.ts'

export function normalizeChange(situation: Situation, request: ChangeRequest): NormalizedChange {
  switch (request.kind) {
    case 'amend': {
      const block = findOpenBlock(situation, request.paragraph, 'change', 'no-such-paragraph')
      if (!block.ok) return block
      const wording = toContent(request.content)
      if (!wording.ok) return wording
      if (wording.content.size === 0) {
        return refuse(
          'empty-proposal',
          'The proposal has no words. To take the whole paragraph out, propose its deletion.'
        )
      }
      const proposed = keepBrackets(tidied(block.value.node.content), wording.content)
      if (sameWords(proposed, tidied(block.value.node.content))) {
        return refuse('no-change', 'The proposal says what the paragraph says already. Change some words first.')
      }
      const content = (proposed.toJSON() ?? []) as InlineJSON
      return {
        ok: true,
        change: { kind: 'amend', paragraph: request.paragraph, content },
        base: { content: contentOf(block.value.node) }
      }
    }
    case 'insert': {
      let anchor: Block | null = null
      if (request.after !== null) {
        const block = findBlock(situation, request.after, 'no-such-paragraph')
        if (!block.ok) return block
        anchor = block.value
      }
      const wording = toContent(request.content)
      if (!wording.ok) return wording
      if (wording.content.size === 0) {
        return refuse('empty-proposal', 'The proposed paragraph has no words. Write what it should say.')
      }
      // A paragraph that is not in the text yet has no brackets of the floor's.
      const content = (withoutBrackets(wording.content).toJSON() ?? []) as InlineJSON
      const node = request.node ?? nodeLike(anchor)
      return { ok: true, change: { kind: 'insert', after: request.after, content, node }, base: { content: null } }
    }
    case 'delete': {
      const block = findDeletable(situation, request.paragraph, 'no-such-paragraph')
      if (!block.ok) return block
      return {
        ok: true,
        change: { kind: 'delete', paragraph: request.paragraph },
        base: { content: contentOf(block.value.node) }
      }
    }
    case 'move': {
      const block = findMovable(situation, request.paragraph, 'no-such-paragraph')
      if (!block.ok) return block
      const moved = blockWithSubparagraphs(situation.text, request.paragraph)
      if (request.after !== null) {
        const anchor = findBlock(situation, request.after, 'no-such-paragraph')
        if (!anchor.ok) return anchor
        if (moved.includes(anchor.value)) {
          return refuse('bad-move', 'A paragraph cannot move to a place within itself. Choose another place for it.')
        }
      }
      const standsAfter = placeBefore(situation.text, request.paragraph)
      if (
        placeFor(situation.text, request.after, levelOf(block.value)) === standsAfter ||
        request.after === standsAfter
      ) {
        return refuse('no-change', 'The paragraph stands there already. Choose another place for it.')
      }
      return {
        ok: true,
        change: { kind: 'move', paragraph: request.paragraph, after: request.after },
        base: { content: contentOf(block.value.node), after: standsAfter }
      }
    }
    case 'replace':
      return normalizeReplacement(situation, request)
    case 'counter':
      return normalizeCounter(situation, request)
    case 'split':
      return normalizeSplit(situation, request)
    case 'merge':
      return normalizeMerger(situation, request)
    case 'level':
      return normalizeLevel(situation, request)
  }
}

/** Left open, a proposed paragraph is of the same kind as the one it follows. */
function nodeLike(anchor: Block | null): InsertedNode {
  if (anchor?.type === 'subparagraph') {
    const { level, marker } = anchor.node.attrs as { level: number; marker: 'label' | 'bullet' }
    return { type: 'subparagraph', level, marker }
  }
  if (anchor?.type === 'paragraph')
    return { type: 'paragraph', role: anchor.node.attrs.role as 'preamble' | 'numbered' | 'plain' }
  return { type: 'paragraph', role: 'numbered' }
}

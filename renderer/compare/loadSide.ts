/**
 * Gets the blocks of one side of a comparison: those on the screen, those of a file that was read, or those of an earlier
 * moment from the relay. Called by `useComparison`.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { toComparedBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import type { CompareSide } from '#renderer/compare/compareSide.ts'
import { callRelay, type Answer } from '#renderer/session/callRelay.ts'

export async function loadSide(
  side: CompareSide,
  compiled: Compiled,
  draft: string,
  token: string
): Promise<Answer<readonly ComparedBlock[]>> {
  if (side.kind === 'now') return { ok: true, value: toComparedBlocks(compiled.paragraphs) }
  if (side.kind === 'file') return { ok: true, value: side.blocks }
  const path = `/api/drafts/${encodeURIComponent(draft)}/text?${momentQuery(side)}`
  const answer = await callRelay<{ readonly blocks: readonly ComparedBlock[] }>(path, { token })
  return answer.ok ? { ok: true, value: answer.value.blocks } : answer
}

function momentQuery(side: Exclude<CompareSide, { kind: 'now' | 'file' }>): string {
  switch (side.kind) {
    case 'revision':
      return `revision=${encodeURIComponent(side.label)}`
    case 'record':
      return `seq=${side.seq}`
    case 'time':
      return `at=${encodeURIComponent(side.at)}`
  }
}

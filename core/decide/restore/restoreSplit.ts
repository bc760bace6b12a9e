/**
 * Reopening an accepted division: the parts are one paragraph again. Called by `planRestoration`. Rules P29, P31 and P81.
 */
import { findOpenBlock, isSameContent } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import { changedSince, dependentsOpen, hasDependents, type Restoration } from '#core/decide/restore/restoration.ts'
import { levelOf } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { Change, Proposal } from '#core/floor/floor.ts'

export function restoreSplit(
  situation: Situation,
  { outcome }: Proposal,
  change: Extract<Change, { kind: 'split' }>
): Restoration | Refused {
  const { parts = [], before } = outcome ?? {}
  if (!before) return changedSince()
  const first = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!first.ok) return first
  const start = situation.text.indexOf.get(change.paragraph)!
  for (const [index, id] of [change.paragraph, ...parts].entries()) {
    const part = findOpenBlock(situation, id, 'change', 'paragraph-gone')
    if (!part.ok) return part
    const { node } = part.value
    const isAsDivided =
      situation.text.blocks[start + index] === part.value &&
      isSameContent(change.parts[index]!, node.content) &&
      levelOf(part.value) === levelOf(first.value)
    if (!isAsDivided) return changedSince()
    if (index > 0 && hasDependents(situation, id, true)) return dependentsOpen()
  }
  return {
    ok: true,
    text: [
      { op: 'replace', block: change.paragraph, content: fromJSON(before) },
      ...parts.map((block) => ({ op: 'remove' as const, block }))
    ],
    floor: []
  }
}

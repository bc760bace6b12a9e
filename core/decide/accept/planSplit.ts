/**
 * Accepting a division: the first part keeps the paragraph and its identity, each further part becomes a paragraph of the
 * same kind behind it; the sub-paragraphs follow the last. Called by `acceptProposal`. Rules P80 and P81.
 */
import { stale, type Plan } from '#core/decide/accept/plan.ts'
import { fixedNumbering } from '#core/decide/fixedNumbering.ts'
import { entryOf, findOpenBlock, isSameContent, labelsOf } from '#core/decide/matter.ts'
import type { Refused, Situation } from '#core/decide/outcome.ts'
import type { TextChange } from '#core/document/textModel.ts'
import { contentOf, fromJSON } from '#core/document/toContent.ts'
import type { Change, FloorChange, Proposal } from '#core/floor/floor.ts'
import { insertedLabel } from '#core/numbering/insertedLabel.ts'
import { reservedLabels } from '#core/numbering/labelText.ts'

export function planSplit(
  situation: Situation,
  proposal: Proposal,
  change: Extract<Change, { kind: 'split' }>
): Plan | Refused {
  const block = findOpenBlock(situation, change.paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const { node, id } = block.value
  if (!isSameContent(proposal.base.content, node.content)) return stale('Ask the sponsor for a new version')
  const [first, ...further] = change.parts.map(fromJSON)
  const ids = further.map((_, index) => proposal.becameParts?.[index] ?? situation.newId())
  const text: TextChange[] = [{ op: 'replace', block: id, content: first! }]
  further.forEach((content, index) => {
    const part = node.type.createChecked({ ...node.attrs, id: ids[index]! }, content)
    text.push({ op: 'insert', after: index === 0 ? id : ids[index - 1]!, node: part })
  })
  const floor: FloorChange[] = ids.map((part) => ({
    op: 'paragraph',
    id: part,
    entry: { ...entryOf(situation, part), state: 'open', at: situation.now, from: proposal.id }
  }))
  const numbering = labelParts(situation, id, ids)
  if (numbering) floor.push({ op: 'meta', meta: { numbering } })
  return { ok: true, text, outcome: { parts: ids, before: contentOf(node) }, becameParts: ids, floor }
}

/** OP5, OP5 bis, OP5 ter: what nothing in the text or on the floor is called already. Null for what bears no label. */
function labelParts(situation: Situation, id: string, parts: readonly string[]): Record<string, string> | null {
  const labels = labelsOf(situation)
  const label = labels.get(id)?.label
  if (!label) return null
  const numbering = { ...fixedNumbering(situation) }
  const taken = new Set([...Object.values(numbering), ...reservedLabels(situation.floor)])
  for (const part of parts) {
    numbering[part] ??= insertedLabel(label, situation.floor.meta.settings.labels, (candidate) => taken.has(candidate))
    taken.add(numbering[part])
  }
  return numbering
}

/**
 * Accepting a replacement: the new paragraph stands where the old one stood, under its label and with its sub-paragraphs; the
 * old one leaves the text and is kept on the floor with its words. Called by `acceptProposal` and, for a counter-wording to a
 * replacement, by `planCounter`. Rules P71 to P73.
 */
import type { Fragment } from 'prosemirror-model'
import { stale, type Plan } from '#core/decide/accept/plan.ts'
import { fixedNumbering } from '#core/decide/fixedNumbering.ts'
import { entryOf, findOpenBlock, isSameContent, labelsOf } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { supersede } from '#core/decide/supersede.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { contentOf, fromJSON } from '#core/document/toContent.ts'
import type { FloorChange, ParagraphEntry, Proposal } from '#core/floor/floor.ts'

interface Replaced {
  readonly paragraph: string
  readonly content: InlineJSON
}

export function planReplacement(
  situation: Situation,
  proposal: Proposal,
  { paragraph, content }: Replaced,
  as: Fragment | undefined
): Plan | Refused {
  const block = findOpenBlock(situation, paragraph, 'change', 'paragraph-gone')
  if (!block.ok) return block
  const old = block.value
  if (!as && !isSameContent(proposal.base.content, old.node.content)) {
    return stale('Accept it as amended, with the words that shall stand, or ask the sponsor for a new version')
  }
  if (as?.size === 0) {
    return refuse('empty-proposal', 'The amended wording is empty. To take the paragraph out, accept its deletion.')
  }
  const proposed = fromJSON(content)
  const id = proposal.became ?? situation.newId()
  const node = old.node.type.createChecked({ ...old.node.attrs, id }, as ?? proposed)
  const label = labelsOf(situation).get(old.id)?.label
  const { successor: _earlier, ...kept } = entryOf(situation, id)
  const archived: ParagraphEntry = {
    ...entryOf(situation, old.id),
    state: 'deleted',
    at: situation.now,
    deletedBy: proposal.id,
    deletedContent: contentOf(old.node),
    successor: id
  }
  const others = supersede(situation, new Set([old.id]), proposal.id)
  const floor: FloorChange[] = [
    { op: 'paragraph', id: old.id, entry: archived },
    { op: 'paragraph', id, entry: { ...kept, state: 'open', at: situation.now, from: proposal.id } },
    ...others.floor
  ]
  if (label) floor.push({ op: 'meta', meta: { numbering: { ...fixedNumbering(situation), [id]: label } } })
  return {
    ok: true,
    text: [
      { op: 'insert', after: old.id, node },
      { op: 'remove', block: old.id }
    ],
    outcome: { inserted: id, replaced: old.id, before: contentOf(old.node) },
    amended: as !== undefined && !as.eq(proposed),
    became: id,
    floor,
    superseded: others.superseded
  }
}

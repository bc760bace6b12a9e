/**
 * Two paragraphs that can become one: what a merger asks when it is tabled and again when it is accepted. Used by
 * `normalizeMerger`, `planMerger` and the application, which offers a merger only where there is one.
 */
import { Fragment } from 'prosemirror-model'
import { entryOf, findOpenBlock, titleOf } from '#core/decide/matter.ts'
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import { schema } from '#core/document/schema.ts'
import { blockWithSubparagraphs, levelOf, type Block } from '#core/document/textModel.ts'
import { tidied } from '#core/document/toContent.ts'

/** The two paragraphs, if both are open and the second is the next of its kind. Also asked when the merger is accepted. */
export function findMergeable(
  situation: Situation,
  paragraph: string,
  other: string,
  code: 'no-such-paragraph' | 'paragraph-gone'
): { readonly ok: true; readonly first: Block; readonly second: Block } | Refused {
  const first = findOpenBlock(situation, paragraph, 'change', code)
  if (!first.ok) return first
  const second = findOpenBlock(situation, other, 'change', code)
  if (!second.ok) return second
  if (nextOfItsKind(situation, first.value) !== second.value) {
    return refuse(
      'bad-merge',
      `${titleOf(situation, first.value)} can be merged only with the next paragraph of its kind. Propose a move first.`
    )
  }
  return { ok: true, first: first.value, second: second.value }
}

/** The words of the one and then those of the other. */
export function joinWords(first: Block, second: Block): Fragment {
  const [one, other] = [tidied(first.node.content), tidied(second.node.content)]
  if (one.size === 0 || other.size === 0) return one.append(other)
  return one.append(Fragment.from(schema.text(' '))).append(other)
}

/** The paragraph that follows, past its own sub-paragraphs and past what is deleted; of the same kind, or null. */
export function nextOfItsKind(situation: Pick<Situation, 'text' | 'floor'>, first: Block): Block | null {
  if (first.type !== 'paragraph' && first.type !== 'subparagraph') return null
  const { blocks, indexOf } = situation.text
  const own = blockWithSubparagraphs(situation.text, first.id)
  for (let index = indexOf.get(first.id)! + own.length; index < blocks.length; index++) {
    const next = blocks[index]!
    if (entryOf(situation, next.id).state === 'deleted') continue
    const isLike =
      next.type === first.type &&
      levelOf(next) === levelOf(first) &&
      next.node.attrs.role === first.node.attrs.role &&
      next.node.attrs.marker === first.node.attrs.marker
    return isLike ? next : null
  }
  return null
}

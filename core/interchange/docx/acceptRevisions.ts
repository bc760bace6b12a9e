/**
 * A Word text as it would be with every tracked change accepted, without a change left in it. Called by `readOutside`, where a
 * file from outside is compared for what it proposes and not for what stands in it.
 */
import { isInAccepted, type Piece, type Segment, type WordText } from '#core/interchange/docx/wordText.ts'

export function acceptRevisions(text: WordText): WordText {
  const segments: Segment[] = []
  /** Of paragraphs whose end is gone: their words stand before those of the next. */
  let carried: readonly Piece[] = []
  for (const segment of text.segments) {
    const pieces = [...carried, ...segment.pieces.filter(isInAccepted).map(accepted)]
    const joins = segment.mark.deleted !== null && !segment.closed
    carried = joins ? pieces : []
    if (joins) continue
    // A paragraph that was emptied and whose end is gone leaves nothing.
    if (pieces.length === 0 && segment.mark.deleted !== null) continue
    segments.push({ ...segment, pieces, formerly: null, mark: { inserted: null, deleted: null } })
  }
  const last = segments.at(-1)
  if (carried.length > 0 && last) segments[segments.length - 1] = { ...last, pieces: [...last.pieces, ...carried] }
  return { ...text, segments, revisions: [] }
}

function accepted({ footnote, ...piece }: Piece): Piece {
  return {
    ...piece,
    ...(footnote && { footnote: { before: footnote.after, after: footnote.after, revision: null } }),
    inserted: null,
    deleted: null,
    formatted: null
  }
}

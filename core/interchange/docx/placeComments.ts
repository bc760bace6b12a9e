/**
 * Puts the comments of a Word file where they belong: an author's own comment on a paragraph that the author changes is the
 * rationale of that proposal, every other one is a note at the paragraph. Called by `importDocx`.
 */
import type { Node } from 'prosemirror-model'
import type { ChangeRequest } from '#core/commands/command.ts'
import type { FoundChange, PlacedPair } from '#core/interchange/docx/findChanges.ts'
import type { ImportedChange, ImportedNote } from '#core/interchange/docx/importedDocx.ts'
import type { Comment, Segment, WordText } from '#core/interchange/docx/wordText.ts'
import { withMarksOf } from '#core/interchange/docx/withMarksOf.ts'
import { readPositionComment, readRivalComment } from '#core/interchange/positionComments.ts'

export interface PlacedComments {
  readonly changes: readonly ImportedChange[]
  readonly notes: readonly ImportedNote[]
}

/** The longest rationale a command may carry is much longer than a comment; what is more is a note. */
const LONGEST_RATIONALE = 5000

export function placeComments(
  { segments, comments }: WordText,
  pairs: readonly PlacedPair[],
  changes: readonly FoundChange[],
  nodes: readonly Node[]
): PlacedComments {
  const segmentOf = new Map(segments.flatMap((segment) => segment.comments.map((id) => [id, segment] as const)))
  const rationales = new Map<FoundChange, string[]>()
  const positions = new Map<FoundChange, Array<ImportedChange['positions'][number]>>()
  const notes: ImportedNote[] = []
  /** Proposals that stand in a comment, because they cannot be tracked beside the others there. */
  const rivals: FoundChange[] = []
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  for (const comment of comments) {
    const segment = segmentOf.get(comment.id) ?? segmentOf.get(comment.parent ?? '')
    const near = segment ? pairsAt(segment, pairs) : []
    const here = changes.filter(({ pair }) => near.includes(pair))
    const said = readPositionComment(comment.text)
    const about =
      said && [...here, ...rivals].find(({ author, change }) => author === said.sponsor && said.kind === change.kind)
    if (about) {
      positions.set(about, [...(positions.get(about) ?? []), { author: comment.author, position: said.standing }])
      continue
    }
    const rival = rivalOf(
      comment,
      near.find(({ base }) => base)
    )
    if (rival) {
      rivals.push(rival)
      continue
    }
    const own =
      rivals.findLast((one) => one.author === comment.author && near.includes(one.pair)) ??
      here.find(({ author }) => author === comment.author)
    if (own && comment.parent === null && comment.text !== '' && comment.text.length <= LONGEST_RATIONALE) {
      rationales.set(own, [...(rationales.get(own) ?? []), comment.text])
      continue
    }
    notes.push(toNote(comment, blockFor(near, segment, segments, pairs, nodes), byId.get(comment.parent ?? '')))
  }
  return {
    notes,
    changes: [...changes, ...rivals].map((change) => {
      const { pair: _, ...rest } = change
      const rationale = rationales.get(change)?.join('\n').slice(0, LONGEST_RATIONALE)
      const all = [...rest.positions, ...(positions.get(change) ?? [])]
      return { ...rest, ...(rationale !== undefined && { rationale }), positions: all }
    })
  }
}

function rivalOf(comment: Comment, pair: PlacedPair | undefined): FoundChange | null {
  const said = pair && readRivalComment(comment.text)
  if (!said) return null
  const paragraph = pair.node.attrs.id as string
  const change: ChangeRequest =
    said.kind === 'delete'
      ? { kind: 'delete', paragraph }
      : { kind: 'amend', paragraph, content: withMarksOf(pair.node, said.words) }
  const place = `Paragraph ${pair.base!.segments[0]!.number}`
  return { author: comment.author, date: comment.date, change, place, positions: [], pair }
}

/** The paragraphs, standing or new, that the segment is part of. */
function pairsAt(segment: Segment, pairs: readonly PlacedPair[]): PlacedPair[] {
  return pairs.filter(({ base, proposed }) => base?.segments.includes(segment) || proposed?.segments.includes(segment))
}

/** The block it is at; for a new or an empty paragraph the one before. */
function blockFor(
  near: readonly PlacedPair[],
  segment: Segment | undefined,
  segments: readonly Segment[],
  pairs: readonly PlacedPair[],
  nodes: readonly Node[]
): string | null {
  const at = segment ? segments.indexOf(segment) : 0
  const standing = pairs.filter(({ base }) => base)
  const before = standing.findLast(({ base }) => segments.indexOf(base!.segments[0]!) <= at)
  const found = near.find(({ base }) => base) ?? before ?? standing[0]
  return ((found?.node ?? nodes[0])?.attrs.id as string | undefined) ?? null
}

function toNote(comment: Comment, block: string | null, parent: Comment | undefined): ImportedNote {
  const { author, date, text, quote } = comment
  return { author, date, text, block, quote, ...(parent && { answers: parent.author }) }
}

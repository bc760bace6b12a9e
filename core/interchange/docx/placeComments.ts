/**
 * Puts the comments of a Word file where they belong: an author's own comment on a paragraph that the author changes is the
 * rationale of that proposal, every other one is a note at the paragraph. Called by `importDocx`.
 */
import type { ChangeRequest } from '#core/commands/command.ts'
import { blockWithSubparagraphs, type TextModel } from '#core/document/textModel.ts'
import type { FoundChange } from '#core/interchange/docx/findChanges.ts'
import type { PlacedPair } from '#core/interchange/docx/placedPair.ts'
import type { ImportedChange, ImportedNote } from '#core/interchange/docx/importedDocx.ts'
import type { Comment, Segment, WordText } from '#core/interchange/docx/wordText.ts'
import { withMarksOf } from '#core/interchange/docx/withMarksOf.ts'
import {
  readPositionComment,
  readRivalComment,
  readSignComment,
  type ReadRival
} from '#core/interchange/positionComments.ts'
import type { Label } from '#core/numbering/computeLabels.ts'

export interface PlacedComments {
  readonly changes: readonly ImportedChange[]
  readonly notes: readonly ImportedNote[]
}

/** The longest rationale a command may carry is much longer than a comment; what is more is a note. */
const LONGEST_RATIONALE = 5000

/** The text that stands, and what its paragraphs are called. */
export interface Labelled {
  readonly model: TextModel
  readonly labels: ReadonlyMap<string, Label>
}

export function placeComments(
  { segments, comments }: WordText,
  pairs: readonly PlacedPair[],
  changes: readonly FoundChange[],
  labelled: Labelled
): PlacedComments {
  const segmentOf = new Map(segments.flatMap((segment) => segment.comments.map((id) => [id, segment] as const)))
  const rationales = new Map<FoundChange, string[]>()
  const positions = new Map<FoundChange, Array<ImportedChange['positions'][number]>>()
  const notes: ImportedNote[] = []
  /** Proposals that stand in a comment, because they cannot be tracked beside the others there. */
  const rivals: FoundChange[] = []
  const countered = new Map<FoundChange, FoundChange>()
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  for (const comment of comments) {
    const segment = segmentOf.get(comment.id) ?? segmentOf.get(comment.parent ?? '')
    const near = segment ? pairsAt(segment, pairs) : []
    const here = changes.filter(({ pair }) => near.includes(pair))
    const rivalsHere = rivals.filter(({ pair }) => near.includes(pair))
    const sign = readSignComment(comment.text)
    if (sign && here.some(({ author, change }) => change.kind === sign && author === comment.author)) continue
    const said = readPositionComment(comment.text)
    const about =
      said &&
      [...here, ...rivalsHere].find(({ author, change }) => author === said.sponsor && said.kind === change.kind)
    if (about) {
      positions.set(about, [...(positions.get(about) ?? []), { author: comment.author, position: said.standing }])
      continue
    }
    const proposed = readRivalComment(comment.text)
    if (proposed?.kind === 'counter') {
      const origin = [...here, ...rivalsHere].find(
        ({ author, change }) => change.kind === proposed.origin && author === proposed.sponsor
      )
      if (origin) {
        const change: ChangeRequest = { kind: 'counter', proposal: '', content: proposed.words }
        const counter = { ...origin, author: comment.author, date: comment.date, change, positions: [] }
        rivals.push(counter)
        countered.set(counter, origin)
        continue
      }
    }
    const standing = near.find(({ base }) => base)
    const rival = proposed && standing ? rivalOf(comment, standing, proposed, labelled) : null
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
    notes.push(toNote(comment, blockFor(near, segment, segments, pairs, labelled), byId.get(comment.parent ?? '')))
  }
  const all = [...changes, ...rivals]
  return {
    notes,
    changes: all.map((change) => {
      const { pair: _, ...rest } = change
      const rationale = rationales.get(change)?.join('\n').slice(0, LONGEST_RATIONALE)
      const origin = countered.get(change)
      return {
        ...rest,
        ...(origin && { counters: all.indexOf(origin) }),
        ...(rationale !== undefined && { rationale }),
        positions: [...rest.positions, ...(positions.get(change) ?? [])]
      }
    })
  }
}

function rivalOf(
  { author, date }: Comment,
  pair: PlacedPair,
  proposed: ReadRival,
  labelled: Labelled
): FoundChange | null {
  const change = changeOf(pair, proposed, labelled)
  const place = `Paragraph ${pair.base!.segments[0]!.number}`
  return change && { author, date, change, place, positions: [], pair }
}

/** @returns null for what names a place that is not in the text */
function changeOf({ node }: PlacedPair, proposed: ReadRival, { model, labels }: Labelled): ChangeRequest | null {
  const paragraph = node.attrs.id as string
  switch (proposed.kind) {
    case 'delete':
      return { kind: 'delete', paragraph }
    case 'amend':
    case 'replace':
      return { kind: proposed.kind, paragraph, content: withMarksOf(node, proposed.words) }
    case 'insert':
      return { kind: 'insert', after: paragraph, content: proposed.words }
    case 'split':
      return { kind: 'split', paragraph, parts: proposed.parts.map((part) => withMarksOf(node, part)) }
    case 'merge': {
      const own = blockWithSubparagraphs(model, paragraph)
      const next = model.blocks[model.indexOf.get(paragraph)! + own.length]
      return next ? { kind: 'merge', paragraph, with: next.id, content: withMarksOf(node, proposed.words) } : null
    }
    case 'level':
      return { kind: 'level', paragraph, level: proposed.level }
    case 'move': {
      if (proposed.after === null) return { kind: 'move', paragraph, after: null }
      const after = [...labels].find(([, { label }]) => label === proposed.after)?.[0]
      return after === undefined ? null : { kind: 'move', paragraph, after }
    }
    case 'counter':
      return null
  }
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
  { model }: Labelled
): string | null {
  const at = segment ? segments.indexOf(segment) : 0
  const standing = pairs.filter(({ base }) => base)
  const before = standing.findLast(({ base }) => segments.indexOf(base!.segments[0]!) <= at)
  const found = near.find(({ base }) => base) ?? before ?? standing[0]
  return ((found?.node ?? model.blocks[0]?.node)?.attrs.id as string | undefined) ?? null
}

function toNote(comment: Comment, block: string | null, parent: Comment | undefined): ImportedNote {
  const { author, date, text, quote } = comment
  return { author, date, text, block, quote, ...(parent && { answers: parent.author }) }
}

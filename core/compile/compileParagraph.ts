/**
 * One block of the text with its label, state and proposals, as views print it. Called by `createCompiler`.
 */
import type { CompiledParagraph, CompiledProposal, Named } from '#core/compile/compiled.ts'
import { toRuns } from '#core/compile/toRuns.ts'
import type { Profile } from '#core/conference/conference.ts'
import type { ParagraphRole, SubparagraphMarker } from '#core/document/schema.ts'
import type { Block } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import type { ParagraphEntry } from '#core/floor/floor.ts'
import { checkOpening } from '#core/numbering/checkOpening.ts'
import type { Label } from '#core/numbering/computeLabels.ts'

interface ParagraphInput {
  readonly block: Block
  readonly entry: ParagraphEntry
  readonly label: Label
  readonly profile: Profile
  /** The last operative paragraph of the text. */
  readonly isLast: boolean
  readonly proposals: readonly CompiledProposal[]
  readonly name: (code: string) => Named
}

export function compileParagraph({
  block,
  entry,
  label,
  profile,
  isLast,
  proposals,
  name
}: ParagraphInput): CompiledParagraph {
  const { role, marker, level } = block.node.attrs as {
    role?: ParagraphRole
    marker?: SubparagraphMarker
    level?: number
  }
  const isAgreed = entry.state === 'agreed' || entry.state === 'ad-ref'
  return {
    id: block.id,
    type: block.type,
    level: level ?? 0,
    ...(role !== undefined && { role }),
    ...(marker !== undefined && { marker }),
    ...label,
    state: entry.state,
    positions: (entry.positions ?? []).map((position) => ({ ...position, by: name(position.by) })),
    runs: toRuns(block.node.content),
    proposals,
    changedSinceAgreed:
      isAgreed && entry.agreedContent !== undefined && !fromJSON(entry.agreedContent).eq(block.node.content),
    remarks: entry.state === 'deleted' ? [] : checkOpening(block, profile, isLast),
    ...(entry.notes && {
      notes: entry.notes.map(({ by, author, ...note }) => ({
        ...note,
        by: by === undefined ? { code: '', name: author } : name(by)
      }))
    })
  }
}

/**
 * One block of the text with its label, state and proposals, as views print it. Called by `createCompiler`.
 */
import { printTokens, type BlockSpan } from '#core/brackets/printTokens.ts'
import type {
  CompiledBracket,
  CompiledConditions,
  CompiledParagraph,
  CompiledProposal,
  Named,
  Run
} from '#core/compile/compiled.ts'
import { compilePositions } from '#core/compile/compilePositions.ts'
import { toBracketedRuns, toRuns, type ReferenceWords } from '#core/compile/toRuns.ts'
import type { Conference, Profile } from '#core/conference/conference.ts'
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
  readonly conditions: CompiledConditions
  readonly groups: Conference['groups']
  readonly name: (code: string) => Named
  readonly spans: readonly BlockSpan[]
  readonly brackets: readonly CompiledBracket[]
  readonly words: ReferenceWords
}

export function compileParagraph({
  block,
  entry,
  label,
  profile,
  isLast,
  proposals,
  conditions,
  groups,
  name,
  spans,
  brackets,
  words
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
    conditions,
    positions: compilePositions(entry.positions ?? [], groups, name),
    runs: runsOf(block, entry, spans, brackets, words),
    brackets,
    proposals,
    changedSinceAgreed:
      isAgreed && entry.agreedContent !== undefined && !fromJSON(entry.agreedContent).eq(block.node.content),
    remarks: entry.state === 'deleted' ? [] : checkOpening(block, profile, isLast)
  }
}

function runsOf(
  { node }: Block,
  { state }: ParagraphEntry,
  spans: readonly BlockSpan[],
  brackets: readonly CompiledBracket[],
  words: ReferenceWords
): readonly Run[] {
  if (spans.length > 0) {
    const alternatives = new Set(spans.filter(({ bracket }) => bracket.kind === 'alternatives').map(idOf))
    return toBracketedRuns(node.content, { tokens: printTokens(spans), alternatives }, words)
  }
  const runs = toRuns(node.content, words)
  // Put in brackets before brackets were objects: all of it is between a pair that has no entry.
  if (state !== 'bracketed' || brackets.length > 0) return runs
  return [edge('open'), ...runs, edge('close')]
}

function idOf({ bracket }: BlockSpan): string {
  return bracket.id
}

function edge(which: 'open' | 'close'): Run {
  return { text: which === 'open' ? '[' : ']', marks: [], bracket: { id: '', edge: which } }
}

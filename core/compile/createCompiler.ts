/**
 * `compile` with a memory: a paragraph is compiled again only when its block, its entry, its label or a proposal on it
 * changed, and otherwise is the same object as before, so that views repaint only what changed. Used by the application,
 * and by `compile`. Relies on text and floor never being changed in place.
 */
import { placeholderName } from '#core/attribution/placeholder.ts'
import type { Fragment } from 'prosemirror-model'
import type {
  Compiled,
  CompiledParagraph,
  CompiledProposal,
  CompileInput,
  CompiledBracket,
  Counts,
  Named
} from '#core/compile/compiled.ts'
import { createStatements } from '#core/compile/createStatements.ts'
import { createAgreements } from '#core/compile/createAgreements.ts'
import { bracketContext, compileBracket, locateAll } from '#core/compile/compileBrackets.ts'
import { compileParagraph } from '#core/compile/compileParagraph.ts'
import { compileProposal, wordingsOf, type ProposalContext } from '#core/compile/compileProposal.ts'
import { isStale } from '#core/compile/isStale.ts'
import { createReferenceWords, referencesIn } from '#core/compile/referenceWords.ts'
import { keepIfSame, remember, type Remembered } from '#core/compile/remember.ts'
import type { ReferenceWords } from '#core/compile/toRuns.ts'
import type { Located } from '#core/brackets/locateBrackets.ts'
import type { BlockSpan } from '#core/brackets/printTokens.ts'
import type { Block } from '#core/document/textModel.ts'
import { currentBlock } from '#core/floor/currentBlock.ts'
import {
  ZERO_DRAFT,
  PARAGRAPH_STATES,
  paragraphOf,
  type Bracket,
  type ParagraphEntry,
  type ParagraphState,
  type Proposal
} from '#core/floor/floor.ts'
import type { Label } from '#core/numbering/computeLabels.ts'
import { labelText } from '#core/numbering/labelText.ts'
import { profileRules } from '#core/numbering/profileRules.ts'
import { inOrderOfTabling, provisionalLabels } from '#core/numbering/provisionalLabels.ts'

const OPEN: ParagraphEntry = { state: 'open' }
const NO_SPANS: readonly BlockSpan[] = []
const NO_LABEL: Label = { label: '', printed: '', issued: '' }

export function createCompiler(): (input: CompileInput) => Compiled {
  let paragraphs = new Map<string, Remembered<CompiledParagraph>>()
  let proposals = new Map<string, Remembered<CompiledProposal>>()
  const compileAgreements = createAgreements()
  const statementsOf = createStatements()
  let brackets = new Map<string, Remembered<CompiledBracket>>()
  let list: readonly CompiledParagraph[] = []
  let bracketList: readonly CompiledBracket[] = []
  let opening: readonly CompiledProposal[] = []
  let adrift: readonly CompiledProposal[] = []
  const nameOf = createNames()
  const sorted = createSorting()

  return (input) => {
    const { text, floor, profile, conference } = input
    const name = nameOf(conference)
    const labels = labelText(text, profile, floor)
    const words = createReferenceWords(text, floor, profile, labels)
    const printed = (contents: readonly Fragment[]) =>
      contents.flatMap((content) => referencesIn(content).map((target) => words(target).text)).join('\u0000')
    const provisional = provisionalLabels(text, profile, labels, floor)
    const agreements = compileAgreements(input, labels, name)
    const byPlace = sortByPlace(sorted(floor.proposals), input)

    const seen = new Map<string, Remembered<CompiledProposal>>()
    const compileOne = (proposal: Proposal): CompiledProposal => {
      const context = contextOf(proposal, input, labels, provisional, name, words)
      const { stale, present, label, printed: bracket, moveAfter, reflectedIn, origin, by, mergeWith } = context
      const references = printed(wordingsOf(proposal))
      const where = [label, bracket, moveAfter, reflectedIn, origin, by, mergeWith]
      const inputs = [proposal, stale, present, ...where, references, name]
      return remember(proposals, seen, proposal.id, inputs, () => compileProposal(proposal, context))
    }

    const { located, spans, depths } = locateAll(input)
    const seenBrackets = new Map<string, Remembered<CompiledBracket>>()
    const labelOf = (id: string) => labels.get(id)?.label ?? ''
    const places = new Map(located.places.map((place) => [place.bracket.id, place]))
    const compiledBrackets = inOrderOfText(input, located).map((bracket) => {
      const depth = depths.get(bracket.id) ?? 0
      const context = bracketContext(input, bracket, places.get(bracket.id), depth, labelOf, name)
      const { paragraph, label, adrift, within } = context
      return remember(
        brackets,
        seenBrackets,
        bracket.id,
        [bracket, paragraph, label, depth, adrift, within, name],
        () => compileBracket(bracket, context)
      )
    })
    const adriftIn = new Map<string, CompiledBracket[]>()
    for (const bracket of compiledBrackets) {
      if (!bracket.adrift || bracket.paragraph === null) continue
      adriftIn.set(bracket.paragraph, [...(adriftIn.get(bracket.paragraph) ?? []), bracket])
    }

    const fresh = new Map<string, Remembered<CompiledParagraph>>()
    // Only where the profile asks for it does it matter which paragraph is the last.
    const lastOperative = profileRules(profile).operativeOpens ? text.blocks.findLast(isOperative) : undefined
    const compiled = text.blocks.map((block, index) => {
      const entry = floor.paragraphs.get(block.id) ?? OPEN
      const own = (byPlace.on.get(block.id) ?? []).map(compileOne)
      const label = bracketed(labels.get(block.id) ?? NO_LABEL, own, floor)
      const references = printed([block.node.content])
      const isLast = block === lastOperative
      // A repeated id, until the relay mends it, must not make two blocks share one result.
      const key = text.indexOf.get(block.id) === index ? block.id : `${block.id}\u0000${index}`
      const within = spans.get(index) ?? NO_SPANS
      const standing = [
        ...within.map(({ bracket }) => seenBrackets.get(bracket.id)!.value),
        ...(adriftIn.get(block.id) ?? [])
      ]
      const conditions = agreements.conditionsOf(block, entry, standing.length)
      const { groups } = conference
      const { label: called, printed: shown, issued } = label
      const inputs: unknown[] = [
        block.node,
        entry,
        called,
        shown,
        issued,
        isLast,
        profile,
        name,
        conditions,
        references
      ]
      for (const { from, to, opens, closes } of within) inputs.push(from, to, opens, closes)
      return remember(paragraphs, fresh, key, [...inputs, ...own, ...standing], () =>
        compileParagraph({
          block,
          entry,
          label,
          profile,
          isLast,
          proposals: own,
          conditions,
          groups,
          name,
          spans: within,
          brackets: standing,
          words
        })
      )
    })

    list = keepIfSame(list, compiled)
    opening = keepIfSame(opening, byPlace.opening.map(compileOne))
    adrift = keepIfSame(adrift, byPlace.adrift.map(compileOne))
    bracketList = keepIfSame(bracketList, compiledBrackets)
    paragraphs = fresh
    brackets = seenBrackets
    proposals = seen
    return {
      title: input.title,
      profile,
      revision: floor.revisions.at(-1)?.label ?? ZERO_DRAFT,
      paragraphs: list,
      opening,
      adrift,
      brackets: bracketList,
      counts: count(list, floor.proposals.values()),
      pen: floor.meta.pen.map(name),
      packages: agreements.packages,
      noted: agreements.noted,
      settings: floor.meta.settings,
      adopted: agreements.adopted,
      ...statementsOf(input, labels, name),
      ...concordanceOf(floor, name)
    }
  }
}

/** Standing ones as they are in the text, then those without a place, then the lifted ones. */
function inOrderOfText({ floor }: CompileInput, { places, adrift }: Located): readonly Bracket[] {
  if (floor.brackets.size === 0) return []
  const lifted = [...floor.brackets.values()].filter(({ state }) => state === 'lifted')
  return [...places.map(({ bracket }) => bracket), ...adrift, ...lifted]
}
/** Names of delegations and groups, looked up once per conference. */
function createNames(): (conference: CompileInput['conference']) => (code: string) => Named {
  let known: CompileInput['conference'] | null = null
  let name: (code: string) => Named = () => ({ code: '', name: '' })
  return (conference) => {
    if (conference === known) return name
    known = conference
    const names = new Map<string, Named>([
      ['CHAIR', { code: 'CHAIR', name: 'Chair' }],
      ['SECRETARIAT', { code: 'SECRETARIAT', name: 'Secretariat' }]
    ])
    for (const { code, name: printed } of [...conference.groups, ...conference.delegations]) {
      names.set(code, { code, name: printed })
    }
    name = (code) => names.get(code) ?? { code, name: placeholderName(code) ?? code }
    return name
  }
}

interface ByPlace {
  readonly on: ReadonlyMap<string, readonly Proposal[]>
  readonly opening: readonly Proposal[]
  readonly adrift: readonly Proposal[]
}

/** Sorting is for each new floor, not for each keystroke in the text. */
function createSorting(): (proposals: ReadonlyMap<string, Proposal>) => readonly Proposal[] {
  let known: ReadonlyMap<string, Proposal> | null = null
  let list: readonly Proposal[] = []
  return (proposals) => {
    if (proposals !== known) list = [...proposals.values()].sort(inOrderOfTabling)
    known = proposals
    return list
  }
}

function sortByPlace(proposals: readonly Proposal[], { text, floor }: CompileInput): ByPlace {
  const on = new Map<string, Proposal[]>()
  const opening: Proposal[] = []
  const adrift: Proposal[] = []
  const listOf = (proposal: Proposal): Proposal[] => {
    const named = paragraphOf(proposal.change)
    if (named === null) return opening
    const paragraph = currentBlock(text, floor, named)
    if (!text.indexOf.has(paragraph)) return adrift
    const list = on.get(paragraph) ?? []
    on.set(paragraph, list)
    return list
  }
  const counters: Proposal[] = []
  for (const proposal of proposals) {
    if (proposal.change.kind === 'counter') counters.push(proposal)
    else listOf(proposal).push(proposal)
  }
  // Other words for the same stand together, the newest last.
  for (const counter of counters) {
    const list = listOf(counter)
    const origin = counter.change.kind === 'counter' ? counter.change.proposal : ''
    const isFamily = ({ id, change }: Proposal) =>
      id === origin || (change.kind === 'counter' && change.proposal === origin)
    const last = list.findLastIndex(isFamily)
    list.splice(last < 0 ? list.length : last + 1, 0, counter)
  }
  return { on, opening, adrift }
}

/** By the Editorial Manual a paragraph with alternatives stands in brackets, as they do: [3.] [3 bis.] */
function bracketed(label: Label, proposals: readonly CompiledProposal[], { meta }: CompileInput['floor']): Label {
  if (meta.settings.labels !== 'manual' || label.printed === '') return label
  const isRival = ({ kind, state, counters }: CompiledProposal) =>
    (kind === 'replace' || counters?.kind === 'replace') && (state === 'tabled' || state === 'parked')
  return proposals.some(isRival) ? { ...label, printed: `[${label.printed}]` } : label
}

function concordanceOf(
  { revisions }: CompileInput['floor'],
  name: (code: string) => Named
): Pick<Compiled, 'concordance'> {
  const newest = revisions.at(-1)
  if (!newest?.sources) return {}
  const rows = newest.sources.map((row) => ({ ...row, contributors: row.contributors.map(name) }))
  return { concordance: { from: revisions.at(-2)?.label ?? ZERO_DRAFT, to: newest.label, rows } }
}

function contextOf(
  proposal: Proposal,
  { text, floor, conference }: CompileInput,
  labels: ReadonlyMap<string, Label>,
  provisional: ReadonlyMap<string, string>,
  name: (code: string) => Named,
  words: ReferenceWords
): ProposalContext {
  const { change, outcome } = proposal
  const labelOf = (id: string | null | undefined) =>
    id ? (labels.get(currentBlock(text, floor, id))?.label ?? '') : undefined
  const called = provisional.get(proposal.id)
  const stale = isStale(proposal, text, floor)
  const place = change.kind === 'amend' || change.kind === 'delete' ? text.indexOf.get(change.paragraph) : undefined
  const isVersion = change.kind === 'replace' || change.kind === 'counter'
  return {
    stale,
    present: stale && place !== undefined ? text.blocks[place]!.node.content : undefined,
    label: change.kind === 'insert' ? labelOf(outcome?.inserted) || called : called,
    printed: isVersion && called && floor.meta.settings.labels === 'manual' ? `[${called}.]` : undefined,
    moveAfter: change.kind === 'move' ? (change.after === null ? null : (labelOf(change.after) ?? '')) : undefined,
    reflectedIn:
      outcome?.reflectedIn === undefined
        ? undefined
        : labelOf(outcome.reflectedIn) || provisional.get(outcome.reflectedIn) || outcome.reflectedIn,
    origin: change.kind === 'counter' ? floor.proposals.get(change.proposal) : undefined,
    by: outcome?.by === undefined ? undefined : floor.proposals.get(outcome.by),
    mergeWith: change.kind === 'merge' ? labelOf(change.with) : undefined,
    groups: conference.groups,
    name,
    words
  }
}

function isOperative(block: Block): boolean {
  return block.type === 'paragraph' && block.node.attrs.role === 'numbered'
}

function count(paragraphs: readonly CompiledParagraph[], proposals: Iterable<Proposal>): Counts {
  const byState = Object.fromEntries(PARAGRAPH_STATES.map((state) => [state, 0])) as Record<ParagraphState, number>
  let total = 0
  for (const { type, state } of paragraphs) {
    if (type !== 'paragraph' && type !== 'subparagraph') continue
    byState[state]++
    total++
  }
  let tabled = 0
  let parked = 0
  for (const { state } of proposals) {
    if (state === 'tabled') tabled++
    if (state === 'parked') parked++
  }
  return { paragraphs: total, byState, tabled, parked }
}

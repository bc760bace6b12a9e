/**
 * `compile` with a memory: a paragraph is compiled again only when its block, its entry, its label or a proposal on it
 * changed, and otherwise is the same object as before, so that views repaint only what changed. Used by the application,
 * and by `compile`. Relies on text and floor never being changed in place.
 */
import type {
  Compiled,
  CompiledParagraph,
  CompiledProposal,
  CompileInput,
  CompiledBracket,
  Counts,
  Named
} from '#core/compile/compiled.ts'
import { bracketContext, compileBracket, locateAll } from '#core/compile/compileBrackets.ts'
import { createAgreements } from '#core/compile/createAgreements.ts'
import { compileParagraph } from '#core/compile/compileParagraph.ts'
import { compileProposal, type ProposalContext } from '#core/compile/compileProposal.ts'
import { sameWords } from '#core/brackets/bracketMarks.ts'
import type { Located } from '#core/brackets/locateBrackets.ts'
import type { BlockSpan } from '#core/brackets/printTokens.ts'
import type { Block } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import {
  PARAGRAPH_STATES,
  paragraphOf,
  type Bracket,
  type ParagraphEntry,
  type ParagraphState,
  type Proposal
} from '#core/floor/floor.ts'
import { computeLabels, type Label } from '#core/numbering/computeLabels.ts'
import { keepIfSame, remember, type Remembered } from '#core/compile/remember.ts'
import { profileRules } from '#core/numbering/profileRules.ts'
import { inOrderOfTabling, provisionalLabels } from '#core/numbering/provisionalLabels.ts'

const OPEN: ParagraphEntry = { state: 'open' }
const NO_SPANS: readonly BlockSpan[] = []
const NO_LABEL: Label = { label: '', printed: '', issued: '' }

export function createCompiler(): (input: CompileInput) => Compiled {
  let paragraphs = new Map<string, Remembered<CompiledParagraph>>()
  let proposals = new Map<string, Remembered<CompiledProposal>>()
  const compileAgreements = createAgreements()
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
    const labels = computeLabels(text, profile, floor.meta.numbering)
    const provisional = provisionalLabels(text, profile, labels, floor)
    const agreements = compileAgreements(input, labels, name)
    const byPlace = sortByPlace(sorted(floor.proposals), text.indexOf)

    const seen = new Map<string, Remembered<CompiledProposal>>()
    const compileOne = (proposal: Proposal): CompiledProposal => {
      const context = contextOf(proposal, input, labels, provisional, name)
      const { stale, label, moveAfter, reflectedIn } = context
      return remember(proposals, seen, proposal.id, [proposal, stale, label, moveAfter, reflectedIn, name], () =>
        compileProposal(proposal, context)
      )
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
      const label = labels.get(block.id) ?? NO_LABEL
      const own = (byPlace.on.get(block.id) ?? []).map(compileOne)
      const isLast = block === lastOperative
      // A repeated id, until the relay mends it, must not make two blocks share one result.
      const key = text.indexOf.get(block.id) === index ? block.id : `${block.id}\u0000${index}`
      const within = spans.get(index) ?? NO_SPANS
      const standing = [
        ...within.map(({ bracket }) => seenBrackets.get(bracket.id)!.value),
        ...(adriftIn.get(block.id) ?? [])
      ]
      const conditions = agreements.conditionsOf(block, entry, standing.length)
      const inputs: unknown[] = [
        block.node,
        entry,
        label.label,
        label.printed,
        label.issued,
        isLast,
        profile,
        name,
        conditions,
        ...own
      ]
      for (const { from, to, opens, closes } of within) inputs.push(from, to, opens, closes)
      return remember(paragraphs, fresh, key, [...inputs, ...standing], () =>
        compileParagraph({
          block,
          entry,
          label,
          profile,
          isLast,
          proposals: own,
          conditions,
          groups: conference.groups,
          name,
          spans: within,
          brackets: standing
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
      revision: floor.revisions.at(-1)?.label ?? 'Zero draft',
      paragraphs: list,
      opening,
      adrift,
      brackets: bracketList,
      counts: count(list, floor.proposals.values()),
      pen: floor.meta.pen.map(name),
      packages: agreements.packages,
      noted: agreements.noted,
      settings: floor.meta.settings,
      adopted: agreements.adopted
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
    name = (code) => names.get(code) ?? { code, name: code }
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

function sortByPlace(proposals: readonly Proposal[], indexOf: ReadonlyMap<string, number>): ByPlace {
  const on = new Map<string, Proposal[]>()
  const opening: Proposal[] = []
  const adrift: Proposal[] = []
  for (const proposal of proposals) {
    const paragraph = paragraphOf(proposal.change)
    if (paragraph === null) opening.push(proposal)
    else if (!indexOf.has(paragraph)) adrift.push(proposal)
    else if (on.has(paragraph)) on.get(paragraph)!.push(proposal)
    else on.set(paragraph, [proposal])
  }
  return { on, opening, adrift }
}

function contextOf(
  proposal: Proposal,
  { text, conference }: CompileInput,
  labels: ReadonlyMap<string, Label>,
  provisional: ReadonlyMap<string, string>,
  name: (code: string) => Named
): ProposalContext {
  const { change, base } = proposal
  const labelOf = (id: string | null | undefined) => (id ? (labels.get(id)?.label ?? '') : undefined)
  const paragraph = change.kind === 'insert' ? undefined : text.indexOf.get(change.paragraph)
  const reflected = proposal.outcome?.reflectedIn
  return {
    stale:
      (proposal.state === 'tabled' || proposal.state === 'parked') &&
      (change.kind === 'amend' || change.kind === 'delete') &&
      (paragraph === undefined ||
        base.content === null ||
        !sameWords(fromJSON(base.content), text.blocks[paragraph]!.node.content)),
    label: labelOf(proposal.outcome?.inserted) || provisional.get(proposal.id),
    moveAfter: change.kind === 'move' ? (change.after === null ? null : (labelOf(change.after) ?? '')) : undefined,
    reflectedIn: reflected === undefined ? undefined : labelOf(reflected) || provisional.get(reflected) || reflected,
    groups: conference.groups,
    name
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

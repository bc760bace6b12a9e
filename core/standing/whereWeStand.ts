/**
 * How far the room has come, as one summary: by section, by state, which brackets are open and who holds them, what is
 * parked, whom agreements wait for. Read by the application's page "Where we stand". Rules S4 to S7.
 */
import type { Compiled, CompiledParagraph, CompiledProposal, Named } from '#core/compile/compiled.ts'
import { heldBrackets, type HeldBrackets } from '#core/standing/heldBrackets.ts'
import { isNegotiable } from '#core/document/textModel.ts'
import type { ParagraphState } from '#core/floor/floor.ts'

/** A place in the text, to be shown and gone to. */
export interface Place {
  readonly id: string
  readonly label: string
}

export interface Section {
  /** The heading's block; null for what stands before the first one. */
  readonly id: string | null
  readonly title: string
  readonly level: number
  readonly byState: Readonly<Record<ParagraphState, number>>
  readonly total: number
  readonly paragraphs: ReadonlyArray<Place & { readonly state: ParagraphState }>
}

export interface WhereWeStand {
  readonly sections: readonly Section[]
  readonly byState: Readonly<Record<ParagraphState, number>>
  readonly total: number
  readonly brackets: readonly HeldBrackets[]
  readonly tabled: number
  readonly parked: ReadonlyArray<{ readonly proposal: CompiledProposal; readonly place: Place | null }>
  /** Whom agreements wait for, and on which paragraphs. */
  readonly pending: ReadonlyArray<{ readonly who: Named; readonly places: readonly Place[] }>
  /** Agreed, but their place is open. */
  readonly unplaced: readonly Place[]
}

export function whereWeStand(compiled: Compiled): WhereWeStand {
  const shown = shownStates(compiled)
  const sections = toSections(compiled, shown)
  const byState = none()
  let total = 0
  for (const section of sections) {
    total += section.total
    for (const state of Object.keys(byState) as ParagraphState[]) byState[state] += section.byState[state]
  }
  const pending = new Map<string, { readonly who: Named; readonly places: Place[] }>()
  const unplaced: Place[] = []
  for (const { id, label, conditions } of compiled.paragraphs) {
    for (const who of conditions.pending) {
      const known = pending.get(who.code) ?? { who, places: [] }
      known.places.push({ id, label })
      pending.set(who.code, known)
    }
    if (conditions.placement) unplaced.push({ id, label })
  }
  return {
    sections,
    byState,
    total,
    brackets: heldBrackets(compiled),
    tabled: compiled.counts.tabled,
    parked: parkedOn(compiled),
    pending: [...pending.values()].sort((a, b) => b.places.length - a.places.length),
    unplaced
  }
}

/** The state each paragraph is in, as the strip and the counts show it, in the order of the text. Rule S5. */
export function shownStates(
  compiled: Pick<Compiled, 'paragraphs'>
): ReadonlyArray<{ readonly paragraph: CompiledParagraph; readonly state: ParagraphState }> {
  return compiled.paragraphs.filter(isNegotiable).map((paragraph) => {
    const isBracketed = paragraph.state === 'open' && paragraph.brackets.length > 0
    return { paragraph, state: isBracketed ? 'bracketed' : paragraph.state }
  })
}

function toSections(compiled: Compiled, shown: ReturnType<typeof shownStates>): readonly Section[] {
  const stateOf = new Map(shown.map(({ paragraph, state }) => [paragraph, state]))
  const sections: Writable[] = []
  let section: Writable | null = null
  const begin = (heading: CompiledParagraph | null): Writable => {
    const title = heading?.runs.map(({ text }) => text).join('') ?? ''
    const fresh = {
      id: heading?.id ?? null,
      title,
      level: heading?.level ?? 0,
      byState: none(),
      total: 0,
      paragraphs: []
    }
    sections.push(fresh)
    return fresh
  }
  for (const paragraph of compiled.paragraphs) {
    if (paragraph.type === 'heading') section = begin(paragraph)
    const state = stateOf.get(paragraph)
    if (state === undefined) continue
    section ??= begin(null)
    section.byState[state]++
    section.total++
    section.paragraphs.push({ id: paragraph.id, label: paragraph.label, state })
  }
  return sections
}

interface Writable extends Omit<Section, 'byState' | 'total' | 'paragraphs'> {
  readonly byState: Record<ParagraphState, number>
  total: number
  readonly paragraphs: Array<Section['paragraphs'][number]>
}

function none(): Record<ParagraphState, number> {
  return { open: 0, bracketed: 0, 'ad-ref': 0, agreed: 0, deleted: 0 }
}

function parkedOn(compiled: Compiled): WhereWeStand['parked'] {
  const isParked = ({ state }: CompiledProposal) => state === 'parked'
  const loose = [...compiled.opening, ...compiled.adrift]
  return [
    ...compiled.paragraphs.flatMap(({ id, label, proposals }) =>
      proposals.filter(isParked).map((proposal) => ({ proposal, place: { id, label } }))
    ),
    ...loose.filter(isParked).map((proposal) => ({ proposal, place: null }))
  ]
}

/**
 * What changed since a moment or since a revision was issued, by paragraph: the record's lines, the states that changed,
 * what was tabled, what was decided and what was written with the pen. Read by the application's page "Where we stand".
 * Rules S8 to S11.
 */
import type { Compiled, CompiledProposal } from '#core/compile/compiled.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import type { Floor, ParagraphState } from '#core/floor/floor.ts'
import type { Written } from '#core/standing/gatherWritten.ts'

/** ISO time, or the label of a revision. */
export type Since = { readonly moment: string } | { readonly revision: string }

export interface Change {
  /** Null for what is about no paragraph: settings, the pen, a revision. */
  readonly paragraph: { readonly id: string; readonly label: string } | null
  /** The state it is in now, if that changed since. */
  readonly state: ParagraphState | null
  readonly tabled: readonly CompiledProposal[]
  readonly decided: readonly CompiledProposal[]
  /** The record's lines, oldest first; none where there is no record at hand. */
  readonly lines: readonly Receipt[]
  /** What the pen wrote there, oldest first; none where the relay was not asked. */
  readonly written: readonly Written[]
}

interface Input {
  readonly compiled: Pick<Compiled, 'paragraphs' | 'opening' | 'adrift'>
  readonly floor: Floor
  readonly record: readonly Receipt[]
  readonly written?: readonly Written[]
}

type Writable = { -readonly [Field in keyof Change]: Change[Field] } & {
  tabled: CompiledProposal[]
  decided: CompiledProposal[]
  lines: Receipt[]
  written: Written[]
}

export function changesSince({ compiled, floor, record, written = [] }: Input, since: Since): readonly Change[] {
  const start = startOf(floor, since)
  if (start === null) return []
  const isLater = (at: string | undefined): boolean => at !== undefined && at > start.at
  const found = new Map<string | null, Writable>()
  const labels = new Map(compiled.paragraphs.map(({ id, label }) => [id, label]))
  const at = (id: string | null, label = ''): Writable => {
    const paragraph = id === null ? null : { id, label: labels.get(id) ?? label }
    const known = found.get(id) ?? { paragraph, state: null, tabled: [], decided: [], lines: [], written: [] }
    found.set(id, known)
    return known
  }
  const look = (id: string | null, proposals: readonly CompiledProposal[]): void => {
    for (const proposal of proposals) {
      if (isLater(proposal.tabledAt)) at(id).tabled.push(proposal)
      if (isLater(floor.proposals.get(proposal.id)?.outcome?.at)) at(id).decided.push(proposal)
    }
  }
  for (const { id, state, proposals } of compiled.paragraphs) {
    if (isLater(floor.paragraphs.get(id)?.at)) at(id).state = state
    look(id, proposals)
  }
  look(null, [...compiled.opening, ...compiled.adrift])
  for (const receipt of record) {
    if (start.seq === null ? !isLater(receipt.at) : receipt.seq <= start.seq) continue
    for (const id of placesOf(receipt, floor)) at(id, receipt.label).lines.push(receipt)
  }
  for (const one of written) at(one.paragraph).written.push(one)
  const order = new Map(compiled.paragraphs.map(({ id }, index) => [id, index]))
  const placeOf = ({ paragraph }: Change) =>
    paragraph === null ? Infinity : (order.get(paragraph.id) ?? compiled.paragraphs.length)
  return [...found.values()].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
}

/** A receipt about a package is about each of its paragraphs. */
function placesOf(receipt: Receipt, floor: Floor): ReadonlyArray<string | null> {
  if (receipt.paragraph !== undefined) return [receipt.paragraph]
  return floor.packages.get(receipt.package ?? '')?.paragraphs ?? [null]
}

function startOf(floor: Floor, since: Since): { readonly at: string; readonly seq: number | null } | null {
  if ('moment' in since) return { at: since.moment, seq: null }
  const revision = floor.revisions.find(({ label }) => label === since.revision)
  return revision ? { at: revision.at, seq: revision.seq } : null
}

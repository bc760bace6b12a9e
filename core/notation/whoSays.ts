/**
 * Who wants what of words that are proposed, as it is printed behind them: `Kazakhstan; supported by EU, Türkiye; Group B:
 * delete`. Called by `weaveText` for amendments and for whole paragraphs, so that both read the same. Rule W2.
 */
import { isPlaceholder } from '#core/attribution/placeholder.ts'
import type { CompiledPosition, CompiledProposal, Named } from '#core/compile/compiled.ts'
import { aside, nameRun, type StyledRun } from '#core/interchange/styledRun.ts'
import type { RivalBracket } from '#core/merge/bracketRivals.ts'

/** One thing that is said, and the names of those who say it. */
type Saying = readonly StyledRun[]
type Said = Pick<CompiledProposal, 'positions'>

/** What stands behind one alternative of an amendment's bracket, or behind all of it. */
export function whoSaysAmended(
  { kind, options, takesOut }: RivalBracket,
  option: number,
  proposalOf: (id: string) => CompiledProposal
): StyledRun[] {
  const striking = takesOut.map(proposalOf)
  const by = options[option] ?? null
  if (by !== null) {
    // Who is against one of several wordings would keep the words there were, and is named behind those.
    const isAgainstWords = !options.includes(null)
    return joined([
      ...wanted(by.map(proposalOf)),
      ...(isAgainstWords ? [...against(by.map(proposalOf), 'delete'), saying(sponsors(striking), 'delete')] : []),
      ...waiting(by.map(proposalOf))
    ])
  }
  const rewording = options.flatMap((ids) => ids ?? []).map(proposalOf)
  const opposing = against(kind === 'deletion' ? striking : [...rewording, ...striking], 'retain')
  return joined([
    saying([...sponsors(striking), ...taking(striking, 'support')], 'delete'),
    ...opposing,
    ...waiting(striking)
  ])
}

/** What stands behind a new paragraph, a replacement or a counter-wording. */
export function whoSaysProposed(proposal: CompiledProposal): StyledRun[] {
  return joined([...wanted([proposal]), ...against([proposal], 'delete'), ...waiting([proposal])])
}

/** What stands behind a paragraph that would be replaced or deleted. */
export function whoSaysPresent(
  paragraph: Said,
  replacing: readonly CompiledProposal[],
  deleting: readonly CompiledProposal[]
): StyledRun[] {
  const wantsGone = [
    ...sponsors(deleting),
    ...taking(deleting, 'support'),
    ...taking([paragraph], 'delete'),
    ...taking([paragraph], 'oppose')
  ]
  const wantsKept = [...taking([paragraph], 'retain'), ...taking([paragraph], 'support'), ...opposedTo(deleting)]
  return joined([
    replacing.length > 0 ? [aside('base text')] : [],
    saying(wantsGone, 'delete'),
    saying(wantsKept, 'retain'),
    ...waiting([paragraph, ...deleting])
  ])
}

/** `EU, Japan: delete` */
function saying(names: readonly Named[], word: string): Saying {
  return names.length === 0 ? [] : [...listed(names), aside(`: ${word}`)]
}

function wanted(proposals: readonly CompiledProposal[]): Saying[] {
  const own = sponsors(proposals)
  const supporting = besides(taking(proposals, 'support'), own)
  return [listed(own), supporting.length > 0 ? [aside('supported by '), ...listed(supporting)] : []]
}

function against(proposals: readonly CompiledProposal[], word: 'delete' | 'retain'): Saying[] {
  return [saying(besides(opposedTo(proposals), sponsors(proposals)), word)]
}

function waiting(matters: readonly Said[]): Saying[] {
  const conditions = matters.flatMap(({ positions }) => positions).filter(({ position }) => position === 'withdraw-if')
  return [
    ...(['reserve', 'reflect'] as const).map((word): Saying => {
      const names = taking(matters, word)
      return names.length === 0 ? [] : [aside(`${word}: `), ...listed(names)]
    }),
    ...conditions.map(({ by, condition }): Saying => {
      return [nameRun(by), aside(condition ? ` withdraws if ${condition}` : ' withdraws on a condition')]
    })
  ]
}

const sponsors = (proposals: readonly CompiledProposal[]): Named[] =>
  proposals.flatMap(({ sponsor, cosponsors }) => [sponsor, ...cosponsors])

const opposedTo = (proposals: readonly CompiledProposal[]): Named[] =>
  (['oppose', 'delete', 'retain'] as const).flatMap((word) => taking(proposals, word))

function taking(matters: readonly Said[], word: CompiledPosition['position']): Named[] {
  return matters
    .flatMap(({ positions }) => positions)
    .filter(({ position }) => position === word)
    .map(({ by }) => by)
}

function besides(names: readonly Named[], others: readonly Named[]): Named[] {
  return names.filter(({ code }) => !others.some((other) => other.code === code))
}

/** Each once, with commas; those who are not named are different ones for all one knows. */
function listed(names: readonly Named[]): StyledRun[] {
  const once = names.filter(
    (named, index) => isPlaceholder(named.code) || names.findIndex(({ code }) => code === named.code) === index
  )
  return once.flatMap((named, index) => [...(index > 0 ? [aside(', ')] : []), nameRun(named)])
}

function joined(sayings: readonly Saying[]): StyledRun[] {
  return sayings.filter((one) => one.length > 0).flatMap((one, index) => [...(index > 0 ? [aside('; ')] : []), ...one])
}

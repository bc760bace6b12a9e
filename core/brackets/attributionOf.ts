/**
 * Who wants what of bracketed words, in the order and the words in which it is printed behind them: `EU, Japan; G77 delete;
 * reserve: CANZ`. Called by every layout that prints attributions, so that all print the same. Rule B17.
 */
import { isPlaceholder } from '#core/attribution/placeholder.ts'
import type { CompiledBracket, Named } from '#core/compile/compiled.ts'

/** A delegation's name, which is printed bold, or words of the notation. */
export type AttributionPart =
  { readonly kind: 'name'; readonly named: Named } | { readonly kind: 'words'; readonly text: string }

/**
 * @param option one alternative: who wants that one
 * @param last with it, whether to add what is said of the bracket as a whole, as behind the last alternative
 * @returns nothing where nothing is known
 */
export function attributionOf(bracket: CompiledBracket, option?: number, last = true): AttributionPart[] {
  const said = new Set<string>()
  const fresh = (list: readonly Named[]) =>
    list.filter(({ code }) => {
      const isNew = !said.has(code)
      said.add(code)
      return isNew
    })
  const inOptions = new Set(bracket.options.flatMap(({ proponents }) => proponents.map(({ code }) => code)))
  const besidesOptions = (list: readonly Named[]) => list.filter(({ code }) => !inOptions.has(code))
  // Without their names, those who want the one or the other are counted once more among all who want any.
  const isSomebodyElse = ({ code }: Named) => inOptions.size === 0 || !isPlaceholder(code)
  const groups: AttributionPart[][] = []
  const add = (before: string, list: readonly Named[], after: string) => {
    const names = fresh(list)
    if (names.length > 0) groups.push([...words(before), ...listed(names), ...words(after)])
  }
  const whole = option === undefined || last
  if (option !== undefined) add('', bracket.options[option]?.proponents ?? [], '')
  const wants = () => {
    if (!whole) return
    // Of words that were there before, those who want them retain them; who wants one alternative is named behind that.
    if (option !== undefined) add('retain: ', besidesOptions(bracket.proponents).filter(isSomebodyElse), '')
    else add('', bracket.proponents, bracket.kind === 'deletion' ? ' retain' : '')
  }
  if (bracket.kind !== 'deletion') wants()
  if (!whole) return joined(groups)
  add('', bracket.opponents, ' delete')
  if (bracket.kind === 'deletion') wants()
  const taking = (word: string) => bracket.positions.filter(({ position }) => position === word).map(({ by }) => by)
  // A reservation is said even of those who are named already.
  for (const [word, before] of [
    ['reserve', 'reserve: '],
    ['reflect', 'reflect: ']
  ] as const) {
    const names = taking(word)
    names.forEach(({ code }) => said.add(code))
    if (names.length > 0) groups.push([...words(before), ...listed(names)])
  }
  for (const { by, position, condition } of bracket.positions) {
    if (position !== 'withdraw-if') continue
    said.add(by.code)
    const when =
      condition === undefined || condition === '' ? ' withdraws on a condition' : ` withdraws if ${condition}`
    groups.push([{ kind: 'name', named: by }, ...words(when)])
  }
  if (bracket.kind === 'capital') add('reserve: ', bracket.holders, '')
  else add('held by ', besidesOptions(bracket.holders), '')
  return joined(groups)
}

function words(text: string): AttributionPart[] {
  return text === '' ? [] : [{ kind: 'words', text }]
}

function listed(names: readonly Named[]): AttributionPart[] {
  return names.flatMap((named, index) => [...words(index > 0 ? ', ' : ''), { kind: 'name' as const, named }])
}

function joined(groups: readonly AttributionPart[][]): AttributionPart[] {
  return groups.flatMap((group, index) => [...words(index > 0 ? '; ' : ''), ...group])
}

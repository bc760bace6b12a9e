/**
 * The brackets that stand, by who holds them and since when. Called by `whereWeStand`. Rule S6.
 */
import type { Compiled, CompiledBracket, Named } from '#core/compile/compiled.ts'

export interface HeldBrackets {
  /** Null for those that nobody holds: the Chair can lift them. */
  readonly holder: Named | null
  /** The longest standing first. */
  readonly brackets: readonly CompiledBracket[]
}

export function heldBrackets({ brackets }: Pick<Compiled, 'brackets'>): readonly HeldBrackets[] {
  const byHolder = new Map<string | null, { readonly holder: Named | null; readonly brackets: CompiledBracket[] }>()
  for (const bracket of brackets) {
    if (bracket.state !== 'standing') continue
    for (const holder of bracket.holders.length > 0 ? bracket.holders : [null]) {
      const known = byHolder.get(holder?.code ?? null) ?? { holder, brackets: [] }
      known.brackets.push(bracket)
      byHolder.set(holder?.code ?? null, known)
    }
  }
  const groups = [...byHolder.values()]
  for (const group of groups) group.brackets.sort((a, b) => compareWords(a.at, b.at))
  return groups.sort(mostFirst)
}

/** Who holds most comes first; what nobody holds last. */
function mostFirst(a: HeldBrackets, b: HeldBrackets): number {
  if (a.holder === null || b.holder === null) return Number(a.holder === null) - Number(b.holder === null)
  return b.brackets.length - a.brackets.length || compareWords(a.holder.name, b.holder.name)
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

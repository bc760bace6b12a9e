/**
 * Packages as the verbs of this folder need them: which one a paragraph is in, what its paragraphs are called, and which
 * ones are whole again once some paragraphs are agreed. Rules P44 to P49.
 */
import { entryOf, titleWithin } from '#core/decide/matter.ts'
import type { Situation } from '#core/decide/outcome.ts'
import type { Package, ParagraphEntry } from '#core/floor/floor.ts'

/** The package that binds the paragraph, if any: a dissolved one binds nothing. */
export function packageOf({ floor }: Pick<Situation, 'floor'>, paragraph: string): Package | undefined {
  for (const one of floor.packages.values()) {
    if (one.state !== 'dissolved' && one.paragraphs.includes(paragraph)) return one
  }
  return undefined
}

/** "OP8 and OP11"; a paragraph that has left the text since is not named. */
export function namesWithin(situation: Situation, paragraphs: readonly string[]): string {
  const names = paragraphs.flatMap((id) => {
    const index = situation.text.indexOf.get(id)
    return index === undefined ? [] : [titleWithin(situation, situation.text.blocks[index]!)]
  })
  if (names.length === 0) return 'paragraphs that are gone'
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
}

/** Reopened packages of which every paragraph is agreed once these entries stand: they are settled again. Rule P48. */
export function packagesSettledBy(
  situation: Situation,
  fresh: ReadonlyMap<string, ParagraphEntry>
): readonly Package[] {
  const isAgreed = (id: string) => {
    const { state } = fresh.get(id) ?? entryOf(situation, id)
    return state === 'ad-ref' || state === 'agreed'
  }
  return [...situation.floor.packages.values()]
    .filter(({ state, paragraphs }) => state === 'reopened' && paragraphs.every(isAgreed))
    .map((one) => ({ ...one, state: 'settled' as const, at: situation.now, seq: situation.seq }))
}

/** What everybody should know when a paragraph of a package is reopened. Rule P49. */
export function warningsOf(situation: Situation, paragraph: string): readonly string[] {
  const bound = packageOf(situation, paragraph)
  if (!bound) return []
  const others = bound.paragraphs.filter((id) => id !== paragraph && situation.text.indexOf.has(id))
  if (others.length === 0) return []
  const names = namesWithin(situation, others)
  const Names = names.charAt(0).toUpperCase() + names.slice(1)
  const verb =
    others.length === 1
      ? bound.state === 'open'
        ? 'is'
        : 'was settled'
      : bound.state === 'open'
        ? 'are'
        : 'were settled'
  const condition = bound.condition ? `: ${bound.condition}` : ''
  return [`${Names} ${verb} in one package with it${condition}.`]
}

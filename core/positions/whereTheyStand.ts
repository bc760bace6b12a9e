/**
 * Where each delegation stands on a matter, and why: by its own word, as a sponsor, or through a group that spoke for it.
 * A member may depart from its group: its own word always counts before the group's. Read by `compile` and the
 * application; knows codes and never names. Rules S1 to S3 in core/standing/SPEC.md.
 */
import type { Conference, Group } from '#core/conference/conference.ts'
import type { Position, PositionWord } from '#core/floor/floor.ts'

export interface Stance {
  /** The delegation, or a group that has no members. */
  readonly by: string
  readonly position: PositionWord
  /** It said so itself, it (or its group) sponsors the matter, or its group said so. */
  readonly how: 'own' | 'sponsor' | 'group'
  /** The group through which it stands there. */
  readonly through?: string
  /** Groups it belongs to that said something else. */
  readonly departsFrom: readonly string[]
}

export interface Matter {
  readonly positions: readonly Position[]
  /** Codes of the sponsor and the co-sponsors, groups among them; none on a paragraph. */
  readonly sponsors?: readonly string[]
}

type Word = Pick<Position, 'by' | 'position'> & { readonly at: string; readonly how: Stance['how'] }

export function whereTheyStand(
  { positions, sponsors = [] }: Matter,
  { delegations, groups }: Pick<Conference, 'delegations' | 'groups'>
): readonly Stance[] {
  const words: readonly Word[] = [
    // Who put its name to the proposal said so before anybody took a position, and may have thought again since.
    ...sponsors.map((by) => ({ by, position: 'support' as const, at: '', how: 'sponsor' as const })),
    ...positions.map(({ by, position, at }) => ({ by, position, at, how: 'own' as const }))
  ]
  const stances: Stance[] = []
  for (const { code } of delegations) {
    const own = words.findLast(({ by }) => by === code)
    const through = words
      .filter(({ by }) => groups.some((group) => group.code === by && group.members.includes(code)))
      .reduce<Map<string, Word>>((last, word) => last.set(word.by, word), new Map())
    // Groups that say different things: the newest word is the one that counts.
    const newest = [...through.values()].reduce<Word | undefined>(
      (best, word) => (best === undefined || word.at >= best.at ? word : best),
      undefined
    )
    const word = own ?? newest
    if (!word) continue
    stances.push({
      by: code,
      position: word.position,
      how: own ? own.how : word.how === 'sponsor' ? 'sponsor' : 'group',
      ...(!own && { through: word.by }),
      departsFrom: [...through.values()].filter(({ position }) => position !== word.position).map(({ by }) => by)
    })
  }
  return stances
}

/** The members of the group whose own word is another than the group's. */
export function departuresFrom(
  position: Position,
  positions: readonly Position[],
  groups: readonly Group[]
): readonly Position[] {
  const group = groups.find(({ code }) => code === position.by)
  if (!group) return []
  return positions.filter(({ by, position: word }) => group.members.includes(by) && word !== position.position)
}

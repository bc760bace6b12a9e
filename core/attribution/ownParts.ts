/**
 * What each delegation may read of an entry beside what everybody is shown: its own name where it stands, and nobody
 * else's. So that it knows what it tabled, supports, holds or is waited for, and can act on it. Called by
 * `maskChanges`. Rule A16.
 */
import { createMask, type Mask } from '#core/attribution/createMask.ts'
import { maskValue } from '#core/attribution/maskValue.ts'
import type { NamesPart } from '#core/attribution/names.ts'
import type { Attribution } from '#core/attribution/policy.ts'
import { schema } from '#core/document/schema.ts'
import type { Conference } from '#core/conference/conference.ts'

export interface OwnMasks {
  /** The delegations that an entry names. */
  namedIn(entry: object): ReadonlySet<string>
  partFor(delegation: string, entry: object, shown: object): NamesPart | null
}

export function createOwnMasks(policy: Attribution, conference: Pick<Conference, 'delegations' | 'groups'>): OwnMasks {
  const delegations = new Set(conference.delegations.map(({ code }) => code))
  const masks = new Map<string, Mask>()
  const maskFor = (codes: readonly string[]): Mask => {
    const key = codes.join(' ')
    const mask = masks.get(key) ?? createMask(policy, conference, new Set(codes))
    masks.set(key, mask)
    return mask
  }
  return {
    namedIn: (entry) => new Set(stringsIn(entry).filter((word) => delegations.has(word))),
    partFor(delegation, entry, shown) {
      const { by, onBehalfOf } = entry as { by?: unknown; onBehalfOf?: unknown }
      // Who tabled something for a group knows for which.
      const group = by === delegation && typeof onBehalfOf === 'string' ? [onBehalfOf] : []
      const own = maskValue(entry, maskFor([delegation, ...group]))
      const fields = Object.entries(own).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify((shown as Record<string, unknown>)[field])
      )
      return fields.length === 0 ? null : Object.fromEntries(fields)
    }
  }
}

/** Every string of an entry but the words of the text. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const { type } = value as { type?: unknown }
  if (typeof type === 'string' && schema.nodes[type as keyof typeof schema.nodes]?.isInline === true) return []
  return Object.values(value).flatMap(stringsIn)
}

/**
 * The conferences that were opened here, the latest first: files of this computer, and conferences elsewhere that were
 * joined. Each keeps the port its pages are served on, because what a page keeps on this computer (unsent words among it)
 * belongs to its address. Used by the library and by whoever joins.
 */
import * as v from 'valibot'
import type { RecentConference } from '#core/protocol/shellState.ts'
import { keepValue, type Kept } from '#main/keep/keepValue.ts'

const shape = v.array(
  v.object({
    kind: v.picklist(['file', 'joined']),
    where: v.string(),
    title: v.string(),
    port: v.number(),
    /** Who sat there last: their window opens again. */
    participant: v.nullable(v.string()),
    openedAt: v.string(),
    /** The fingerprint of the host's key, as the invite named it; left out where it named none. */
    pin: v.optional(v.string())
  })
)
export type RecentEntry = v.InferOutput<typeof shape>[number]

/** More than one looks through; each is a line in a menu. */
const MOST = 12

export function keepRecent(file: string): Kept<readonly RecentEntry[]> {
  return keepValue<readonly RecentEntry[]>(file, shape, [])
}

export const recentId = ({ kind, where }: Pick<RecentEntry, 'kind' | 'where'>): string => `${kind}:${where}`

export function findRecent(list: readonly RecentEntry[], kind: RecentEntry['kind'], where: string): RecentEntry | null {
  return list.find((entry) => entry.kind === kind && entry.where === where) ?? null
}

/** The entry goes to the top; an older one for the same place gives way. */
export function withRecent(list: readonly RecentEntry[], entry: RecentEntry): readonly RecentEntry[] {
  return [entry, ...list.filter((other) => recentId(other) !== recentId(entry))].slice(0, MOST)
}

export function withoutRecent(list: readonly RecentEntry[], id: string): readonly RecentEntry[] {
  return list.filter((entry) => recentId(entry) !== id)
}

export function showRecent(entry: RecentEntry): RecentConference {
  const { kind, where, title, openedAt } = entry
  return { id: recentId(entry), kind, where, title, openedAt }
}

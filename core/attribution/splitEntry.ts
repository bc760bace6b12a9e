/**
 * One entry of the floor as two: what everybody may know, and the fields that belong to the names. Put together again
 * by `unmask`. Rule A10.
 */
import type { Mask } from '#core/attribution/createMask.ts'
import { maskValue } from '#core/attribution/maskValue.ts'
import type { NamesPart } from '#core/attribution/names.ts'

export interface SplitEntry<Entry> {
  readonly shown: Entry
  /** null when the entry names nobody. */
  readonly part: NamesPart | null
}

export function splitEntry<Entry extends object>(entry: Entry, mask: Mask): SplitEntry<Entry> {
  const shown = maskValue(entry, mask)
  const changed = Object.entries(entry).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify((shown as Record<string, unknown>)[field])
  )
  return changed.length === 0 ? { shown: entry, part: null } : { shown, part: Object.fromEntries(changed) }
}

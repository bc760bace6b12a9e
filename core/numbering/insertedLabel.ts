/**
 * The label of a paragraph that comes in behind another while labels are fixed: `3 bis` by the custom of the room, `3 A` by
 * that of the Editorial Manual, where bis is an alternative version. Used by `computeLabels` and `provisionalLabel`.
 */
import type { DraftSettings } from '#core/floor/floor.ts'
import { latinOrdinal, withoutOrdinal } from '#core/numbering/latinOrdinal.ts'

export type LabelCustom = DraftSettings['labels']

/** @param base the label of the paragraph before it */
export function insertedLabel(base: string, custom: LabelCustom, isTaken: (label: string) => boolean): string {
  const root = withoutOrdinal(base).replace(/ [A-Z]{1,2}$/u, '')
  if (custom === 'room') return latinOrdinal(root, isTaken)
  for (let count = 1; ; count++) {
    const label = `${root} ${capitals(count)}`
    if (!isTaken(label)) return label
  }
}

/** A … Z, AA … ZZ: a text that needs more has other troubles. */
function capitals(count: number): string {
  let word = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    word = String.fromCharCode(65 + ((rest - 1) % 26)) + word
  }
  return word
}

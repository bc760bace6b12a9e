/**
 * What other words for a whole paragraph are called: `OP5 alt`, `OP5 alt 2` in the room, `OP5 bis`, `OP5 ter` by the Editorial
 * Manual. Called by `proposedLabel`.
 */
import type { LabelCustom } from '#core/numbering/insertedLabel.ts'
import { latinOrdinal } from '#core/numbering/latinOrdinal.ts'

/** @param base the label of the paragraph or of the insertion; nothing has no alternative that could be called */
export function alternativeLabel(base: string, custom: LabelCustom, isTaken: (label: string) => boolean): string {
  if (base === '') return ''
  if (custom === 'manual') return latinOrdinal(base, isTaken)
  const first = `${base} alt`
  if (!isTaken(first)) return first
  for (let count = 2; ; count++) {
    if (!isTaken(`${first} ${count}`)) return `${first} ${count}`
  }
}

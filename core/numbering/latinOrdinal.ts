/**
 * The Latin words that mark a paragraph inserted after a numbered one: 3 bis, 3 ter. Used by `computeLabels` and
 * `provisionalLabel`.
 */
const ORDINALS = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
  'sexdecies',
  'septdecies',
  'octodecies',
  'novodecies',
  'vicies'
] as const

const TRAILING = new RegExp(` (?:${ORDINALS.join('|')})(?: \\d+)?$`, 'u')

/** The first label `3 bis`, `3 ter`, … that is not taken. After "vicies" the count goes on in figures: `3 vicies 2`. */
export function latinOrdinal(base: string, isTaken: (label: string) => boolean): string {
  for (const word of ORDINALS) {
    const label = `${base} ${word}`
    if (!isTaken(label)) return label
  }
  let more = 2
  while (isTaken(`${base} vicies ${more}`)) more++
  return `${base} vicies ${more}`
}

/** `OP3 ter` → `OP3`: what further insertions after it count from. `PP1 ante` is a place of its own and stays. */
export function withoutOrdinal(label: string): string {
  return label.replace(TRAILING, '')
}

/**
 * Sentences that read like those of an outcome document, made from a seed, so that a bench runs on the same text every
 * time and on a text that wraps, breaks and compares as real ones do.
 */
export interface Chance {
  /** From 0 up to, not including, `below`. */
  int(below: number): number
  pick<T>(from: readonly T[]): T
}

/** The generator mulberry32: small, and the same on every machine. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    int: (below) => Math.floor(next() * below),
    pick: (from) => from[Math.floor(next() * from.length)]!
  }
}

const WHO = [
  'Participants',
  'The meeting',
  'Several delegations',
  'The working group on navigation',
  'Riparian States',
  'The expert group',
  'Representatives of port authorities',
  'Landlocked developing countries',
  'The secretariat',
  'Regional organizations'
]
const DID = [
  'noted with appreciation',
  'recalled',
  'underlined the importance of',
  'encouraged further work on',
  'took note of',
  'expressed concern about',
  'recommended renewed attention to',
  'welcomed',
  'stressed the need for',
  'agreed to keep under review'
]
const WHAT = [
  'the exchange of hydrological data across borders',
  'harmonized procedures at border crossings',
  'the training of inspectors and pilots',
  'early warning of floods and droughts',
  'the safe return of equipment and crews',
  'predictable financing of shared infrastructure',
  'the participation of local communities in planning',
  'joint inspections of reservoirs and dams',
  'the digital transmission of transit documents',
  'fair fees for services rendered in ports',
  'the restoration of wetlands and fish passages',
  'the mutual recognition of certificates'
]
const HOW = [
  'in accordance with national legislation',
  'with due regard to the different capacities of States',
  'on the basis of voluntary contributions',
  'within existing resources',
  'in close consultation with the countries concerned',
  'taking into account the needs of small operators',
  'as early as possible in the next biennium',
  'in a transparent and inclusive manner'
]
const JOIN = ['while', 'and', 'recognizing that', 'bearing in mind that', 'to the extent that']
const FACT = [
  'progress since the previous meeting has been uneven',
  'the costs of inaction continue to rise',
  'practices differ widely between national authorities',
  'cooperation has already shown results at local level',
  'no single State can address these questions alone',
  'the season of low water begins earlier each year'
]
export const QUALIFIERS = [
  'as appropriate',
  'where feasible',
  'upon request',
  'and technical assistance',
  'on mutually agreed terms',
  'including for young professionals',
  'subject to available funding',
  'at the regional and subregional levels'
]

export function makeSentence(chance: Chance): string {
  const second = chance.int(2) === 0 ? '' : ` and ${chance.pick(WHAT)}`
  return `${chance.pick(WHO)} ${chance.pick(DID)} ${chance.pick(WHAT)}${second}, ${chance.pick(HOW)}, ${chance.pick(JOIN)} ${chance.pick(FACT)}.`
}

/** One to three sentences: 25 to 90 words. */
export function makeParagraph(chance: Chance): string {
  return Array.from({ length: 1 + chance.int(3) }, () => makeSentence(chance)).join(' ')
}

/** The paragraph with what a delegation would change in it: words put in, words taken out, or both. */
export function amendWords(words: string, chance: Chance): string {
  const list = words.split(' ')
  const at = 3 + chance.int(Math.max(1, list.length - 6))
  const kind = chance.int(3)
  const removed = kind === 0 ? 0 : 1 + chance.int(3)
  const added = kind === 1 ? [] : chance.pick(QUALIFIERS).split(' ')
  return [...list.slice(0, at), ...added, ...list.slice(Math.min(list.length, at + removed))].join(' ')
}

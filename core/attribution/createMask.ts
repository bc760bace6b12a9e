/**
 * Takes names out: codes become placeholders, and where words name somebody, the name does. Made for one policy and one
 * conference; used for everything that leaves the relay for those who may not know. The words of the text and of
 * proposals are nobody's attribution and pass as they are. Rules A5 to A8.
 */
import type { Conference } from '#core/conference/conference.ts'
import { A_DELEGATION, A_GROUP } from '#core/attribution/placeholder.ts'
import type { Attribution } from '#core/attribution/policy.ts'

export interface Mask {
  /** The code, or what stands in its place. */
  code(code: string): string
  /** A sentence without the names in it: "A delegation tabled an amendment to OP3." */
  words(words: string): string
}

type Named = Pick<Conference, 'delegations' | 'groups'>

/** A name this short is a word of its own only as it stands; a longer one also has forms: Kazakhstan, Kazakhstani. */
const INFLECTED = 4

/** @param except codes that stay: what a delegation said itself it may read again */
export function createMask(policy: Attribution, conference: Named, except: ReadonlySet<string> = new Set()): Mask {
  if (policy === 'full') return { code: (code) => code, words: (words) => words }
  const codes = new Map<string, string>()
  const names = new Map<string, string | null>()
  // Where there is one group, "a group" would name it.
  const group = conference.groups.length > 1 ? A_GROUP : A_DELEGATION
  const add = (code: string, name: string, placeholder: string, stays: boolean): void => {
    if (!stays) codes.set(code, placeholder)
    for (const form of new Set([name, name.replace(/\s*\([^)]*\)\s*$/u, '')])) {
      if (form !== '') names.set(form.toLocaleLowerCase('en'), stays ? null : placeholder)
    }
  }
  for (const { code, name } of conference.delegations) add(code, name, A_DELEGATION, except.has(code))
  for (const { code, name } of conference.groups) add(code, name, group, policy === 'groups' || except.has(code))
  const inWords = nameFinder([...names.keys()])
  const asCode = codeFinder([...codes.keys()])

  const words = (said: string): string => {
    const nameless = said.replace(inWords, (found, the: string | undefined, name: string, ...more) => {
      const placeholder = names.get(name.toLocaleLowerCase('en'))
      return placeholder ? phrase(placeholder, said, more.at(-2) as number, the) : found
    })
    return nameless.replace(asCode, (code, ...more) =>
      phrase(codes.get(code)!, nameless, more.at(-2) as number, undefined)
    )
  }
  return { code: (code) => codes.get(code) ?? code, words }
}

function nameFinder(names: readonly string[]): RegExp {
  if (names.length === 0) return /(?!)/u
  // The longest first, so that "Group of 77 and China" is not read as China.
  const forms = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => ({ name: escaped(name), inflected: name.length >= INFLECTED && /\p{L}$/u.test(name) }))
  const inflected = forms.filter((form) => form.inflected).map((form) => form.name)
  const exact = forms.map((form) => form.name)
  const ends = [...exact.map((name) => `${name}(?![\\p{L}\\p{N}])`), ...inflected.map((name) => `${name}(?=\\p{L})`)]
  return new RegExp(`(?<![\\p{L}\\p{N}])(the\\s+)?(${ends.join('|')})\\p{L}*`, 'giu')
}

function codeFinder(codes: readonly string[]): RegExp {
  if (codes.length === 0) return /(?!)/u
  const forms = codes.toSorted((one, other) => other.length - one.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}

/** "a delegation" within a sentence, "A delegation" where one begins. */
function phrase(placeholder: string, said: string, at: number, the: string | undefined): string {
  const word = placeholder === A_GROUP ? 'group' : 'delegation'
  const begins = at === 0 || /[.!?:]\s+$/u.test(said.slice(0, at)) || the?.startsWith('T') === true
  return `${begins ? 'A' : 'a'} ${word}`
}

/**
 * Says for which delegation each author of a Word file stands: as a person said, as it was said for an earlier file, or
 * because the author's name is a delegation's own. Called by the relay's import and by the application's dialog; nobody is
 * guessed.
 */
import { CHAIR, SECRETARIAT, type Conference } from '#core/conference/conference.ts'

/** Author to the code of a delegation or group, or `CHAIR` or `SECRETARIAT`. */
export type AuthorMap = Readonly<Record<string, string>>

export interface MatchedAuthors {
  readonly codes: ReadonlyMap<string, string>
  /** Authors of whom nobody knows for whom they stand. */
  readonly unknown: readonly string[]
}

type Known = Pick<Conference, 'delegations' | 'groups'>

/** @param said what a person said goes before what is remembered @param remembered from earlier files */
export function matchAuthors(
  authors: readonly string[],
  conference: Known,
  said: AuthorMap,
  remembered: AuthorMap
): MatchedAuthors {
  const codes = new Map<string, string>()
  const unknown: string[] = []
  for (const author of authors) {
    const code = own(said, author) ?? known(own(remembered, author), conference) ?? codeNamed(author, conference)
    if (code === undefined) unknown.push(author)
    else codes.set(author, code)
  }
  return { codes, unknown }
}

/** The code of a delegation, a group or an institution by its code or its name, whatever the case of its letters. */
export function codeNamed(name: string, { delegations, groups }: Known): string | undefined {
  const key = plain(name)
  if (key === '') return undefined
  const bearers = [
    { code: CHAIR, name: 'Chair' },
    { code: SECRETARIAT, name: 'Secretariat' },
    ...delegations,
    ...groups
  ]
  return (bearers.find(({ code }) => plain(code) === key) ?? bearers.find((bearer) => plain(bearer.name) === key))?.code
}

/** What was remembered for another conference's delegations does not count here. */
function known(code: string | undefined, conference: Known): string | undefined {
  return code === undefined ? undefined : codeNamed(code, conference)
}

function own(map: AuthorMap, author: string): string | undefined {
  return Object.hasOwn(map, author) ? map[author] : undefined
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en')
}

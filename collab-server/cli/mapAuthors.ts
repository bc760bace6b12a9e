/**
 * For whom the authors of a Word file stand: what `--map` says, what an earlier import said, or the delegation of that very
 * name. Called by `importDocument`. Where somebody is left, nothing is imported and the sentence says what to add.
 */
import type { Conference } from '#core/conference/conference.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import { codeNamed, matchAuthors, type AuthorMap } from '#core/interchange/docx/matchAuthors.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import type { Store } from '#relay/store/store.ts'

/** The registry's key under which a conference remembers for whom authors of Word files stand. */
export const WORD_AUTHORS_KEY = 'word-authors'

/** What `--map` calls an author whom the file does not name. */
const UNNAMED = '(unnamed)'

/** @param said each `Author=CODE`; the code is behind the last equals sign */
export function readAuthorMap(said: readonly string[]): AuthorMap {
  const map: Record<string, string> = {}
  for (const one of said) {
    const at = one.lastIndexOf('=')
    const author = one.slice(0, at).trim()
    const code = one.slice(at + 1).trim()
    if (at < 1 || author === '' || code === '') {
      throw usage(
        `--map is "${one}"; write the author as Word names them, an equals sign and a code: --map "Author=KAZ".`
      )
    }
    map[author === UNNAMED ? '' : author] = code
  }
  return map
}

export async function mapAuthors(
  store: Store,
  conference: Conference,
  imported: ImportedDocx,
  said: AuthorMap
): Promise<{ codes: ReadonlyMap<string, string>; remember: AuthorMap }> {
  const checked: Record<string, string> = {}
  for (const [author, code] of Object.entries(said)) {
    const known = codeNamed(code, conference)
    if (known === undefined) {
      const codes = [...conference.delegations, ...conference.groups].map((one) => one.code).join(', ')
      throw new CliRefusal(
        `--map names "${code}", which is no code of this conference; it has ${codes}, CHAIR and SECRETARIAT.`
      )
    }
    checked[author] = known
  }
  const remembered = ((await store.get('conference', WORD_AUTHORS_KEY)) ?? {}) as AuthorMap
  const { codes, unknown } = matchAuthors(imported.authors, conference, checked, remembered)
  if (unknown.length > 0) throw new CliRefusal(askFor(unknown, imported))
  // Authors of notes alone need not be known, but are named when they are.
  const all = [...new Set(imported.notes.map(({ author }) => author))]
  const noted = matchAuthors(all, conference, checked, remembered)
  return { codes: new Map([...noted.codes, ...codes]), remember: { ...remembered, ...checked } }
}

function askFor(unknown: readonly string[], { changes }: ImportedDocx): string {
  const list = unknown.map((author) => {
    const count = changes.filter((change) => change.author === author).length
    return `"${author || UNNAMED}" (${count} ${count === 1 ? 'proposal' : 'proposals'})`
  })
  return `The file has changes by ${list.join(', ')}; say for whom each stands, with --map "${unknown[0] || UNNAMED}=CODE" for each. Nothing was taken over.`
}

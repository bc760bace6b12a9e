/**
 * Remembers on this device for whom the authors of Word files stand, for each conference. Used by `ImportDialog`;
 * forgotten at sign-out.
 */
import type { AuthorMap } from '#core/interchange/docx/matchAuthors.ts'

const keyOf = (conference: string): string => `chapeau.word-authors.${conference}`

export function recallAuthors(conference: string, storage: Storage = localStorage): AuthorMap {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(conference)) ?? '{}') as unknown
    const entries = Object.entries(typeof kept === 'object' && kept !== null ? kept : {})
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return {}
  }
}

export function rememberAuthors(conference: string, map: AuthorMap, storage: Storage = localStorage): void {
  storage.setItem(keyOf(conference), JSON.stringify({ ...recallAuthors(conference, storage), ...map }))
}

export function forgetAuthors(conference: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(conference))
}

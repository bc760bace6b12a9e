/**
 * Identifiers that were never used before: for conferences, drafts, participants, sessions, paragraphs and proposals.
 * The relay gives it to `core`, which has no chance of its own.
 */
import { randomBytes } from 'node:crypto'

/** Crockford's alphabet: no letter that is mistaken for a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Sixteen characters, 80 bits. */
export function newId(): string {
  return randomCharacters(16)
}

/** `count` characters of five random bits each. */
export function randomCharacters(count: number): string {
  let text = ''
  for (const byte of randomBytes(count)) text += ALPHABET[byte & 31]
  return text
}

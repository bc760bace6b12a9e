/**
 * Invite codes and session tokens: how they are made, and the hash under which they are kept. The secrets themselves
 * are shown once and never stored or logged; they are found again by their hash, so nothing is compared character by
 * character and no timing tells how near a guess was.
 */
import { createHash, randomBytes } from 'node:crypto'
import { randomCharacters } from '#relay/newId.ts'

/** Twenty characters in groups of five, 100 bits: short enough to be read over the telephone. */
export function newInviteCode(): string {
  return (randomCharacters(20).toUpperCase().match(/.{5}/g) ?? []).join('-')
}

/** Letters that people confuse count as the digit they look like; case, spaces and hyphens do not matter. */
export function normaliseInviteCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** Travels as a WebSocket subprotocol, so only characters that are allowed there. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashInviteCode(code: string): string {
  return hashSecret(normaliseInviteCode(code))
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/**
 * The key of a conference: an Ed25519 pair made with it, by which the store signs every receipt and every commit. Used by
 * the stores, which keep it, and by `verifyFile`, which needs only the public half.
 *
 * Must never leave the conference file or appear in an answer or a log; only `publicKey` and `fingerprint` do.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export interface ConferenceKey {
  /** Thirty-two bytes each, as they are kept. */
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
  sign(hash: Uint8Array): Uint8Array
}

export function newConferenceKey(): ConferenceKey {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return conferenceKey(Buffer.from(x!, 'base64url'), Buffer.from(d!, 'base64url'))
}

/** @throws when the bytes are no such pair */
export function conferenceKey(publicKey: Uint8Array, privateKey: Uint8Array): ConferenceKey {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey), d: base64url(privateKey) }
  const key = createPrivateKey({ format: 'jwk', key: jwk })
  return { publicKey, privateKey, sign: (hash) => sign(null, hash, key) }
}

/** Checks signatures of one conference. A key or a signature that is malformed signs nothing. */
export function signatureChecker(publicKey: Uint8Array): (hash: Uint8Array, signature: Uint8Array) => boolean {
  let key: KeyObject
  try {
    key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) } })
  } catch {
    return () => false
  }
  return (hash, signature) => signature.length === 64 && verify(null, hash, key, signature)
}

/** Whether the private half belongs to the public one. */
export function isPair(publicKey: Uint8Array, privateKey: Uint8Array): boolean {
  try {
    const probe = Buffer.from('chapeau')
    return signatureChecker(publicKey)(probe, conferenceKey(publicKey, privateKey).sign(probe))
  } catch {
    return false
  }
}

/** What people compare: the first 128 bits of the SHA-256 of the public key, in groups of four. */
export function fingerprint(publicKey: Uint8Array): string {
  const digest = createHash('sha256').update(publicKey).digest('hex').slice(0, 32)
  return (digest.match(/.{4}/g) ?? []).join(' ')
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

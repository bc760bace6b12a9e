/**
 * The conference's own certificate, for a network without a certificate authority. It is made once and kept in the
 * conference, beside the key that signs the record; before it ends, and where the relay is reached under other names, it is
 * made anew with the same key, whose fingerprint (`pin`) the invites carry. Called by `serve --tls self` and where the
 * desktop program hosts.
 *
 * The private key must never leave the conference file, nor appear in an answer or a log.
 */
import { X509Certificate, createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { networkInterfaces, hostname } from 'node:os'
import type { TlsFiles } from '#relay/http/openDoor.ts'
import type { Store } from '#relay/store/store.ts'

export interface OwnCertificate extends TlsFiles {
  readonly pin: string
  /** SHA-256 of the certificate in pairs, as browsers show it. */
  readonly fingerprint: string
  readonly endsAt: Date
}

interface StoredCertificate {
  /** PEM. */
  readonly key: string
  readonly cert: string
  readonly names: readonly string[]
}

const KEY = 'own'
const DAY_MS = 86_400_000
/** Not longer than some systems take a certificate for. */
const GOOD_FOR_DAYS = 365
/** Renewed this long before its end: longer than any conference runs without a break. */
const RENEW_DAYS = 60

/** @param names where the relay is reached, beside this computer's own name and loopback */
export async function keepCertificate(store: Store, names: readonly string[], now: Date): Promise<OwnCertificate> {
  const kept = (await store.get('tls', KEY)) as StoredCertificate | undefined
  const wanted = [...new Set([...names, 'localhost', '127.0.0.1', '::1'])].sort()
  if (kept && isGood(kept, wanted, now)) return ownCertificate(kept)
  const key = kept ? createPrivateKey(kept.key) : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const { makeCertificate } = await import('#relay/tls/makeCertificate.ts')
  const made: StoredCertificate = {
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    names: wanted,
    cert: await makeCertificate({
      key,
      names: wanted,
      // Clocks of other computers are behind.
      from: new Date(now.getTime() - DAY_MS),
      until: new Date(now.getTime() + GOOD_FOR_DAYS * DAY_MS)
    })
  }
  await store.commit({ puts: [{ kind: 'tls', key: KEY, value: made }] })
  return ownCertificate(made)
}

/** This computer's name and addresses, as others may know it. */
export function ownNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((cards) => cards ?? [])
  const reached = addresses.filter(({ internal, family }) => !internal && family === 'IPv4')
  const name = hostname()
  return [...(/^[a-z\d-]+(\.[a-z\d-]+)*$/i.test(name) ? [name] : []), ...reached.map(({ address }) => address)]
}

/** SHA-256 over the public key as it stands in the certificate (RFC 7469, 2.4), in 43 letters and digits. */
export function pinOf(certificate: X509Certificate): string {
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest('base64url')
}

function isGood({ cert, key, names }: StoredCertificate, wanted: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(cert)
  return (
    certificate.checkPrivateKey(createPrivateKey(key)) &&
    wanted.every((name) => names.includes(name)) &&
    certificate.validFromDate <= now &&
    certificate.validToDate.getTime() - now.getTime() > RENEW_DAYS * DAY_MS
  )
}

function ownCertificate({ cert, key }: StoredCertificate): OwnCertificate {
  const certificate = new X509Certificate(cert)
  return {
    cert,
    key,
    pin: pinOf(certificate),
    fingerprint: certificate.fingerprint256,
    endsAt: certificate.validToDate
  }
}

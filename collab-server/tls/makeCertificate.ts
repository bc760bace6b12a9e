/**
 * A certificate that nobody vouches for but the key itself: for a network without a certificate authority. Loaded by
 * `keepCertificate` only when one has to be made.
 */
// The library below finds its parts by metadata on its classes.
import 'reflect-metadata'
import { createPublicKey, randomBytes, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

export interface CertificateTerms {
  /** P-256. */
  readonly key: KeyObject
  /** Addresses and names under which the relay is reached. */
  readonly names: readonly string[]
  readonly from: Date
  readonly until: Date
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** @returns PEM */
export async function makeCertificate({ key, names, from, until }: CertificateTerms): Promise<string> {
  const { subtle } = globalThis.crypto
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' })
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      // A positive number of at most twenty bytes (RFC 5280, 4.1.2.2).
      serialNumber: `00${randomBytes(15).toString('hex')}`,
      name: 'CN=Chapeau conference',
      notBefore: from,
      notAfter: until,
      signingAlgorithm: ALGORITHM,
      keys: {
        publicKey: await subtle.importKey('spki', spki, ALGORITHM, true, ['verify']),
        privateKey: await subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign'])
      },
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value }))
        )
      ]
    },
    globalThis.crypto
  )
  return certificate.toString('pem')
}

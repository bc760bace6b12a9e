/**
 * Reads the certificate and key that `serve` was given, and says in one sentence what is wrong with them before anything
 * listens. Called by `serve`.
 */
import { X509Certificate, createPrivateKey } from 'node:crypto'
import type { TlsFiles } from '#relay/http/openDoor.ts'
import { readTextFile } from '#relay/cli/readTextFile.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'

export async function readTls(certFile?: string, keyFile?: string): Promise<TlsFiles | undefined> {
  if (certFile === undefined && keyFile === undefined) return undefined
  if (certFile === undefined || keyFile === undefined) throw usage('Give --tls-cert and --tls-key together.')
  const cert = await readTextFile(certFile, 'The certificate')
  const key = await readTextFile(keyFile, 'The key')
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(cert)
  } catch (error) {
    throw new CliRefusal(`${certFile} is no certificate in PEM form.`, { cause: error })
  }
  try {
    if (certificate.checkPrivateKey(createPrivateKey(key))) return { cert, key }
  } catch (error) {
    throw new CliRefusal(`${keyFile} is no private key in PEM form without a password.`, { cause: error })
  }
  throw new CliRefusal(`${keyFile} is not the key of ${certFile}.`)
}

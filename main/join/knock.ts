/**
 * Asks another computer once whether a conference answers there, before anything is opened or sent to it. Called by
 * `createGuests`. Tells apart that nobody answers, that something else does, that the computer is not the one that the
 * invite names, and that nobody has said yet whether it is.
 */
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { connect } from 'node:tls'
import { refused, type Refusal } from '#core/protocol/shellState.ts'
import { OtherCertificate } from '#main/join/judgeCertificate.ts'
import { PinnedAgent } from '#main/join/pinnedAgent.ts'
import { pinOf } from '#relay/tls/keepCertificate.ts'

export type Knocked =
  | { readonly ok: true }
  | Refusal
  /** It shows a certificate for which nobody vouches; a person has to compare its fingerprint. */
  | { readonly ok: false; readonly code: 'unknown-certificate'; readonly message: string; readonly pin: string }

export async function knock(address: string, pin: string | null, patience: number): Promise<Knocked> {
  try {
    const said = await askHealth(address, pin, patience)
    if (said) return { ok: true }
    return refused(
      'no-conference',
      `What answers at ${address} is no conference. Check the link, or ask the person who hosts for a new one.`
    )
  } catch (error) {
    if (error instanceof OtherCertificate) return refused(error.code, error.message)
    const shown = pin === null && isUnvouched(error) ? await shownPin(address, patience).catch(() => null) : null
    if (shown !== null) {
      return {
        ok: false,
        code: 'unknown-certificate',
        message: `The computer at ${address} has a certificate of its own, for which nobody vouches. Open the whole invite link, which names it, or ask the person who hosts for its fingerprint.`,
        pin: shown
      }
    }
    return refused(
      'unreachable',
      `Nothing answers at ${address}. Check that both computers are on the same network and that the conference is running, then try again.`
    )
  }
}

/** Whether what answers is the relay of a conference. */
function askHealth(address: string, pin: string | null, patience: number): Promise<boolean> {
  const url = new URL('/health', address)
  const agent = pin === null ? undefined : new PinnedAgent({ address, pin })
  return new Promise<boolean>((resolve, reject) => {
    const options = { signal: AbortSignal.timeout(patience), ...(agent && { agent }) }
    const asked = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
        if (body.length > 10_000) response.destroy(new Error('that is no answer of a relay'))
      })
      response.on('end', () => resolve(response.statusCode === 200 && isWell(body)))
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  }).finally(() => agent?.destroy())
}

function isWell(body: string): boolean {
  try {
    const said: unknown = JSON.parse(body)
    return typeof said === 'object' && said !== null && 'ok' in said && said.ok === true
  } catch {
    return false
  }
}

/** What Node says of a certificate that stands for itself. */
function isUnvouched(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'].includes(code)
}

/** Looks at the certificate and says nothing. */
function shownPin(address: string, patience: number): Promise<string | null> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 443),
      rejectUnauthorized: false,
      timeout: patience
    })
    socket.once('error', reject)
    socket.once('timeout', () => socket.destroy(new Error('no answer')))
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate()
      socket.destroy()
      resolve(certificate ? pinOf(certificate) : null)
    })
  })
}

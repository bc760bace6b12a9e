/**
 * Whether a computer that says it hosts a conference is the one that the invite names: its key has the fingerprint that the
 * invite carries. Asked by `pinnedAgent` for every connection to a host, and by `electronDesktop` for whatever a window
 * might open.
 */
import { X509Certificate, timingSafeEqual } from 'node:crypto'
import { pinOf } from '#relay/tls/keepCertificate.ts'

export function isPinned(certificate: X509Certificate | undefined, pin: string): boolean {
  if (!certificate) return false
  const shown = Buffer.from(pinOf(certificate))
  const wanted = Buffer.from(pin)
  return shown.length === wanted.length && timingSafeEqual(shown, wanted)
}

/** As Electron's `setCertificateVerifyProc` takes it: trusted, refused, or as Chromium judges it by itself. */
export type Verdict = 0 | -2 | -3

/** @param pem what the computer shows; @param pin what the invite names for it, if it was joined by one that does */
export function judgeCertificate(pem: string, pin: string | undefined): Verdict {
  if (pin === undefined) return -3
  try {
    return isPinned(new X509Certificate(pem), pin) ? 0 : -2
  } catch {
    return -2
  }
}

export class OtherCertificate extends Error {
  readonly code = 'other-certificate'
  constructor(address: string) {
    super(
      `The computer at ${address} shows another certificate than your invite names, so nothing was sent to it. ` +
        'Either the conference was moved, or somebody on this network stands between you and it. ' +
        'Ask the person who hosts for a new link, over the telephone or in person; your unsent words stay on this computer.'
    )
  }
}

/**
 * The fingerprint of a relay's own key as an invite carries it: SHA-256 of the public key, 43 letters and digits. It is that
 * of the key and not of the certificate, so that a certificate can be renewed without anybody's link going bad. Made in
 * `collab-server/tls/keepCertificate.ts`, compared in `main/join/judgeCertificate.ts`.
 */
export function isPin(words: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(words)
}

/** What stands behind the `#` of an invite link. */
export function inviteHash(code: string, pin: string | null): string {
  return `#invite=${code}${pin === null ? '' : `&cert=${pin}`}`
}

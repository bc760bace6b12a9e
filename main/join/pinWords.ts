/** A fingerprint as two people read it to each other: the first 128 bits in groups of four. */
export function pinWords(pin: string): string {
  const digits = Buffer.from(pin, 'base64url').toString('hex').slice(0, 32)
  return (digits.match(/.{4}/g) ?? []).join(' ')
}

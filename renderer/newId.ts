/**
 * An identifier that was never used. `crypto.randomUUID` is only there on pages that came over TLS or from this very
 * computer; a conference that a colleague hosts on the local network is neither.
 */
import { uuidv4 } from 'lib0/random'

export function newId(): string {
  return uuidv4()
}

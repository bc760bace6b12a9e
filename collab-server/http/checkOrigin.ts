/**
 * Whether a request was meant for this relay and comes from its own pages. Asked for every request and every socket.
 *
 * The name in `Host` must be one by which the relay is known: an address, a name of the local network, or the one given
 * with `--public-url`. A page of somebody else that made its own name point here would come with that name. `Origin`, where
 * a browser sends one, must be the same host: other people's pages have no business here.
 */
import { isIP } from 'node:net'

export type OriginProblem = 'unknown-host' | 'other-origin'

/** @param publicUrl where the relay is reached from outside, if that is not where it listens */
export function checkOrigin(
  { host, origin }: { readonly host?: string | undefined; readonly origin?: string | undefined },
  publicUrl?: string
): OriginProblem | null {
  const known = publicUrl === undefined ? null : new URL(publicUrl)
  const here = parse(`http://${host ?? ''}`)
  if (!here || !(isLocal(here.hostname) || here.hostname === known?.hostname)) return 'unknown-host'
  if (origin === undefined) return null
  const from = parse(origin)
  if (!from) return 'other-origin'
  return from.host === here.host || from.host === known?.host ? null : 'other-origin'
}

/** Names that nobody outside can make point here. */
function isLocal(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || !name.includes('.') || /\.(localhost|local)$/.test(name)
}

/** Only what stands in the name of a machine: the host goes into headers again. */
function parse(url: string): URL | null {
  return /^https?:\/\/[\w.:[\]-]+$/i.test(url) ? URL.parse(url) : null
}

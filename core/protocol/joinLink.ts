/**
 * The link by which one joins a conference: `chapeau://join/HOST:PORT#CODE` for the desktop program, and
 * `http://HOST:PORT/#invite=CODE` for every browser; with `&cert=PIN` where the host has a certificate of its own. Read by
 * the start page and by main, written where a conference is hosted. Code and pin stand behind the `#`, which is never sent
 * to a server by itself.
 */
import { inviteHash, isPin } from '#core/protocol/pin.ts'

export const JOIN_SCHEME = 'chapeau:'

export interface JoinPlace {
  /** `http://192.168.1.20:4400`, without a slash at the end. */
  readonly address: string
  readonly code: string
  /** The fingerprint of the host's own key; null where a certificate authority vouches for it, or nobody does. */
  readonly pin: string | null
}

export type JoinLink =
  | { readonly ok: true; readonly place: JoinPlace }
  | { readonly ok: false; readonly code: 'no-link' | 'no-invite' | 'no-address' | 'bad-pin'; readonly message: string }

/** An invite code as people copy it: letters and digits in groups. */
const CODE = /^[A-Za-z0-9_-]{8,120}$/

export function parseJoinLink(text: string): JoinLink {
  const written = text.trim()
  if (!URL.canParse(written)) {
    return refuse(
      'no-link',
      'This is not a link, so nothing was opened. Paste the whole of it, from "http" or "chapeau" to its end.'
    )
  }
  const url = new URL(written)
  if (url.protocol === JOIN_SCHEME) {
    // chapeau://join/host:4400#CODE; "https:" before the host says that the relay is behind TLS.
    const [, scheme = 'http', host = ''] = /^\/(?:(https?):)?([^/]+)\/?$/.exec(url.pathname) ?? []
    if (url.hostname !== 'join' || host === '') {
      return refuse('no-link', 'This link does not say which conference to join. Ask the secretariat for a new one.')
    }
    const hash = url.hash.replace(/^#/, '')
    return joinByHash(`${scheme}://${host}`, hash.includes('=') ? hash : `invite=${hash}`)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('no-link', 'This link does not lead to a conference. One that does begins with "http" or "chapeau".')
  }
  return joinByHash(url.origin, url.hash.replace(/^#/, ''))
}

function joinByHash(address: string, hash: string): JoinLink {
  const parts = new URLSearchParams(hash)
  const pin = parts.get('cert')
  const join = joinAt(address, parts.get('invite') ?? '')
  if (pin === null || !join.ok) return join
  // A link that names a certificate must not lead to where there is none.
  if (!isPin(pin) || !join.place.address.startsWith('https:')) {
    return refuse(
      'bad-pin',
      'This link was damaged on its way: what it says of the host’s certificate makes no sense. Copy the whole of it again, or ask for a new one.'
    )
  }
  return { ok: true, place: { ...join.place, pin } }
}

/** From what a person types into two fields: `192.168.1.20:4400` or a name, and a code. */
export function joinAt(address: string, code: string): JoinLink {
  const trimmed = address.trim().replace(/\/+$/, '')
  const whole = /^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`
  const url = trimmed !== '' && URL.canParse(whole) ? new URL(whole) : null
  if (!url || url.username !== '' || url.password !== '' || url.pathname !== '/') {
    return refuse(
      'no-address',
      'This is not the address of a computer. It looks like 192.168.1.20:4400; the person who hosts the conference sees it.'
    )
  }
  const invite = code.trim().replaceAll(/\s/g, '')
  if (!CODE.test(invite)) {
    return refuse(
      'no-invite',
      invite === ''
        ? 'The invite code is missing, and without one no seat can be found. Copy the whole link, or type the code you were given.'
        : 'This is not an invite code: one is made of letters and digits. Copy it again from where it was sent.'
    )
  }
  return { ok: true, place: { address: url.origin, code: invite, pin: null } }
}

/** What a person asked for: a link, or an address and a code. */
export type JoinRequest = { readonly link: string } | { readonly address: string; readonly code: string }

export function readJoin(request: JoinRequest): JoinLink {
  return 'link' in request ? parseJoinLink(request.link) : joinAt(request.address, request.code)
}

export function webLink({ address, code, pin }: JoinPlace): string {
  return `${address}/${inviteHash(code, pin)}`
}

export function desktopLink({ address, code, pin }: JoinPlace): string {
  const host = address.replace(/^http:\/\//, '').replace(/^https:\/\//, 'https:')
  return `${JOIN_SCHEME}//join/${host}${pin === null ? `#${code}` : inviteHash(code, pin)}`
}

function refuse(code: 'no-link' | 'no-invite' | 'no-address' | 'bad-pin', message: string): JoinLink {
  return { ok: false, code, message }
}

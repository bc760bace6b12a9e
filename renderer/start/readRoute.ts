/**
 * Which of the desktop's own pages the address asks for; null for a conference. Called when the application starts.
 */
export type Route = { readonly kind: 'start' } | { readonly kind: 'hosting'; readonly conference: string }

export function readRoute(hash: string): Route | null {
  if (hash === '#start') return { kind: 'start' }
  const conference = /^#hosting=([0-9a-f]{1,64})$/.exec(hash)?.[1]
  return conference === undefined ? null : { kind: 'hosting', conference }
}

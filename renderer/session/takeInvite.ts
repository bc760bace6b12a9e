/**
 * Takes the invite code out of the address: `#invite=CODE`. The address is cleaned at once, so that the code is neither
 * seen on a projected screen nor kept in the history.
 */
export function takeInvite(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>
): string | null {
  const code = new URLSearchParams(location.hash.replace(/^#/, '')).get('invite')
  if (!code) return null
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  return code
}

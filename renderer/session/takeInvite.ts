/**
 * Takes the invite code out of the address: `#invite=CODE`. The address is cleaned at once, so that the code is neither
 * seen on a projected screen nor kept in the history; whatever else the address asks for stays.
 */
export function takeInvite(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>
): string | null {
  const asked = new URLSearchParams(location.hash.replace(/^#/, ''))
  const code = asked.get('invite')
  if (!code) return null
  asked.delete('invite')
  const rest = asked.size > 0 ? `#${asked}` : ''
  history.replaceState(null, '', `${location.pathname}${location.search}${rest}`)
  return code
}

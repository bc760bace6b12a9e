/**
 * What a page in a window may do, decided in plain TypeScript: where it may go, what it may open outside, and which
 * permissions it gets. Called by `openWindow`.
 */

/** A window stays on the relay it was opened for. */
export function mayNavigate(target: string, relay: string): boolean {
  return sameOrigin(target, relay)
}

/** Links to the web open in the person's browser, never in a window of ours; nothing else opens at all. */
export function mayOpenOutside(target: string, relay: string): boolean {
  if (!URL.canParse(target) || sameOrigin(target, relay)) return false
  return new URL(target).protocol === 'https:'
}

/** Copying the words of a refused change is all that a page needs. */
export function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function sameOrigin(target: string, relay: string): boolean {
  return URL.canParse(target) && new URL(target).origin === new URL(relay).origin
}

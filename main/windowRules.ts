/**
 * What a page in a window may do, decided in plain TypeScript: where it may go, what it may open outside, and which
 * permissions it gets. Called by `openWindow`,
 * `electronDesktop` and `whoAsks`.
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

/** The documentation opens in a window beside, which gets neither scripts nor the bridge. */
export function mayOpenBeside(target: string, relay: string): boolean {
  return sameOrigin(target, relay) && new URL(target).pathname.startsWith('/docs/')
}

/** Copying the words of a refused change, and a screen for the room that fills the display, are all that a page needs. */
export function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write' || permission === 'fullscreen'
}

/** A window loads from this computer and from nowhere else; its own parts of Chromium need no leave. */
export function mayLoad(target: string): boolean {
  if (!URL.canParse(target)) return false
  const { protocol, hostname } = new URL(target)
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true
  return /^(http|ws):$/.test(protocol) && hostname === '127.0.0.1'
}

/** A page that crashes again and again is left as it is, so that its message can be read. */
export function mayReload(crashes: readonly number[]): boolean {
  const last = crashes.at(-1) ?? 0
  return crashes.filter((at) => last - at < 60_000).length <= 3
}

function sameOrigin(target: string, relay: string): boolean {
  return URL.canParse(target) && new URL(target).origin === new URL(relay).origin
}

/**
 * The desktop that this page runs in, or null in a browser. Whoever wants something of it asks here and does the nearest
 * thing the web has where there is none; nobody else looks at `window.chapeau`.
 */
import type { Bridge } from '#core/protocol/bridge.ts'

declare global {
  interface Window {
    readonly chapeau?: Bridge
  }
}

export function desktopBridge(): Bridge | null {
  return window.chapeau ?? null
}

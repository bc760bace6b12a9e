/**
 * Decides whether the application can open as a desktop program or opens in the browser, and says why in one line. Called
 * by `start.ts`. Pure: what it needs to know is passed in.
 */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Path of Electron's program, or null where it was never fetched. */
  readonly electron: string | null
}

export type Shell =
  { readonly kind: 'desktop'; readonly electron: string } | { readonly kind: 'browser'; readonly why: string }

export function chooseShell({ platform, env, electron }: Surroundings): Shell {
  if (env.CHAPEAU_BROWSER) return { kind: 'browser', why: 'CHAPEAU_BROWSER is set, so Chapeau opens in the browser.' }
  if (!hasDisplay(platform, env)) {
    return { kind: 'browser', why: 'There is no display here, so Chapeau is served to a browser instead of a window.' }
  }
  if (electron === null) {
    return { kind: 'browser', why: "Electron's program is not installed, so Chapeau opens in the browser instead." }
  }
  return { kind: 'desktop', electron }
}

export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY)
}

/**
 * Decides whether the application opens as a desktop program or in the browser, and says why in one line. Called by
 * `start.ts`. What it needs to know is passed in.
 */
type Environment = Readonly<Record<string, string | undefined>>

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Environment
  /** Path of Electron's program, or null where it is missing and could not be fetched. Asked only where it would be used. */
  readonly electron: () => string | null
}

export type Shell =
  { readonly kind: 'desktop'; readonly electron: string } | { readonly kind: 'browser'; readonly why: string }

export function chooseShell({ platform, env, electron }: Surroundings): Shell {
  if (env.CHAPEAU_IN_BROWSER) {
    return { kind: 'browser', why: 'CHAPEAU_IN_BROWSER is set, so Chapeau opens in the browser.' }
  }
  if (!hasDisplay(platform, env)) {
    return { kind: 'browser', why: 'There is no display here, so Chapeau is served to a browser instead of a window.' }
  }
  const program = electron()
  if (program === null) {
    return { kind: 'browser', why: "Electron's program could not be fetched, so Chapeau opens in the browser instead." }
  }
  return { kind: 'desktop', electron: program }
}

export function hasDisplay(platform: NodeJS.Platform, env: Environment): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

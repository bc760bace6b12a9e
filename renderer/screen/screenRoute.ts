/**
 * Whether the address asks for the screen for the room, and of which draft: `#screen=DRAFT`; `#screen` for the first one, also
 * beside an invite (`#invite=CODE&screen`), for a computer that does nothing but stand at the projector. Read when the
 * application starts, and written by whoever opens a screen.
 */
export interface ScreenRoute {
  /** null for the first draft of the conference. */
  readonly draft: string | null
}

export function readScreenRoute(hash: string): ScreenRoute | null {
  const asked = new URLSearchParams(hash.replace(/^#/, '')).get('screen')
  return asked === null ? null : { draft: asked === '' ? null : asked }
}

export function screenAddress(draft: string): string {
  return `./#screen=${encodeURIComponent(draft)}`
}

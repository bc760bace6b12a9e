/**
 * The bridge between the page and the desktop: what is asked and what is answered, by channel. The preload script offers
 * it to the page as `window.chapeau`; `parseBridgeRequest` holds the shapes that main checks. In a browser there is no
 * bridge, and the page does without. No packages here: the preload script runs without Node.
 */
export const BRIDGE_CHANNELS = ['about', 'saveFile'] as const
export type BridgeChannel = (typeof BRIDGE_CHANNELS)[number]

export interface BridgeReply {
  readonly about: { readonly version: string; readonly platform: string }
  /** `saved` is false when the person changed their mind. */
  readonly saveFile: { readonly saved: boolean }
}

/** What the page sees as `window.chapeau`. */
export interface Bridge {
  about(): Promise<BridgeReply['about']>
  saveFile(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<BridgeReply['saveFile']>
}

/** Channel names on the wire carry this prefix; anything else is not ours and is refused. */
export const BRIDGE_PREFIX = 'chapeau:'

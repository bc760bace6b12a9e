/**
 * What the windows of one participant on one computer say to each other about the screen: where the window is, that a screen
 * was opened or closed, that it is to be blank. Nothing of it leaves the computer, and no words of the text are in it.
 * Used by `driveScreen` on one side and `openScreenSeat` on the other.
 */
import type { Selection } from '#renderer/draft/selection.ts'

export type ScreenMessage =
  /** A screen was opened, and asks where the others are. */
  | { readonly kind: 'asks' }
  /** Where the window is. */
  | { readonly kind: 'at'; readonly paragraph: string | null; readonly proposal: string | null }
  /** The window asks for a blank screen, or for one that shows again. */
  | { readonly kind: 'blank'; readonly blank: boolean }
  /** How the screen is. */
  | { readonly kind: 'shows'; readonly blank: boolean }
  | { readonly kind: 'gone' }

export interface ScreenChannel {
  tell(message: ScreenMessage): void
  close(): void
}

/** What the browser gives; another one in tests. */
export type Channels = new (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

export function openScreenChannel(
  participant: string,
  draft: string,
  onMessage: (message: ScreenMessage) => void,
  Channel: Channels = BroadcastChannel
): ScreenChannel {
  const channel = new Channel(`chapeau.screen:${participant}:${draft}`)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data)
    if (message) onMessage(message)
  }
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close()
  }
}

/** Another version of the program may be open beside this one: what is not understood is left alone. */
export function readMessage(data: unknown): ScreenMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, blank, paragraph, proposal } = data as Readonly<Record<string, unknown>>
  switch (kind) {
    case 'asks':
    case 'gone':
      return { kind }
    case 'blank':
    case 'shows':
      return typeof blank === 'boolean' ? { kind, blank } : null
    case 'at':
      return isId(paragraph) && isId(proposal) ? { kind, paragraph, proposal } : null
    default:
      return null
  }
}

const isId = (value: unknown): value is string | null => value === null || typeof value === 'string'

export const toStep = ({ paragraph, proposal }: Selection): ScreenMessage => ({ kind: 'at', paragraph, proposal })

/**
 * The bridge between a page and the desktop: one table of what is asked and what is answered, by channel. The preload
 * script offers it to the page as `window.chapeau`; `parseBridgeRequest` holds the shapes that main checks, and main
 * answers each channel by the same name. In a browser there is no bridge, and the page does the nearest thing the web has.
 * No packages here: the preload script runs without Node.
 */
import type { JoinRequest } from '#core/protocol/joinLink.ts'
import type { Outcome, Refusal, ShellState } from '#core/protocol/shellState.ts'

/** A command that the page in front offers to the menu: its own table of actions stays the only one. */
export interface OfferedCommand {
  readonly id: string
  readonly name: string
  /** As `KeyboardEvent.key` gives it, in lower case. */
  readonly key: string
  readonly group: string
  readonly enabled: boolean
}

/** `here` is this window alone and goes with it; `everywhere` is this conference on this computer. */
export type SecretPlace = 'here' | 'everywhere'

export interface BridgeTable {
  /** `address` is where others reach this page's conference; null where nobody else does. */
  readonly about: { request: undefined; reply: { version: string; platform: string; address: string | null } }

  /** Asks the person where to put a file. No ticket: they changed their mind. */
  readonly beginSave: {
    request: { name: string; size: number | null }
    reply: { ok: true; ticket: string | null } | Refusal
  }
  readonly writeSave: { request: { ticket: string; bytes: Uint8Array }; reply: Outcome }
  /** `keep` false throws away what was written so far. */
  readonly endSave: { request: { ticket: string; keep: boolean }; reply: Outcome }
  readonly print: { request: undefined; reply: Outcome }
  readonly savePdf: { request: { name: string }; reply: Outcome }

  readonly offerCommands: { request: { commands: readonly OfferedCommand[] }; reply: Outcome }
  /** The languages the page's text is in, as BCP 47 tags, the likeliest first. */
  readonly spelling: { request: { languages: readonly string[] }; reply: { used: readonly string[] } }

  /** Which conference the page shows, for the list of those that were opened. */
  readonly showing: { request: { title: string }; reply: Outcome }

  /** The screen for the room, of a draft of the page's conference, in a window of its own. */
  readonly openScreen: { request: { draft: string }; reply: Outcome }

  readonly readSecrets: { request: undefined; reply: Readonly<Record<SecretPlace, Readonly<Record<string, string>>>> }
  readonly keepSecret: { request: { place: SecretPlace; key: string; value: string }; reply: Outcome }
  readonly forgetSecret: { request: { place: SecretPlace; key: string }; reply: Outcome }

  // From here on, only the desktop's own pages are answered: the start page and the page for hosting.
  readonly state: { request: undefined; reply: ShellState }
  readonly openFile: { request: undefined; reply: Outcome }
  readonly openRecent: { request: { id: string }; reply: Outcome }
  readonly forgetRecent: { request: { id: string }; reply: Outcome }
  readonly openSample: { request: { name: string }; reply: Outcome }
  readonly create: {
    request: { description: unknown; texts: readonly { name: string; bytes: Uint8Array }[] }
    reply: Outcome
  }
  /** A link, or a code with the address of the host: `join` reads both. */
  readonly join: { request: JoinRequest; reply: Outcome }
  readonly openSeat: { request: { conference: string; participant: string }; reply: Outcome }
  /** `plain`: without TLS. Each seat gets a link that is good once. */
  readonly host: { request: { conference: string; address: string; plain: boolean }; reply: Outcome }
  /** New links in place of those that were used. */
  readonly renewLinks: { request: { conference: string }; reply: Outcome }
  readonly stopHosting: { request: { conference: string }; reply: Outcome }
  readonly closeConference: { request: { conference: string }; reply: Outcome }
  readonly setUpdates: { request: { on: boolean }; reply: Outcome }
}

export type BridgeChannel = keyof BridgeTable
export type BridgeRequest<Channel extends BridgeChannel> = BridgeTable[Channel]['request']
export type BridgeReply<Channel extends BridgeChannel> = BridgeTable[Channel]['reply']

/** Who may ask: any page of ours, or only those that the desktop itself shows. */
const FROM: Readonly<Record<BridgeChannel, 'any-page' | 'own-page'>> = {
  about: 'any-page',
  beginSave: 'any-page',
  writeSave: 'any-page',
  endSave: 'any-page',
  print: 'any-page',
  savePdf: 'any-page',
  offerCommands: 'any-page',
  spelling: 'any-page',
  showing: 'any-page',
  openScreen: 'any-page',
  readSecrets: 'any-page',
  keepSecret: 'any-page',
  forgetSecret: 'any-page',
  state: 'own-page',
  openFile: 'own-page',
  openRecent: 'own-page',
  forgetRecent: 'own-page',
  openSample: 'own-page',
  create: 'own-page',
  join: 'own-page',
  openSeat: 'own-page',
  host: 'own-page',
  renewLinks: 'own-page',
  stopHosting: 'own-page',
  closeConference: 'own-page',
  setUpdates: 'own-page'
}

export const BRIDGE_CHANNELS = Object.keys(FROM) as readonly BridgeChannel[]

export function mayAsk(channel: BridgeChannel, ownPage: boolean): boolean {
  return ownPage || FROM[channel] === 'any-page'
}

/** What the desktop tells a page unasked: a command chosen in the menu; that `state` has something new to say. */
export interface BridgeEvents {
  readonly command: string
  readonly changed: null
}
export type BridgeEvent = keyof BridgeEvents
export const BRIDGE_EVENTS: readonly BridgeEvent[] = ['command', 'changed']

/** What the page sees as `window.chapeau`. */
export interface Bridge {
  ask<Channel extends BridgeChannel>(channel: Channel, request: BridgeRequest<Channel>): Promise<BridgeReply<Channel>>
  /** Returns the function that stops listening. */
  on<Event extends BridgeEvent>(event: Event, listener: (payload: BridgeEvents[Event]) => void): () => void
}

/** Channel names on the wire carry this prefix; anything else is not ours and is refused. */
export const BRIDGE_PREFIX = 'chapeau:'

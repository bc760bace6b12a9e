/**
 * What the shell needs of a desktop: windows, the system's dialogs, its menu, its key store. Electron gives it in
 * `electronDesktop.ts`; the tests give it with plain values or with a browser. Must stay free of Electron's types.
 */
import type { BridgeEvent, BridgeEvents } from '#core/protocol/bridge.ts'
import type { Seal } from '#main/keep/createSecrets.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import type { Display, Rectangle, WindowStand } from '#main/windows/placeWindow.ts'

export interface DesktopWindow {
  readonly id: number
  /** To the front. */
  show(): void
  load(url: string): void
  close(): void
  bounds(): Rectangle
  tell<Event extends BridgeEvent>(event: Event, payload: BridgeEvents[Event]): void
  /** 0 to 1, 2 for "goes on, nobody knows how far", -1 for none: shown on the task bar. */
  showProgress(progress: number): void
  /** Opens the system's dialog for printing; false if nothing was printed. */
  print(): Promise<boolean>
  toPdf(): Promise<Uint8Array>
}

export interface OpenedWindow {
  readonly url: string
  readonly stand: WindowStand
  /** Called with where the window stands, when it has moved and when it closes. */
  onMoved(stand: WindowStand): void
  onFocus(): void
  onClosed(): void
}

export interface Desktop {
  readonly platform: NodeJS.Platform
  readonly version: string
  readonly seal: Seal
  displays(): { readonly all: readonly Display[]; readonly current: Display }
  openWindow(window: OpenedWindow): DesktopWindow
  /** Each returns null when the person changed their mind. */
  chooseFileToOpen(over: DesktopWindow | null): Promise<string | null>
  chooseFileToSave(over: DesktopWindow | null, name: string): Promise<string | null>
  /** A question with the way on first and the way back second; true for the way on. */
  ask(
    over: DesktopWindow | null,
    question: { title: string; detail: string; yes: string; no: string }
  ): Promise<boolean>
  tell(title: string, detail: string): void
  /** Whatever a window asks of this host over TLS, only the key with this fingerprint is trusted. */
  trustOnly(host: string, pin: string): void
  showMenu(menu: readonly MenuEntry[]): void
  /** Languages the spell checker knows here; setting is left to the system where it knows none. */
  /** BCP 47 tags, what the system prefers first. */
  preferredLanguages(): readonly string[]
  spellingLanguages(): readonly string[]
  setSpelling(languages: readonly string[]): void
  /** Tells the system that this file was opened, for its own list. */
  noteRecent(file: string): void
  /** Null where this program cannot update itself. */
  readonly lookForUpdates: (() => Promise<void>) | null
  quit(): void
}

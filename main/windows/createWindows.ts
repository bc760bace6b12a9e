/**
 * The windows that are open: what each shows, which page it stays on, where it stands, which is in front. Called by the
 * shell and by the answers of the bridge. Keeps on disk what is open, for the run after a crash.
 */
import type { OfferedCommand } from '#core/protocol/bridge.ts'
import type { Kept } from '#main/keep/keepValue.ts'
import type { Desktop, DesktopWindow } from '#main/shell/desktop.ts'
import type { OpenPlaces, WindowPlace } from '#main/windows/keepOpenPlaces.ts'
import { arrangementOf, placeWindow, type StandsByDisplays, type WindowStand } from '#main/windows/placeWindow.ts'

export interface ShownWindow {
  readonly window: DesktopWindow
  readonly place: WindowPlace
  /** Where its page comes from: it stays there. */
  readonly origin: string
  offered: readonly OfferedCommand[]
}

export interface Windows {
  open(place: WindowPlace, url: string): ShownWindow
  /** The window that shows this already, to be brought to the front instead of opening a second. */
  find(place: WindowPlace): ShownWindow | null
  byId(id: number): ShownWindow | null
  all(): readonly ShownWindow[]
  front(): ShownWindow | null
  /** The program ends by itself: nothing has to be opened again. */
  noteCleanEnd(): void
}

export interface WindowsOptions {
  readonly desktop: Desktop
  readonly stands: Kept<Readonly<Record<string, StandsByDisplays>>>
  readonly openPlaces: Kept<OpenPlaces>
  readonly onFront: () => void
  readonly onClosed: (shown: ShownWindow) => void
}

export function createWindows({ desktop, stands, openPlaces, onFront, onClosed }: WindowsOptions): Windows {
  const shown = new Map<number, ShownWindow>()
  let front: number | null = null
  let ended = false
  const notePlaces = (): void => {
    if (!ended) openPlaces.set({ clean: false, places: [...shown.values()].map(({ place }) => place) })
  }
  const noteStand = (kind: string, stand: WindowStand): void => {
    const arrangement = arrangementOf(desktop.displays().all)
    stands.set({ ...stands.get(), [kind]: { ...stands.get()[kind], [arrangement]: stand } })
  }

  return {
    open(place, url) {
      const { all, current } = desktop.displays()
      const others = [...shown.values()].map(({ window }) => window.bounds())
      // The screen goes where nobody works: to the projector, if there is one, and fills it.
      const other = place.kind === 'screen' ? all.find(({ id }) => id !== current.id) : undefined
      const placed = placeWindow(stands.get()[place.kind] ?? {}, all, other ?? current, others)
      const stand = other && stands.get()[place.kind] === undefined ? { ...placed, maximized: true } : placed
      const window = desktop.openWindow({
        url,
        stand,
        onMoved: (moved) => noteStand(place.kind, moved),
        onFocus() {
          front = window.id
          onFront()
        },
        onClosed() {
          const gone = shown.get(window.id)
          shown.delete(window.id)
          if (front === window.id) front = null
          notePlaces()
          onFront()
          if (gone) onClosed(gone)
        }
      })
      const opened: ShownWindow = { window, place, origin: new URL(url).origin, offered: [] }
      shown.set(window.id, opened)
      front = window.id
      notePlaces()
      onFront()
      return opened
    },
    find: (place) => [...shown.values()].find((other) => isSamePlace(other.place, place)) ?? null,
    byId: (id) => shown.get(id) ?? null,
    all: () => [...shown.values()],
    front: () => (front === null ? null : (shown.get(front) ?? null)),
    noteCleanEnd() {
      ended = true
      openPlaces.set({ clean: true, places: [] })
    }
  }
}

export function isSamePlace(a: WindowPlace, b: WindowPlace): boolean {
  if (a.kind === 'seat' && b.kind === 'seat') return a.file === b.file && a.participant === b.participant
  if (a.kind === 'hosting' && b.kind === 'hosting') return a.file === b.file
  if (a.kind === 'joined' && b.kind === 'joined') return a.address === b.address
  if (a.kind === 'screen' && b.kind === 'screen') return a.draft === b.draft && isSamePlace(a.of, b.of)
  return a.kind === 'start' && b.kind === 'start'
}

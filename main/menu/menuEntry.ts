/**
 * A menu as plain data, which Electron and the tests read alike. Built by `buildMenu`.
 */
export type SystemRole =
  | 'quit'
  | 'close'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'reload'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'about'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'services'

export interface MenuEntry {
  readonly label?: string
  readonly role?: SystemRole
  readonly type?: 'separator' | 'checkbox'
  readonly checked?: boolean
  readonly enabled?: boolean
  readonly accelerator?: string
  /** False where the page itself listens for the key, and the menu only shows it. */
  readonly registerAccelerator?: boolean
  readonly submenu?: readonly MenuEntry[]
  /** What happens: Electron calls it, and so do the tests. */
  readonly run?: () => void
}

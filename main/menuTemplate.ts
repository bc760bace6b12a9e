/**
 * The menu of the desktop program, as plain data by platform. Called by `main.ts`; the page has its own keys for what
 * delegates do, so the menu holds what belongs to windows and files.
 */
export interface MenuEntry {
  readonly label?: string
  readonly role?:
    | 'quit'
    | 'close'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'reload'
    | 'zoomIn'
    | 'zoomOut'
    | 'resetZoom'
    | 'togglefullscreen'
    | 'minimize'
    | 'about'
    | 'hide'
  readonly type?: 'separator'
  readonly accelerator?: string
  readonly submenu?: readonly MenuEntry[]
  /** The participant whose window this entry opens. */
  readonly open?: string
}

export function menuTemplate(
  platform: NodeJS.Platform,
  participants: ReadonlyArray<{ id: string; name: string }>
): readonly MenuEntry[] {
  const mac = platform === 'darwin'
  const windows: MenuEntry[] = participants.map(({ id, name }) => ({ label: `Open as ${name}`, open: id }))
  return [
    ...(mac
      ? [
          {
            label: 'Chapeau',
            submenu: [{ role: 'about' as const }, { role: 'hide' as const }, { role: 'quit' as const }]
          }
        ]
      : []),
    { label: 'File', submenu: [...windows, { type: 'separator' }, { role: mac ? 'close' : 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' }
      ]
    },
    {
      label: 'View',
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' }
      ]
    },
    { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] }
  ]
}

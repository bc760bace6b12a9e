/**
 * The menu for the window in front, as plain data by platform: the desktop's own commands, what the page in front offers,
 * and what every program has. Called by the shell whenever one of these changes.
 */
import type { OfferedCommand } from '#core/protocol/bridge.ts'
import type { MenuWords } from '#main/menu/menuWords.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import {
  SHELL_COMMANDS,
  shortcutOf,
  shownKey,
  type FrontWindow,
  type ShellCommand,
  type ShellCommandRow
} from '#main/menu/menuCommands.ts'

export interface MenuContext {
  readonly platform: NodeJS.Platform
  readonly front: FrontWindow
  /** What the page in front offers. */
  readonly offered: readonly OfferedCommand[]
  readonly recent: readonly { readonly title: string; readonly run: () => void }[]
  /** The seats of the conference in front; one opens a window for each. */
  readonly seats: readonly { readonly name: string; readonly run: () => void }[]
  /** Null where this program cannot update itself. */
  readonly updates: boolean | null
  readonly words: MenuWords
  run(command: ShellCommand): void
  give(command: string): void
}

const SEPARATOR: MenuEntry = { type: 'separator' }

export function buildMenu(context: MenuContext): readonly MenuEntry[] {
  const mac = context.platform === 'darwin'
  const { words } = context
  return [
    ...(mac ? [appMenu()] : []),
    { label: words['menu.file'], submenu: fileMenu(context) },
    { label: words['menu.edit'], submenu: editMenu(mac) },
    ...offeredMenus(context),
    { label: words['menu.view'], submenu: viewMenu() },
    { label: words['menu.window'], submenu: windowMenu(context) }
  ]
}

function appMenu(): MenuEntry {
  return {
    label: 'Chapeau',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' }
    ]
  }
}

function fileMenu(context: MenuContext): readonly MenuEntry[] {
  const { recent, updates, platform, words } = context
  const row = (id: ShellCommand): MenuEntry => shellEntry(find(id), context)
  const recentMenu: MenuEntry = {
    label: words['menu.openAgain'],
    enabled: recent.length > 0,
    submenu: recent.map(({ title, run }) => ({ label: title, run }))
  }
  return [
    row('start'),
    row('open'),
    recentMenu,
    SEPARATOR,
    row('duplicate'),
    row('host'),
    SEPARATOR,
    row('print'),
    row('save-pdf'),
    SEPARATOR,
    ...(updates === null ? [] : [{ ...row('updates'), type: 'checkbox' as const, checked: updates }, SEPARATOR]),
    { role: 'close' },
    row('close-conference'),
    ...(platform === 'darwin' ? [] : [SEPARATOR, { role: 'quit' as const }])
  ]
}

function editMenu(mac: boolean): readonly MenuEntry[] {
  return [
    { role: 'undo' },
    { role: 'redo' },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle', ...(mac ? {} : { accelerator: 'Ctrl+Shift+V' }) },
    { role: 'selectAll' }
  ]
}

/** One menu for each group of the page's commands, in the page's order. */
function offeredMenus({ offered, platform, words, give }: MenuContext): readonly MenuEntry[] {
  const groups = [...new Set(offered.map(({ group }) => group))]
  return groups.map((group) => ({
    label: groupName(group, words),
    submenu: offered
      .filter((command) => command.group === group)
      .map(({ id, name, key, enabled }) => {
        const shown = shownKey(key, platform)
        return {
          label: name,
          enabled,
          ...(shown && { accelerator: shown.accelerator }),
          ...(shown && !shown.registers && { registerAccelerator: false }),
          run: () => give(id)
        }
      })
  }))
}

/** A group that this program does not know yet keeps the page's own word. */
function groupName(group: string, words: MenuWords): string {
  return new Map<string, string>(Object.entries(words)).get(`menu.group.${group}`) ?? group
}

function viewMenu(): readonly MenuEntry[] {
  return [
    { role: 'reload' },
    SEPARATOR,
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    SEPARATOR,
    { role: 'togglefullscreen' }
  ]
}

function windowMenu(context: MenuContext): readonly MenuEntry[] {
  const { seats, platform, words } = context
  const openAs: MenuEntry = {
    label: words['menu.openAs'],
    enabled: seats.length > 0,
    submenu: seats.map(({ name, run }) => ({ label: name, run }))
  }
  return [
    shellEntry(find('new-window'), context),
    openAs,
    SEPARATOR,
    { role: 'minimize' },
    ...(platform === 'darwin' ? [{ role: 'zoom' as const }, SEPARATOR, { role: 'front' as const }] : [])
  ]
}

function find(id: ShellCommand): ShellCommandRow {
  const row = SHELL_COMMANDS.find((candidate) => candidate.id === id)
  if (!row) throw new RangeError(`There is no command ${id}.`)
  return row
}

function shellEntry(row: ShellCommandRow, { platform, front, words, run }: MenuContext): MenuEntry {
  const accelerator = shortcutOf(row, platform)
  return {
    label: words[`menu.${row.id}`],
    enabled: row.possible(front),
    ...(accelerator !== null && { accelerator }),
    run: () => run(row.id)
  }
}

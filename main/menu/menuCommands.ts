/**
 * The commands of the desktop itself, in one table: shortcut by platform, in which menu, and when they can be given.
 * What the text knows is offered by the page in front (`offerCommands`); both stand in the menu that `buildMenu` makes.
 */
export type ShellCommand =
  'start' | 'open' | 'duplicate' | 'close-conference' | 'host' | 'new-window' | 'print' | 'save-pdf' | 'updates'

export interface FrontWindow {
  readonly kind: 'start' | 'hosting' | 'seat' | 'joined' | 'screen' | 'none'
}

interface Shortcut {
  readonly mac: string
  readonly others: string
}

export interface ShellCommandRow {
  readonly id: ShellCommand
  readonly menu: 'File' | 'Window'
  readonly shortcut: Shortcut | null
  possible(front: FrontWindow): boolean
}

const always = (): boolean => true
const inOwnConference = ({ kind }: FrontWindow): boolean => kind === 'seat' || kind === 'hosting'
const inText = ({ kind }: FrontWindow): boolean => kind === 'seat' || kind === 'joined'
const both = (keys: string): Shortcut => ({ mac: `Cmd+${keys}`, others: `Ctrl+${keys}` })

export const SHELL_COMMANDS: readonly ShellCommandRow[] = [
  { id: 'start', menu: 'File', shortcut: both('N'), possible: always },
  { id: 'open', menu: 'File', shortcut: both('O'), possible: always },
  { id: 'duplicate', menu: 'File', shortcut: both('Shift+S'), possible: inOwnConference },
  { id: 'host', menu: 'File', shortcut: both('Shift+H'), possible: inOwnConference },
  { id: 'print', menu: 'File', shortcut: both('P'), possible: inText },
  { id: 'save-pdf', menu: 'File', shortcut: both('Shift+P'), possible: inText },
  {
    id: 'close-conference',
    menu: 'File',

    shortcut: both('Shift+W'),
    possible: (front) => inOwnConference(front) || inText(front)
  },
  { id: 'updates', menu: 'File', shortcut: null, possible: always },
  { id: 'new-window', menu: 'Window', shortcut: both('Shift+N'), possible: inText }
]

export function shortcutOf({ shortcut }: ShellCommandRow, platform: NodeJS.Platform): string | null {
  return platform === 'darwin' ? (shortcut?.mac ?? null) : (shortcut?.others ?? null)
}

/**
 * How a key of the page stands in the menu. The page listens for its keys itself, because a letter acts only while nobody
 * is typing; so the menu shows the key and never takes it. On a Mac a shown key would be a taken one: there it is the
 * letter with Option, which the page takes while one is typing.
 */
export function shownKey(key: string, platform: NodeJS.Platform): { accelerator: string; registers: boolean } | null {
  const letter = /^[a-z]$/.test(key) ? key.toUpperCase() : null
  if (platform === 'darwin') return letter === null ? null : { accelerator: `Alt+${letter}`, registers: true }
  const name = letter ?? OTHER_KEYS[key] ?? null
  return name === null ? null : { accelerator: name, registers: false }
}

const OTHER_KEYS: Readonly<Record<string, string>> = {
  arrowup: 'Up',
  arrowdown: 'Down',
  escape: 'Esc',
  enter: 'Enter',
  '/': '/',
  '?': '?'
}

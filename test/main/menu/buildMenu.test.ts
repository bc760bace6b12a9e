/** The native menus: every command of the table and of the page, by platform, and no key taken from whoever types. */
import { describe, expect, it } from 'vitest'
import { buildMenu, type MenuContext } from '#main/menu/buildMenu.ts'
import { SHELL_COMMANDS } from '#main/menu/menuCommands.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import { menuWords } from '#main/menu/menuWords.ts'

const PLATFORMS = ['darwin', 'win32', 'linux'] as const
const offered = [
  { id: 'accept', name: 'Accept', key: 'a', group: 'Decide', enabled: true },
  { id: 'park', name: 'Park', key: 'p', group: 'Decide', enabled: false },
  { id: 'down', name: 'Next paragraph', key: 'arrowdown', group: 'Go', enabled: true }
]

function build(part: Partial<MenuContext> = {}): { flat: MenuEntry[]; menu: readonly MenuEntry[]; given: string[] } {
  const given: string[] = []
  const menu = buildMenu({
    platform: 'linux',
    front: { kind: 'seat' },
    offered,
    recent: [],
    seats: [{ name: 'Chair', run: () => given.push('seat Chair') }],
    updates: null,
    words: menuWords(['en-GB']),
    run: (command) => given.push(command),
    give: (id) => given.push(`page ${id}`),
    ...part
  })
  const flatten = (entries: readonly MenuEntry[]): MenuEntry[] =>
    entries.flatMap((entry) => [entry, ...flatten(entry.submenu ?? [])])
  return { flat: flatten(menu), menu, given }
}
const named = (flat: MenuEntry[], label: string): MenuEntry => {
  const entry = flat.find((candidate) => candidate.label === label)
  if (!entry) throw new Error(`There is no ${label} in the menu.`)
  return entry
}

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  it('holds every command of the desktop and every one that the page offers', () => {
    const { flat } = build({ platform, updates: false })
    const labels = flat.map(({ label }) => label)
    const words = menuWords(['en-GB'])
    for (const { id } of SHELL_COMMANDS) expect(labels).toContain(words[`menu.${id}`])
    for (const { name } of offered) expect(labels).toContain(name)
  })

  it('has a way out where people look for it', () => {
    const { menu } = build({ platform })
    const holder = menu.find(({ submenu }) => submenu?.some(({ role }) => role === 'quit'))
    expect(holder?.label).toBe(platform === 'darwin' ? 'Chapeau' : 'File')
  })

  it('gives no two commands the same shortcut', () => {
    const keys = build({ platform, updates: false }).flat.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('takes no bare letter from whoever types', () => {
    for (const { accelerator, registerAccelerator } of build({ platform }).flat) {
      if (accelerator !== undefined && !accelerator.includes('+')) expect(registerAccelerator).toBe(false)
    }
  })

  it('writes shortcuts as the platform does', () => {
    const open = named(build({ platform }).flat, 'Open …')
    expect(open.accelerator).toBe(platform === 'darwin' ? 'Cmd+O' : 'Ctrl+O')
    expect(named(build({ platform }).flat, 'Accept').accelerator).toBe(platform === 'darwin' ? 'Alt+A' : 'A')
  })
})

describe('an entry', () => {
  it('does what its command says, or asks the page', () => {
    const { flat, given } = build({ recent: [{ title: 'GRCP', run: () => given.push('recent') }] })
    for (const label of ['Host on this network …', 'Accept', 'Chair', 'GRCP']) named(flat, label).run?.()
    expect(given).toEqual(['host', 'page accept', 'seat Chair', 'recent'])
  })

  it('can be chosen only where it makes sense', () => {
    expect(named(build().flat, 'Park').enabled).toBe(false)
    const start = build({ front: { kind: 'start' }, offered: [], seats: [] }).flat
    for (const label of ['Duplicate …', 'Print …', 'Another window', 'Open as']) {
      expect(named(start, label).enabled, label).toBe(false)
    }
    expect(named(start, 'Open …').enabled).toBe(true)
    expect(named(build({ front: { kind: 'joined' } }).flat, 'Host on this network …').enabled).toBe(false)
    expect(named(build({ front: { kind: 'joined' } }).flat, 'Save as PDF …').enabled).toBe(true)
  })

  it('for newer versions is there only where the program can update itself, and says whether it does', () => {
    expect(build().flat.some(({ label }) => label === 'Look for newer versions')).toBe(false)
    expect(named(build({ updates: true }).flat, 'Look for newer versions')).toMatchObject({
      type: 'checkbox',
      checked: true
    })
  })
})

describe('the words of the menu', () => {
  it('are in the first language that the system prefers and Chapeau speaks', () => {
    const { flat } = build({ words: menuWords(['de-CH', 'fr-CH', 'en']) })
    const labels = flat.map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['Fichier', 'Ouvrir …', 'Décider', 'Accept']))
    expect(labels).not.toContain('File')
  })

  it('are English where the system prefers none of them', () => {
    expect(build({ words: menuWords(['ja-JP']) }).flat.map(({ label }) => label)).toContain('File')
  })

  it('keep the page’s own word for a group that is not known', () => {
    const offers = [{ id: 'x', name: 'X', key: 'x', group: 'Elsewhere', enabled: true }]
    expect(build({ offered: offers }).flat.map(({ label }) => label)).toContain('Elsewhere')
  })
})

/**
 * What the desktop shell decides, without a desktop: which shell opens, where files lie, what a window may do.
 */
import { describe, expect, it } from 'vitest'
import { chooseShell, hasDisplay } from '#main/chooseShell.ts'
import { dataFolder } from '#main/dataFolder.ts'
import { findElectron } from '#main/findElectron.ts'
import { readArguments } from '#main/readArguments.ts'
import { mayLoad, mayNavigate, mayOpenBeside, mayOpenOutside, mayReload, mayUse } from '#main/windowRules.ts'

describe('which shell opens', () => {
  it('is the desktop where there are a display and a program', () => {
    expect(chooseShell({ platform: 'linux', env: { DISPLAY: ':0' }, electron: () => '/opt/electron' })).toEqual({
      kind: 'desktop',
      electron: '/opt/electron'
    })
  })

  it('is the browser without a display, without the program, or when asked for', () => {
    expect(chooseShell({ platform: 'linux', env: {}, electron: () => '/opt/electron' })).toMatchObject({
      kind: 'browser'
    })
    expect(chooseShell({ platform: 'darwin', env: {}, electron: () => null })).toMatchObject({ kind: 'browser' })
    expect(chooseShell({ platform: 'win32', env: { CHAPEAU_IN_BROWSER: '1' }, electron: () => 'e.exe' })).toMatchObject(
      {
        kind: 'browser'
      }
    )
  })

  it('does not ask for Electron where no window could open', () => {
    const never = (): string => {
      throw new Error('It was asked for.')
    }
    expect(chooseShell({ platform: 'linux', env: { DISPLAY: '' }, electron: never }).kind).toBe('browser')
    expect(chooseShell({ platform: 'linux', env: { CHAPEAU_IN_BROWSER: '1' }, electron: never }).kind).toBe('browser')
    expect(hasDisplay('linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  })

  it('does not take the package of Electron for its program', () => {
    expect(findElectron('no-such-folder')).toBeNull()
  })
})

it('keeps files where each platform keeps them, and where the person says', () => {
  expect(dataFolder('linux', {}, '/h')).toBe('/h/.local/share/chapeau')
  expect(dataFolder('linux', { XDG_DATA_HOME: '/x' }, '/h')).toBe('/x/chapeau')
  expect(dataFolder('linux', { CHAPEAU_DATA: '/y' }, '/h')).toBe('/y')
})

describe('a window', () => {
  const relay = 'http://127.0.0.1:4400'

  it('stays on its relay', () => {
    expect(mayNavigate('http://127.0.0.1:4400/#invite=x', relay)).toBe(true)
    for (const target of [
      'http://127.0.0.1:4401/',
      'https://example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      ''
    ]) {
      expect(mayNavigate(target, relay)).toBe(false)
    }
  })

  it('hands only https links to the browser', () => {
    expect(mayOpenOutside('https://example.org/', relay)).toBe(true)
    for (const target of ['http://example.org/', 'file:///etc/passwd', 'smb://host/share', `${relay}/x`, 'nonsense']) {
      expect(mayOpenOutside(target, relay)).toBe(false)
    }
  })

  it('opens its own documentation beside, and nothing else', () => {
    expect(mayOpenBeside(`${relay}/docs/chair/decide.html`, relay)).toBe(true)
    for (const target of [
      `${relay}/`,
      `${relay}/docsx`,
      'http://127.0.0.1:4401/docs/',
      'https://example.org/docs/',
      ''
    ]) {
      expect(mayOpenBeside(target, relay), target).toBe(false)
    }
  })

  it('loads from this computer and from nowhere else', () => {
    for (const target of [`${relay}/x.js`, 'ws://127.0.0.1:4400/sync/d/text', 'blob:http://127.0.0.1/x', 'data:,x']) {
      expect(mayLoad(target), target).toBe(true)
    }
    for (const target of [
      'https://example.org/x.js',
      'http://192.168.1.20:4400/',
      'http://127.0.0.1.example.org/',
      'wss://example.org/',
      'file:///etc/passwd',
      'ftp://127.0.0.1/',
      ''
    ]) {
      expect(mayLoad(target), target).toBe(false)
    }
  })

  it('comes back after a crash, but not for ever', () => {
    expect(mayReload([0])).toBe(true)
    expect(mayReload([0, 10_000, 20_000])).toBe(true)
    expect(mayReload([0, 10_000, 20_000, 30_000])).toBe(false)
    expect(mayReload([0, 10_000, 20_000, 200_000])).toBe(true)
  })

  it('may write to the clipboard, fill the display, and use nothing else', () => {
    expect(mayUse('clipboard-sanitized-write')).toBe(true)
    expect(mayUse('fullscreen')).toBe(true)
    for (const permission of ['camera', 'media', 'geolocation', 'notifications', 'clipboard-read']) {
      expect(mayUse(permission)).toBe(false)
    }
  })
})

describe('what stands behind npm start --', () => {
  it('is nothing, a file, a port', () => {
    expect(readArguments([])).toEqual({ ok: true, file: null, port: 4400 })
    expect(readArguments(['--port', '0', '/a/b.chapeau'])).toEqual({ ok: true, file: '/a/b.chapeau', port: 0 })
  })

  it.each([[['--port', 'x']], [['--port', '70000']], [['a', 'b']], [['--colour']], [['--port']]])(
    'is refused with one line that says how to write it: %j',
    (args) => {
      const read = readArguments(args)
      expect(read).toMatchObject({ ok: false })
      if (!read.ok) expect(read.message).toMatch(/^[^\n]+ Write "npm start"[^\n]+$/)
    }
  )
})

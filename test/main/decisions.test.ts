/**
 * What the desktop shell decides, without a desktop: which shell opens, where files lie, what a window may do, what the
 * bridge takes.
 */
import { describe, expect, it } from 'vitest'
import { parseBridgeRequest } from '#core/protocol/parseBridgeRequest.ts'
import { chooseShell, hasDisplay } from '#main/chooseShell.ts'
import { dataFolder } from '#main/dataFolder.ts'
import { findElectron } from '#main/findElectron.ts'
import { menuTemplate } from '#main/menuTemplate.ts'
import { readArguments } from '#main/readArguments.ts'
import { mayNavigate, mayOpenOutside, mayUse } from '#main/windowRules.ts'

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

  it('may write to the clipboard and use nothing else', () => {
    expect(mayUse('clipboard-sanitized-write')).toBe(true)
    for (const permission of ['camera', 'media', 'geolocation', 'notifications', 'clipboard-read']) {
      expect(mayUse(permission)).toBe(false)
    }
  })
})

describe('the bridge', () => {
  it('takes what its table says', () => {
    expect(parseBridgeRequest('about', undefined)).toEqual({ ok: true, channel: 'about' })
    const bytes = new Uint8Array([1])
    expect(parseBridgeRequest('saveFile', { name: 'Rev.1.docx', bytes })).toMatchObject({ ok: true, file: { bytes } })
  })

  it('refuses other channels, other shapes, and names that lead elsewhere', () => {
    const bytes = new Uint8Array()
    expect(parseBridgeRequest('openShell', undefined)).toMatchObject({ ok: false })
    expect(parseBridgeRequest('__proto__', undefined)).toMatchObject({ ok: false })
    expect(parseBridgeRequest('about', {})).toMatchObject({ ok: false })
    for (const name of ['../x', 'a/b', 'a\\b', '.hidden', '', 'a\u0000b', 'x'.repeat(300)]) {
      expect(parseBridgeRequest('saveFile', { name, bytes })).toMatchObject({ ok: false })
    }
    expect(parseBridgeRequest('saveFile', { name: 'a', bytes: 'text' })).toMatchObject({ ok: false })
  })
})

it('has a menu on every platform, with an entry for each who takes part', () => {
  for (const platform of ['darwin', 'win32', 'linux'] as const) {
    const labels = menuTemplate(platform, [{ id: 'a', name: 'Chair' }]).flatMap(({ submenu }) => submenu ?? [])
    expect(labels).toContainEqual({ label: 'Open as Chair', open: 'a' })
  }
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

/** The bridge from a page's question to main's answer: who is heard, what each channel does, and what never happens. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BridgeChannel, BridgeReply, BridgeRequest } from '#core/protocol/bridge.ts'
import { answerRequest } from '#main/bridge/answerRequest.ts'
import { whoAsks } from '#main/bridge/whoAsks.ts'
import type { ShownWindow } from '#main/windows/createWindows.ts'
import { placesToReopen } from '#main/windows/keepOpenPlaces.ts'
import { startPlainShell, type PlainShell } from '#test/helpers/plainDesktop.ts'

let all: PlainShell
let start: ShownWindow
beforeEach(async () => {
  all = await startPlainShell()
  all.shell.showStart()
  start = all.shell.windows.all()[0]!
})
afterEach(() => all.end())

async function ask<Channel extends BridgeChannel>(
  from: ShownWindow,
  channel: Channel,
  request: BridgeRequest<Channel>
): Promise<BridgeReply<Channel>> {
  const asker = whoAsks(all.shell.windows, from.window.id, { url: `${from.origin}/`, isTop: true })
  return (await answerRequest(all.answers, channel, request, asker)) as BridgeReply<Channel>
}
async function openSeat(): Promise<ShownWindow> {
  await ask(start, 'openSample', { name: 'issyk-kul-highlights' })
  return all.shell.windows.all().find(({ place }) => place.kind === 'seat')!
}

describe('nobody is heard', () => {
  it.each([
    ['from a frame within the page', (origin: string) => ({ url: `${origin}/`, isTop: false })],
    ['from another page', () => ({ url: 'http://127.0.0.1:1/', isTop: true })],
    ['from the web', () => ({ url: 'https://example.org/', isTop: true })],
    ['from a frame that is gone', () => null]
  ])('%s', async (_where, frame) => {
    const asker = whoAsks(all.shell.windows, start.window.id, frame(start.origin))
    expect(asker).toBeNull()
    await expect(answerRequest(all.answers, 'state', undefined, asker)).rejects.toThrow('only the page it opened')
  })

  it('from a window that is not ours', () => {
    expect(whoAsks(all.shell.windows, 999, { url: `${start.origin}/`, isTop: true })).toBeNull()
  })

  it('who asks for what belongs to the start page from a conference’s page', async () => {
    const seat = await openSeat()
    await expect(ask(seat, 'openFile', undefined)).rejects.toThrow('not open to this page')
    await expect(ask(seat, 'create', { description: {}, texts: [] })).rejects.toThrow('not open to this page')
  })

  it('in another shape than the channel has', async () => {
    await expect(ask(start, 'openSample', { name: '' })).rejects.toThrow('a shape that it does not take')
  })
})

describe('the start page', () => {
  it('hears what there is, opens by what it heard, and forgets what it is told to', async () => {
    const seat = await openSeat()
    all.shell.showStart()
    const again = all.shell.windows.find({ kind: 'start' })!
    const state = await ask(again, 'state', undefined)
    expect(state.samples[0]?.name).toBe('issyk-kul-highlights')
    expect(state.samples.length).toBeGreaterThan(1)
    expect(state.open).toMatchObject([{ hostedAt: null }])
    expect(state.open[0]?.seats.every(({ link, connected }) => link === null && !connected)).toBe(true)
    expect(state.updates).toBeNull()
    const [recent] = state.recent
    expect(await ask(again, 'openRecent', { id: recent!.id })).toMatchObject({ ok: true })
    expect(all.desktop.windows.find(({ id }) => id === seat.window.id)?.shown).toBeGreaterThan(1)
    all.shell.showStart()
    const third = all.shell.windows.find({ kind: 'start' })!
    await ask(third, 'forgetRecent', { id: recent!.id })
    expect((await ask(third, 'state', undefined)).recent).toEqual([])
    expect(await ask(third, 'openRecent', { id: recent!.id })).toMatchObject({ ok: false, code: 'not-known' })
    expect(await ask(third, 'openSample', { name: '../../etc' })).toMatchObject({ ok: false, code: 'no-sample' })
    expect(await ask(third, 'setUpdates', { on: true })).toMatchObject({ ok: false, code: 'no-updates' })
  })

  it('opens seats, and is refused for a conference that is closed', async () => {
    await openSeat()
    all.shell.showStart()
    const page = all.shell.windows.find({ kind: 'start' })!
    const [open] = (await ask(page, 'state', undefined)).open
    const chair = open!.seats.find(({ role }) => role === 'chair')!
    expect(await ask(page, 'openSeat', { conference: open!.id, participant: chair.participant })).toMatchObject({
      ok: true
    })
    all.shell.showHosting(open!.file)
    const hosting = all.shell.windows.find({ kind: 'hosting', file: open!.file })!
    expect(await ask(hosting, 'openSeat', { conference: open!.id, participant: 'nobody' })).toMatchObject({ ok: false })
    expect(await ask(hosting, 'host', { conference: open!.id, address: '203.0.113.9', plain: false })).toMatchObject({
      ok: false,
      code: 'no-such-host'
    })
    expect(await ask(hosting, 'host', { conference: 'gone', address: '203.0.113.9', plain: false })).toMatchObject({
      ok: false,
      code: 'not-open'
    })
  })
})

describe('a conference’s page', () => {
  it('saves a file where the person says, piece by piece', async () => {
    const seat = await openSeat()
    const path = join(all.folder, 'Rev.1.docx')
    all.desktop.files.push(path, null)
    const begun = await ask(seat, 'beginSave', { name: 'Rev.1.docx', size: 3 })
    const ticket = begun.ok ? begun.ticket! : ''
    await ask(seat, 'writeSave', { ticket, bytes: new Uint8Array([1, 2, 3]) })
    await ask(seat, 'endSave', { ticket, keep: true })
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
    expect(await ask(seat, 'beginSave', { name: 'Rev.1.docx', size: 3 })).toEqual({ ok: true, ticket: null })
    all.desktop.files.push(join(all.folder, 'none', 'x.docx'))
    expect(await ask(seat, 'beginSave', { name: 'x.docx', size: 3 })).toMatchObject({ ok: false, code: 'not-written' })
  })

  it('prints, and becomes a PDF', async () => {
    const seat = await openSeat()
    expect(await ask(seat, 'print', undefined)).toEqual({ ok: true, done: true })
    all.desktop.files.push(join(all.folder, 'text.pdf'))
    expect(await ask(seat, 'savePdf', { name: 'text' })).toEqual({ ok: true, done: true })
    expect(existsSync(join(all.folder, 'text.pdf'))).toBe(true)
  })

  it('offers its commands to the menu, and hears when one is chosen there', async () => {
    const seat = await openSeat()
    await ask(seat, 'offerCommands', {
      commands: [{ id: 'accept', name: 'Accept', key: 'a', group: 'Decide', enabled: true }]
    })
    const decide = all.desktop.menu.find(({ label }) => label === 'Decide')
    decide?.submenu?.[0]?.run?.()
    expect(all.desktop.windows.find(({ id }) => id === seat.window.id)?.told).toEqual(['command accept'])
  })

  it('keeps its session with the key store, under its own address', async () => {
    const seat = await openSeat()
    await ask(seat, 'keepSecret', { place: 'everywhere', key: 'session', value: 'token' })
    await ask(seat, 'keepSecret', { place: 'here', key: 'session', value: 'token' })
    expect(await ask(seat, 'readSecrets', undefined)).toEqual({
      here: { session: 'token' },
      everywhere: { session: 'token' }
    })
    expect(readFileSync(join(all.folder, 'tokens.json'), 'utf8')).not.toContain('token"')
    all.shell.showStart()
    const other = all.shell.windows.find({ kind: 'start' })!
    expect(await ask(other, 'readSecrets', undefined)).toEqual({ here: {}, everywhere: {} })
    await ask(seat, 'forgetSecret', { place: 'everywhere', key: 'session' })
    expect((await ask(seat, 'readSecrets', undefined)).everywhere).toEqual({})
  })

  it('sets the spell checker to its language, and hears where others reach it', async () => {
    const seat = await openSeat()
    expect(await ask(seat, 'spelling', { languages: ['ru-RU', 'xx'] })).toEqual({ used: ['ru'] })
    expect(await ask(seat, 'about', undefined)).toMatchObject({ address: null })
    expect(await ask(seat, 'showing', { title: 'X' })).toEqual({ ok: true, done: true })
  })
})

describe('the screen for the room', () => {
  it('opens in a window of its own, signed in as the window that asked, and comes to the front when asked again', async () => {
    const seat = await openSeat()
    await ask(seat, 'keepSecret', { place: 'here', key: 'chapeau.session', value: 'of the Chair' })
    expect(await ask(seat, 'openScreen', { draft: 'd1' })).toEqual({ ok: true, done: true })
    const screens = (): readonly ShownWindow[] => all.shell.windows.all().filter(({ place }) => place.kind === 'screen')
    const [screen] = screens()
    expect(all.desktop.windows.at(-1)?.url).toBe(`${seat.origin}/#screen=d1`)
    expect((await ask(screen!, 'readSecrets', undefined)).here).toEqual({ 'chapeau.session': 'of the Chair' })
    await expect(ask(screen!, 'state', undefined)).rejects.toThrow('not open to this page')
    await ask(seat, 'openScreen', { draft: 'd1' })
    expect(screens()).toHaveLength(1)
  })

  it('is refused where the window shows no text', async () => {
    expect(await ask(start, 'openScreen', { draft: 'd1' })).toMatchObject({ ok: false, code: 'no-text' })
  })

  it('holds its conference open as a window does, and goes when the conference is closed', async () => {
    const seat = await openSeat()
    await ask(seat, 'openScreen', { draft: 'd1' })
    seat.window.close()
    const screen = all.shell.windows.all().find(({ place }) => place.kind === 'screen')!
    expect(all.shell.library.all()).toHaveLength(1)
    const { file } = (screen.place as { of: { file: string } }).of
    await all.shell.closeConference(file)
    expect(all.shell.windows.all().some(({ place }) => place.kind === 'screen')).toBe(false)
  })

  it('is not opened again after a crash', () => {
    const of = { kind: 'joined', address: 'http://192.168.1.20:4400' } as const
    expect(placesToReopen({ clean: false, places: [of, { kind: 'screen', of, draft: 'd1' }] })).toEqual([of])
  })
})

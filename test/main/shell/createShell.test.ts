/** The desktop program as a whole, on a desktop without a screen: what opens, what stays, what is said. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { desktopLink } from '#core/protocol/joinLink.ts'
import { fileNameOf } from '#main/shell/createShell.ts'
import { readLaunch } from '#main/shell/readLaunch.ts'
import { describeState } from '#main/shell/describeState.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import { plainDesktop, startPlainShell, type PlainShell } from '#test/helpers/plainDesktop.ts'
import { signIn, startTestRelay } from '#test/helpers/startTestRelay.ts'

const running: PlainShell[] = []
afterEach(async () => {
  for (const shell of running.splice(0)) await shell.end()
})
async function start(options: Parameters<typeof startPlainShell>[0] = {}): Promise<PlainShell> {
  const shell = await startPlainShell(options)
  running.push(shell)
  return shell
}
const nothing = { files: [], links: [] }
const places = ({ shell }: PlainShell): string[] => shell.windows.all().map(({ place }) => place.kind)
function choose(menu: readonly MenuEntry[], ...labels: string[]): void {
  const [label, ...rest] = labels
  const entry = menu.find((candidate) => candidate.label === label)
  if (!entry) throw new Error(`There is no ${label} in ${menu.map((one) => one.label).join(', ')}.`)
  if (rest.length > 0) choose(entry.submenu ?? [], ...rest)
  else entry.run?.()
}

describe('started', () => {
  it('with nothing, it shows the start page, which goes when something opens', async () => {
    const { shell, desktop } = await start()
    await shell.launch(nothing, true)
    expect(desktop.windows.map(({ url }) => new URL(url).hash)).toEqual(['#start'])
    expect(await shell.openSample('issyk-kul-highlights')).toEqual({ ok: true, done: true })
    expect(desktop.windows).toHaveLength(1)
    expect(desktop.windows[0]?.url).toContain('#invite=')
  })

  it('with a file and a link, it opens both', async () => {
    const relay = await startTestRelay()
    const first = await start()
    await first.shell.openSample('issyk-kul-highlights')
    const file = join(first.folder, 'sample.chapeau')
    await first.shell.stop()
    const second = await start()
    const link = desktopLink({ address: relay.url, code: relay.invites.kgz1.code, pin: null })
    await second.shell.launch({ files: [file], links: [link] }, true)
    expect(places(second)).toEqual(['seat', 'joined'])
    await second.shell.launch({ files: [file], links: [] }, false)
    expect(places(second), 'a second time the window comes to the front').toEqual(['seat', 'joined'])
    expect(second.desktop.windows[0]?.shown).toBe(2)
    await second.shell.stop()
    await relay.stop()
  })

  it('with something that does not open, it says so in one sentence and shows the start page', async () => {
    const { shell, desktop } = await start()
    await shell.launch({ files: [join('no', 'such.chapeau')], links: ['chapeau://join/'] }, true)
    expect(desktop.errors).toHaveLength(2)
    expect(desktop.errors[0]).toMatch(/There is no conference at .*such\.chapeau/)
    expect(desktop.windows.map(({ url }) => new URL(url).hash)).toEqual(['#start'])
  })

  it('after a crash, it opens the same seats at the same addresses; after a clean end, the start page', async () => {
    const first = await start()
    await first.shell.openSample('issyk-kul-highlights')
    const [sample] = first.shell.library.all()
    if (!sample) throw new Error('The sample is not open.')
    const other = sample.conference.links.at(-1)!.participant.id
    first.shell.openSeat(sample, other)
    const before = first.desktop.windows.map(({ url }) => new URL(url).origin)
    // The process dies here: files and ports are free, and nothing was written about an end.
    await first.shell.library.closeAll()
    const second = await start({ folder: first.folder })
    await second.shell.launch(nothing, true)
    expect(places(second)).toEqual(['seat', 'seat'])
    expect(second.desktop.windows.map(({ url }) => new URL(url).origin)).toEqual(before)
    await second.shell.stop()
    const third = await start({ folder: first.folder })
    await third.shell.launch(nothing, true)
    expect(places(third)).toEqual(['start'])
  })
})

describe('a conference file', () => {
  it('is put away when its last window closes, and opens again where one sat', async () => {
    const all = await start()
    const { shell, desktop } = all
    await shell.openSample('issyk-kul-highlights')
    const [opened] = shell.library.all()
    const observer = opened?.conference.links.at(-1)?.participant.id
    if (!opened || observer === undefined) throw new Error('The sample is not open.')
    shell.openSeat(opened, observer)
    for (const window of [...desktop.windows]) window.close()
    await expect.poll(() => shell.library.all()).toEqual([])
    const [recent] = shell.recent.get()
    expect(await shell.openAgain(`file:${recent?.where}`)).toMatchObject({ ok: true })
    expect(shell.windows.all().map(({ place }) => place)).toEqual([
      { kind: 'seat', file: opened.file, participant: observer }
    ])
  })

  it('is created where the person says, after it was looked at, and is not when they change their mind', async () => {
    const { shell, desktop, folder } = await start()
    const conference = {
      description: {
        title: 'Third: Round?',
        place: 'Online',
        dates: '2026-11-25',
        delegations: [],
        participants: [{ name: 'Chair', role: 'chair' }],
        drafts: [{ title: 'Text', profile: 'resolution', from: 'text.txt' }]
      },
      texts: [{ name: 'text.txt', bytes: new TextEncoder().encode('We agree.') }]
    }
    // No dialog is laid down for this one: a fault is said before anybody is asked where to put it.
    expect(await shell.create(null, { ...conference, texts: [] })).toMatchObject({ ok: false })
    desktop.files.push(null, join(folder, 'round.chapeau'), join(folder, 'round.chapeau'))
    expect(await shell.create(null, conference)).toEqual({ ok: true, done: false })
    expect(await shell.create(null, conference)).toEqual({ ok: true, done: true })
    expect(await shell.create(null, conference), 'never over one that is open').toMatchObject({ code: 'open' })
    expect(shell.recent.get()[0]?.title).toBe('Third: Round?')
    expect(fileNameOf('Third: Round?')).toBe('Third Round')
    expect(fileNameOf(' ../..\\ ')).toBe('Conference')
  })

  it('is copied from the menu, hosted from the menu, and closed from the menu with all its windows', async () => {
    const all = await start()
    const { shell, desktop, folder } = all
    await shell.openSample('issyk-kul-highlights')
    desktop.files.push(join(folder, 'copy.chapeau'))
    choose(desktop.menu, 'File', 'Duplicate …')
    await expect.poll(() => existsSync(join(folder, 'copy.chapeau'))).toBe(true)
    choose(desktop.menu, 'File', 'Host on this network …')
    choose(desktop.menu, 'Window', 'Open as', 'Chair')
    choose(desktop.menu, 'Window', 'Another window')
    expect(places(all)).toEqual(['seat', 'hosting', 'seat', 'seat'])
    choose(desktop.menu, 'File', 'Close the conference')
    await expect.poll(() => places(all)).toEqual(['start'])
    expect(shell.library.all()).toEqual([])
    expect(desktop.errors).toEqual([])
  })
})

describe('hosting', () => {
  const loopback = (() => ({ eth0: [{ address: '127.0.0.1', family: 'IPv4', internal: false }] })) as never

  it('goes on without a window, shows each seat its link, and asks before guests are shown out', async () => {
    const all = await start({ cards: loopback })
    const { shell, desktop, nearby } = all
    await shell.openSample('issyk-kul-highlights')
    const [opened] = shell.library.all()
    if (!opened) throw new Error('The sample is not open.')
    expect(await shell.hosting.host(opened, '127.0.0.1', true)).toEqual({ ok: true, done: true })
    const [state] = describeState(shell, nearby, false).open
    const chair = state?.seats.find(({ role }) => role === 'chair')
    expect(chair?.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#invite=/)
    const ofThisComputer = opened.conference.links.map(({ url }) => new URL(url).hash)
    expect(ofThisComputer, 'a guest has a link of their own').not.toContain(new URL(chair?.link ?? '').hash)
    const seatOf = () => describeState(shell, nearby, false).open[0]?.seats.find(({ role }) => role === 'chair')
    const code = new URL(chair?.link ?? '').hash.slice('#invite='.length)
    await signIn(new URL(chair?.link ?? '').origin, code)
    await expect(signIn(new URL(chair?.link ?? '').origin, code), 'which is good once').rejects.toThrow(
      'invite-used-up'
    )
    expect(seatOf()).toMatchObject({ used: true, link: chair?.link })
    await opened.conference.inviteGuests()
    expect(seatOf()?.used).toBe(false)
    expect(seatOf()?.link).not.toBe(chair?.link)
    nearby.heard = [{ title: 'Ours', address: shell.hosting.addressOf(opened.file) ?? '' }]
    expect(describeState(shell, nearby, false).nearby, 'one does not join what one hosts').toEqual([])

    for (const window of [...desktop.windows]) window.close()
    const guest = await fetch(new URL('/health', chair?.link ?? ''))
    expect(guest.status).toBe(200)
    desktop.answers.push(false, true)
    expect(await shell.closeConference(opened.file)).toEqual({ ok: true, done: false })
    expect(shell.library.all()).toHaveLength(1)
    expect(await shell.closeConference(opened.file)).toEqual({ ok: true, done: true })
    expect(shell.library.all()).toEqual([])
    await expect(fetch(new URL('/health', chair?.link ?? ''))).rejects.toThrow()
  })
})

describe('joining', () => {
  it('opens one window for one conference, and takes a newer invite into it', async () => {
    const relay = await startTestRelay()
    const { shell, desktop } = await start()
    const asked = { address: relay.url, code: relay.invites.kgz1.code }
    expect(await shell.join(asked)).toEqual({ ok: true, done: true })
    expect(await shell.join({ ...asked, code: relay.invites.tur.code })).toEqual({ ok: true, done: true })
    expect(desktop.windows).toHaveLength(1)
    expect(desktop.windows[0]?.url).toContain(relay.invites.tur.code)
    await relay.stop()
  })

  it('refuses what is no link without opening anything', async () => {
    const { shell, desktop } = await start()
    expect(await shell.join({ link: 'the code is on the wall' })).toMatchObject({ ok: false, code: 'no-link' })
    expect(desktop.windows).toEqual([])
  })
})

it('reads what the system hands over: files and join links, from the folder of the second start', () => {
  const args = ['--flag', 'notes.chapeau', '/abs/x.chapeau', 'chapeau://join/h#CODE', 'https://example.org/', '']
  expect(readLaunch(args, join('/', 'folder'))).toEqual({
    files: [join('/', 'folder', 'notes.chapeau'), '/abs/x.chapeau'],
    links: ['chapeau://join/h#CODE']
  })
})

it('remembers a moved window for its kind', async () => {
  const desktop = plainDesktop()
  const first = await start({ desktop })
  await first.shell.launch(nothing, true)
  const stand = { bounds: { x: 77, y: 66, width: 900, height: 700 }, maximized: false }
  desktop.windows[0]?.opened.onMoved(stand)
  const second = await start({ folder: first.folder })
  second.shell.showStart()
  expect(second.desktop.windows[0]?.opened.stand).toEqual(stand)
})

/**
 * The desktop program without a desktop: what opens, where, and what is said when it cannot. Called by `main.ts` with
 * Electron's windows and dialogs, and by the tests with others. Whatever can be refused comes back as a value; only what
 * the system asked for by itself (a double click on a file, a link) is told in a dialog.
 */
import { join } from 'node:path'
import { readJoin, type JoinRequest } from '#core/protocol/joinLink.ts'
import { DONE, NOT_DONE, refused, type Outcome } from '#core/protocol/shellState.ts'
import { conferenceKey, createLibrary, type Library, type LibraryFile } from '#main/files/createLibrary.ts'
import { duplicateConference } from '#main/files/duplicateConference.ts'
import { checkNewConference, makeConference, type NewConference } from '#main/files/makeConference.ts'
import { createHosting, type Hosting } from '#main/host/createHosting.ts'
import { lanAddresses } from '#main/host/lanAddresses.ts'
import type { Nearby } from '#main/host/nearby.ts'
import { createGuests, type Guests, type Joined } from '#main/join/createGuests.ts'
import { pinWords } from '#main/join/pinWords.ts'
import type { Kept } from '#main/keep/keepValue.ts'
import { keepRecent, recentId, withoutRecent, type RecentEntry } from '#main/keep/recentConferences.ts'
import { keepSettings, type Settings } from '#main/keep/keepSettings.ts'
import { servePages, type Pages } from '#main/pages/servePages.ts'
import type { Desktop, DesktopWindow } from '#main/shell/desktop.ts'
import type { Launch } from '#main/shell/readLaunch.ts'
import { createWindows, type ShownWindow, type Windows } from '#main/windows/createWindows.ts'
import { keepOpenPlaces, placesToReopen, type WindowPlace } from '#main/windows/keepOpenPlaces.ts'
import { keepStands } from '#main/windows/keepStands.ts'
import { DEFAULT_SAMPLE, sampleNames } from '#relay/cli/samples.ts'

export interface ShellOptions {
  readonly desktop: Desktop
  readonly dataDir: string
  readonly clientDir: string
  readonly nearby: Nearby
  readonly cards: () => Parameters<typeof lanAddresses>[0]
  readonly now: () => Date
  readonly logger: Parameters<typeof createLibrary>[0]['logger']
  /** Called when something changed that menus or start pages show. */
  readonly onChange: () => void
  readonly onWindowGone: (window: number) => void
}

export interface Shell {
  readonly library: Library
  readonly hosting: Hosting
  readonly guests: Guests
  readonly windows: Windows
  readonly recent: Kept<readonly RecentEntry[]>
  readonly settings: Kept<Settings>
  addresses(): ReturnType<typeof lanAddresses>
  /** Opens what the system handed over; what was open at a crash; or the start page. */
  launch(launch: Launch, first: boolean): Promise<void>
  showStart(): void
  showHosting(file: string): void
  openFile(file: string): Promise<Outcome>
  chooseFile(over: DesktopWindow | null): Promise<Outcome>
  openAgain(id: string): Promise<Outcome>
  forgetRecent(id: string): Outcome
  openSample(name: string): Promise<Outcome>
  create(over: DesktopWindow | null, conference: NewConference): Promise<Outcome>
  duplicate(over: DesktopWindow | null, file: string): Promise<Outcome>
  openSeat(opened: LibraryFile, participant: string, another?: boolean): Outcome
  /** The screen for the room, opened from this window; null where it shows no text. */
  openScreen(from: ShownWindow, draft: string): ShownWindow | null
  join(asked: JoinRequest): Promise<Outcome>
  closeConference(file: string): Promise<Outcome>
  /** Asks before guests are shown out. */
  mayEnd(over: DesktopWindow | null, files?: readonly string[]): Promise<boolean>
  stop(): Promise<void>
}

export async function createShell(options: ShellOptions): Promise<Shell> {
  const { desktop, dataDir, clientDir, nearby, cards, now, logger, onChange, onWindowGone } = options
  const kept = (name: string): string => join(dataDir, name)
  const recent = keepRecent(kept('recent.json'))
  const settings = keepSettings(kept('settings.json'))
  const openPlaces = keepOpenPlaces(kept('open.json'))
  const before = openPlaces.get()
  const addresses = () => lanAddresses(cards())
  const library = createLibrary({ clientDir, recent, now, logger })
  const hosting = createHosting(nearby, () => addresses().map(({ address }) => address))
  /** Those of which it was said already that they are other computers now. */
  const told = new Set<string>()
  const guests = createGuests({
    clientDir,
    recent,
    now,
    onOther({ message }) {
      if (told.has(message)) return
      told.add(message)
      desktop.tell('This is not the computer that you joined', message)
    }
  })
  const pages: Pages = await servePages({ clientDir, relay: null, port: settings.get().startPort })
  settings.set({ ...settings.get(), startPort: pages.port })
  const windows = createWindows({
    desktop,
    openPlaces,
    stands: keepStands(kept('windows.json')),
    onFront: onChange,
    onClosed(gone) {
      onWindowGone(gone.window.id)
      void lastWindowGone(gone)
    }
  })

  /** A conference without windows is put away, unless others are in it. */
  const lastWindowGone = async (gone: ShownWindow): Promise<void> => {
    const place = conferencePlace(gone.place)
    const stillShown = (of: (other: WindowPlace) => boolean): boolean =>
      windows.all().some(({ place }) => of(conferencePlace(place)))
    if (place.kind === 'seat' || place.kind === 'hosting') {
      const { file } = place
      const isOfFile = (other: WindowPlace): boolean => 'file' in other && other.file === file
      if (stillShown(isOfFile) || hosting.addressOf(file) !== null) return
      await library.close(file)
    } else if (place.kind === 'joined') {
      const { address } = place
      if (!stillShown((other) => other.kind === 'joined' && other.address === address)) await guests.leave(address)
    }
    onChange()
  }

  const show = (place: WindowPlace, url: string): ShownWindow => {
    const known = windows.find(place)
    if (!known) return windows.open(place, url)
    known.window.show()
    return known
  }
  /** Once something is open the start page has done its work. */
  const closeStart = (): void => windows.find({ kind: 'start' })?.window.close()

  const openSeat: Shell['openSeat'] = (opened, participant, another = false) => {
    const { file, conference } = opened
    const link = conference.links.find((candidate) => candidate.participant.id === participant)
    if (!link) return refused('no-such-participant', 'Nobody of that name takes part in this conference any more.')
    const place: WindowPlace = { kind: 'seat', file, participant }
    if (another) windows.open(place, link.url)
    else show(place, link.url)
    library.noteSeat(file, participant)
    closeStart()
    onChange()
    return DONE
  }

  const openFile = async (file: string, orSample?: string): Promise<Outcome> => {
    const answer = await library.open(file, orSample)
    if (!answer.ok) return answer
    const { links } = answer.opened.conference
    const last = library.lastSeat(answer.opened.file)
    const seat =
      links.find(({ participant }) => participant.id === last) ??
      links.find(({ participant }) => participant.role === 'secretariat') ??
      links[0]
    if (!seat) return refused('nobody', 'Nobody takes part in this conference, so there is no seat to open it from.')
    desktop.noteRecent(answer.opened.file)
    return openSeat(answer.opened, seat.participant.id)
  }

  const showAndTrust = (joined: Joined): Outcome => {
    if (joined.ok && joined.guest.pin !== null)
      desktop.trustOnly(new URL(joined.guest.address).hostname, joined.guest.pin)
    return showJoined(joined)
  }
  const showJoined = (joined: Joined): Outcome => {
    if (!joined.ok) return refused(joined.code, joined.message)
    const known = windows.find({ kind: 'joined', address: joined.guest.address })
    if (known && joined.url.includes('#invite=')) known.window.load(joined.url)
    if (known) known.window.show()
    else windows.open({ kind: 'joined', address: joined.guest.address }, joined.url)
    closeStart()
    onChange()
    return DONE
  }

  const shell: Shell = {
    library,
    hosting,
    guests,
    windows,
    recent,
    settings,
    addresses,
    openFile,
    openSeat,

    async launch({ files, links }, first) {
      const outcomes: Outcome[] = []
      for (const file of files) outcomes.push(await openFile(file))
      for (const link of links) outcomes.push(await shell.join({ link }))
      if (first && files.length + links.length === 0) {
        for (const place of placesToReopen(before)) outcomes.push(await reopen(place))
      }
      for (const outcome of outcomes) {
        if (!outcome.ok) desktop.tell('Chapeau could not open this', outcome.message)
      }
      if (windows.all().length === 0) shell.showStart()
      else if (!first && files.length + links.length === 0) windows.all()[0]?.window.show()
    },

    openScreen({ place, origin }, draft) {
      if (place.kind !== 'seat' && place.kind !== 'joined') return null
      return show({ kind: 'screen', of: place, draft }, `${origin}/#screen=${encodeURIComponent(draft)}`)
    },

    showStart: () => void show({ kind: 'start' }, `${pages.url}/#start`),
    showHosting: (file) => void show({ kind: 'hosting', file }, `${pages.url}/#hosting=${conferenceKey(file)}`),

    async chooseFile(over) {
      const file = await desktop.chooseFileToOpen(over)
      return file === null ? NOT_DONE : openFile(file)
    },

    async openAgain(id) {
      const entry = recent.get().find((candidate) => recentId(candidate) === id)
      if (!entry) return refused('not-known', 'That conference is no longer in the list. Open its file, or its link.')
      return entry.kind === 'file' ? openFile(entry.where) : showAndTrust(await guests.rejoin(entry.where))
    },

    forgetRecent(id) {
      recent.set(withoutRecent(recent.get(), id))
      onChange()
      return DONE
    },

    async openSample(name) {
      if (!sampleNames().includes(name)) return refused('no-sample', 'There is no such sample. Choose one of the list.')
      return openFile(kept(name === DEFAULT_SAMPLE ? 'sample.chapeau' : `sample-${name}.chapeau`), name)
    },

    async create(over, conference) {
      const sound = checkNewConference(conference)
      if (!sound.ok) return sound
      const { title } = conference.description as { title: string }
      const file = await desktop.chooseFileToSave(over, `${fileNameOf(title)}.chapeau`)
      if (file === null) return NOT_DONE
      if (library.find(file))
        return refused('open', 'That file is open just now. Choose another name, or close it first.')
      const made = await makeConference(file, conference)
      return made.ok ? openFile(file) : made
    },

    async duplicate(over, file) {
      const known = library.find(file)
      const to = await desktop.chooseFileToSave(
        over,
        `${fileNameOf(known?.conference.title ?? 'Conference')}, copy.chapeau`
      )
      if (to === null) return NOT_DONE
      if (library.find(to))
        return refused('open', 'That file is open just now. Choose another name, or close it first.')
      return duplicateConference(file, to)
    },

    async join(asked) {
      const read = readJoin(asked)
      if (!read.ok) return refused(read.code, read.message)
      const joined = await guests.join(read.place)
      if (joined.ok || !('pin' in joined)) return showAndTrust(joined)
      // A code without a link says nothing of the host's certificate: two people do.
      const isSame = await desktop.ask(windows.front()?.window ?? null, {
        title: 'Is this the computer that hosts?',
        detail: `The computer at ${read.place.address} has a certificate of its own with the fingerprint ${pinWords(joined.pin)}. Ask the person who hosts to read theirs to you, and join only if it is the same.`,
        yes: 'It is the same',
        no: 'Do not join'
      })
      return isSame ? showAndTrust(await guests.join({ ...read.place, pin: joined.pin })) : NOT_DONE
    },

    async closeConference(file) {
      if (!(await shell.mayEnd(windows.front()?.window ?? null, [file]))) return NOT_DONE
      await hosting.stop(file)
      for (const { window, place } of windows.all()) {
        const shown = conferencePlace(place)
        if ('file' in shown && shown.file === file) window.close()
      }
      const closed = await library.close(file)
      if (windows.all().length === 0) shell.showStart()
      onChange()
      return closed.ok ? closed : DONE
    },

    async mayEnd(over, files = library.all().map(({ file }) => file)) {
      const guestsNow = files.reduce((sum, file) => sum + hosting.guestsOf(file), 0)
      if (guestsNow === 0) return true
      return desktop.ask(over, {
        title: 'Others are in this conference',
        detail:
          'It is hosted from this computer. If it ends, they go on from their own copies, and what they write reaches nobody until it is hosted again.',
        yes: 'End it',
        no: 'Go on hosting'
      })
    },

    async stop() {
      windows.noteCleanEnd()
      await hosting.stopAll()
      await Promise.all([library.closeAll(), guests.leaveAll(), nearby.stop(), pages.stop()])
    }
  }

  const reopen = async (place: WindowPlace): Promise<Outcome> => {
    if (place.kind === 'joined') return showAndTrust(await guests.rejoin(place.address))
    if (place.kind === 'start' || place.kind === 'screen') return DONE
    const answer = await library.open(place.file)
    if (!answer.ok) return answer
    if (place.kind === 'seat') return openSeat(answer.opened, place.participant)
    shell.showHosting(place.file)
    return DONE
  }
  return shell
}

/** A screen belongs to the conference of the window that it was opened from. */
function conferencePlace(place: WindowPlace): WindowPlace {
  return place.kind === 'screen' ? place.of : place
}

/** A title as the name of a file: no folders, nothing a file system forbids, not too long. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(/\s+/g, ' ')
  return [...name].slice(0, 80).join('').trim() || 'Conference'
}

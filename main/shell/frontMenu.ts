/**
 * The menu for the window in front, wired to the shell. Called by `main.ts` whenever windows, recent files or what a page
 * offers have changed.
 */
import type { Outcome } from '#core/protocol/shellState.ts'
import { buildMenu } from '#main/menu/buildMenu.ts'
import { menuWords } from '#main/menu/menuWords.ts'
import type { ShellCommand } from '#main/menu/menuCommands.ts'
import type { MenuEntry } from '#main/menu/menuEntry.ts'
import { recentId } from '#main/keep/recentConferences.ts'
import type { Saves } from '#main/saves/createSaves.ts'
import { savePdf } from '#main/saves/savePdf.ts'
import { fileNameOf, type Shell } from '#main/shell/createShell.ts'
import type { Desktop } from '#main/shell/desktop.ts'

export function frontMenu(shell: Shell, desktop: Desktop, saves: Saves, onChange: () => void): readonly MenuEntry[] {
  const front = shell.windows.front()
  const place = front?.place ?? null
  const file = place && 'file' in place ? place.file : null
  const opened = file === null ? null : shell.library.find(file)
  const tell = async (outcome: Promise<Outcome> | Outcome): Promise<void> => {
    const told = await outcome
    if (!told.ok) desktop.tell('This was not done', told.message)
  }
  const window = front?.window ?? null

  const run = (command: ShellCommand): void => {
    switch (command) {
      case 'start':
        return shell.showStart()
      case 'open':
        return void tell(shell.chooseFile(window))
      case 'duplicate':
        return void (file !== null && tell(shell.duplicate(window, file)))
      case 'close-conference':
        if (file !== null) void tell(shell.closeConference(file))
        else window?.close()
        return
      case 'host':
        if (file !== null) shell.showHosting(file)
        return
      case 'new-window':
        if (place?.kind === 'seat' && opened) void tell(shell.openSeat(opened, place.participant, true))
        else if (front && place?.kind === 'joined') shell.windows.open(place, `${front.origin}/`)
        return
      case 'print':
        return void window?.print()
      case 'save-pdf':
        return void (
          window && tell(savePdf(desktop, saves, window, `${fileNameOf(opened?.conference.title ?? 'Text')}.pdf`))
        )
      case 'updates': {
        const on = !shell.settings.get().updates
        shell.settings.set({ ...shell.settings.get(), updates: on })
        if (on) void desktop.lookForUpdates?.()
        return onChange()
      }
    }
  }
  return buildMenu({
    platform: desktop.platform,
    front: { kind: place?.kind ?? 'none' },
    offered: front?.offered ?? [],
    recent: shell.recent.get().map((entry) => ({
      title: entry.title,
      run: () => void tell(shell.openAgain(recentId(entry)))
    })),
    seats: (opened?.conference.links ?? []).map(({ participant }) => ({
      name: participant.name,
      run: () => void (opened && tell(shell.openSeat(opened, participant.id)))
    })),
    words: menuWords(desktop.preferredLanguages()),
    updates: desktop.lookForUpdates === null ? null : shell.settings.get().updates,
    run,
    give: (id) => window?.tell('command', id)
  })
}

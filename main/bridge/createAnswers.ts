/**
 * What main answers on each channel of the bridge: one function for each row of the table. Called by `answerBridge` with
 * requests that were checked; the compiler holds that no row is forgotten.
 */
import type { BridgeChannel, BridgeReply, BridgeRequest } from '#core/protocol/bridge.ts'
import { DONE, NOT_DONE, refused, type Outcome } from '#core/protocol/shellState.ts'
import type { Asker } from '#main/bridge/whoAsks.ts'
import type { LibraryFile } from '#main/files/createLibrary.ts'
import { findRecent, withRecent } from '#main/keep/recentConferences.ts'
import type { Secrets } from '#main/keep/createSecrets.ts'
import { cannotWrite, type Saves } from '#main/saves/createSaves.ts'
import { savePdf } from '#main/saves/savePdf.ts'
import type { Shell } from '#main/shell/createShell.ts'
import type { Desktop } from '#main/shell/desktop.ts'
import { describeState } from '#main/shell/describeState.ts'
import { chooseSpelling } from '#main/spelling.ts'

export type Answers = {
  readonly [Channel in BridgeChannel]: (
    request: BridgeRequest<Channel>,
    asker: Asker
  ) => Promise<BridgeReply<Channel>> | BridgeReply<Channel>
}

export interface AnswersOptions {
  readonly shell: Shell
  readonly desktop: Desktop
  readonly saves: Saves
  readonly secrets: Secrets
  readonly nearby: Parameters<typeof describeState>[1]
  readonly onChange: () => void
}

export function createAnswers({ shell, desktop, saves, secrets, nearby, onChange }: AnswersOptions): Answers {
  const ofConference = async (
    key: string,
    act: (opened: LibraryFile) => Promise<Outcome> | Outcome
  ): Promise<Outcome> => {
    const opened = shell.library.byId(key)
    const outcome = opened
      ? await act(opened)
      : refused('not-open', 'This conference is not open any more. Open its file again.')
    onChange()
    return outcome
  }

  return {
    about: (_request, { shown: { place } }) => ({
      version: desktop.version,
      platform: desktop.platform,
      address:
        place.kind === 'joined' ? place.address : place.kind === 'seat' ? shell.hosting.addressOf(place.file) : null
    }),

    async beginSave({ name, size }, { shown: { window } }) {
      const path = await desktop.chooseFileToSave(window, name)
      if (path === null) return { ok: true, ticket: null }
      try {
        return { ok: true, ticket: await saves.begin(window.id, path, size) }
      } catch (error) {
        return cannotWrite(path, error)
      }
    },
    writeSave: ({ ticket, bytes }, { shown: { window } }) => saves.write(window.id, ticket, bytes),
    endSave: ({ ticket, keep }, { shown: { window } }) => saves.end(window.id, ticket, keep),
    async print(_request, { shown: { window } }) {
      return (await window.print()) ? DONE : NOT_DONE
    },
    async savePdf({ name }, { shown: { window } }) {
      return savePdf(desktop, saves, window, name)
    },

    offerCommands({ commands }, { shown }) {
      shown.offered = commands
      onChange()
      return DONE
    },
    spelling({ languages }) {
      const used = chooseSpelling(languages, desktop.spellingLanguages())
      if (used.length > 0) desktop.setSpelling(used)
      return { used }
    },
    showing({ title }, { shown: { place } }) {
      if (place.kind === 'joined') {
        const entry = findRecent(shell.recent.get(), 'joined', place.address)
        if (entry && entry.title !== title) shell.recent.set(withRecent(shell.recent.get(), { ...entry, title }))
      }
      return DONE
    },

    openScreen({ draft }, { shown }) {
      const screen = shell.openScreen(shown, draft)
      if (!screen) return refused('no-text', 'This window shows no text, so there is nothing for a screen to show.')
      secrets.share(shown.window.id, screen.window.id, shown.origin)
      return DONE
    },

    readSecrets: (_request, { shown }) => secrets.read(shown.window.id, shown.origin),
    keepSecret({ place, key, value }, { shown }) {
      secrets.keep(shown.window.id, shown.origin, place, key, value)
      return DONE
    },
    forgetSecret({ place, key }, { shown }) {
      secrets.forget(shown.window.id, shown.origin, place, key)
      return DONE
    },

    state: () => describeState(shell, nearby, desktop.lookForUpdates !== null),
    openFile: (_request, { shown }) => shell.chooseFile(shown.window),
    openRecent: ({ id }) => shell.openAgain(id),
    forgetRecent: ({ id }) => shell.forgetRecent(id),
    openSample: ({ name }) => shell.openSample(name),
    create: (conference, { shown }) => shell.create(shown.window, conference),
    join: (asked) => shell.join(asked),
    openSeat: ({ conference, participant }) =>
      ofConference(conference, (opened) => shell.openSeat(opened, participant)),
    host: ({ conference, address, plain }) =>
      ofConference(conference, (opened) => shell.hosting.host(opened, address, plain)),
    renewLinks: ({ conference }) =>
      ofConference(conference, async (opened) => {
        await opened.conference.inviteGuests()
        return DONE
      }),
    stopHosting: ({ conference }, { shown }) =>
      ofConference(conference, async ({ file }) =>
        (await shell.mayEnd(shown.window, [file])) ? shell.hosting.stop(file) : NOT_DONE
      ),
    closeConference: ({ conference }) => ofConference(conference, ({ file }) => shell.closeConference(file)),
    setUpdates({ on }) {
      if (desktop.lookForUpdates === null) {
        return refused('no-updates', 'This copy of Chapeau cannot update itself. Install a newer one by hand.')
      }
      shell.settings.set({ ...shell.settings.get(), updates: on })
      if (on) void desktop.lookForUpdates()
      onChange()
      return DONE
    }
  }
}

/**
 * Puts the parts of the desktop program together on a given desktop. Called by `main.ts` with Electron's, and by the tests
 * with others; so what is tested is put together as what runs.
 */
import { join } from 'node:path'
import { createAnswers, type Answers } from '#main/bridge/createAnswers.ts'
import type { Nearby } from '#main/host/nearby.ts'
import { createSecrets } from '#main/keep/createSecrets.ts'
import { createSaves } from '#main/saves/createSaves.ts'
import { createShell, type Shell, type ShellOptions } from '#main/shell/createShell.ts'
import { frontMenu } from '#main/shell/frontMenu.ts'

export interface AssembleOptions extends Omit<ShellOptions, 'nearby' | 'onChange' | 'onWindowGone'> {
  /** Given what to call when a conference nearby has come or gone. */
  readonly findNearby: (onChange: () => void) => Nearby
  readonly newId: () => string
}

export interface Assembled {
  readonly shell: Shell
  readonly answers: Answers
}

export async function assembleShell({ findNearby, newId, ...options }: AssembleOptions): Promise<Assembled> {
  const { desktop, dataDir } = options
  const secrets = createSecrets(join(dataDir, 'tokens.json'), desktop.seal)
  // The parts below tell the shell what happened; it is there before anything can happen.
  const made: { shell?: Shell } = {}
  const saves = createSaves({
    newId,
    onProgress: (window, progress) => made.shell?.windows.byId(window)?.window.showProgress(progress)
  })
  const onChange = (): void => {
    const { shell } = made
    if (!shell) return
    desktop.showMenu(frontMenu(shell, desktop, saves, onChange))
    for (const { window, place } of shell.windows.all()) {
      if (place.kind === 'start' || place.kind === 'hosting') window.tell('changed', null)
    }
  }
  const nearby = findNearby(onChange)
  const shell = await createShell({
    ...options,
    nearby,
    onChange,
    onWindowGone(window) {
      secrets.forgetWindow(window)
      void saves.forgetWindow(window)
    }
  })
  made.shell = shell
  return { shell, answers: createAnswers({ shell, desktop, saves, secrets, nearby, onChange }) }
}

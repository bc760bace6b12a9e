/**
 * A sample conference on a real relay (SQLite file, free port, this process) with the built client, and a window for each
 * participant who comes: where the end-to-end tests and the screenshots begin.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import type { DraftInfo } from '#core/conference/conference.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import type { CreatedInvite } from '#relay/conference/createConference.ts'
import { startRelay } from '#relay/startRelay.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { openWindow, type Window, type WindowOptions } from '#test/helpers/browser.ts'
import { signIn } from '#test/helpers/startTestRelay.ts'

export const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../docs-samples/', import.meta.url))

export interface BrowserStage {
  readonly url: string
  readonly draft: DraftInfo
  /** The invite of the participant of this name in the sample. */
  invite(name: string): CreatedInvite
  link(name: string): string
  /** Opens the participant's link in a window of their own and waits until the text stands there, live. */
  enter(browser: Browser, name: string, options?: WindowOptions): Promise<Window>
  record(): Promise<readonly Receipt[]>
  /** A request in the name of a participant, beside any window. */
  request(name: string, path: string, init?: RequestInit): Promise<Response>
  command(name: string, command: Record<string, unknown>): Promise<Receipt>
  stop(): Promise<void>
}

/** @param sample the folder of a sample, or of any conference.json */
export async function startBrowserStage(sample: string): Promise<BrowserStage> {
  requireClient()
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-stage-'))
  const file = join(folder, 'conference.chapeau')
  const { created } = await createConferenceFile(file, resolve(SAMPLES, sample, 'conference.json'), {
    uses: 1000
  })
  const store = openSqliteStore(file, { mustExist: true })
  const relay = await startRelay({
    store,
    host: '127.0.0.1',
    port: 0,
    clientDir: CLIENT,
    logger: pino({ level: 'silent' })
  })
  const draft = created.drafts[0]!
  const tokens = new Map<string, string>()
  const windows: Window[] = []
  const invite = (name: string): CreatedInvite => {
    const found = created.invites.find((candidate) => candidate.participant === name)
    if (!found) throw new Error(`Nobody in ${sample} is called ${name}.`)
    return found
  }
  const link = (name: string): string => `${relay.url}/#invite=${invite(name).code}`
  const request = async (name: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const token = tokens.get(name) ?? (await signIn(relay.url, invite(name).code))
    tokens.set(name, token)
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    if (init.body !== undefined) headers.set('content-type', 'application/json')
    return fetch(`${relay.url}${path}`, { ...init, headers })
  }
  return {
    url: relay.url,
    draft,
    invite,
    link,
    request,
    async enter(browser, name, options) {
      const window = await openWindow(browser, options)
      windows.push(window)
      await window.page.goto(link(name))
      await window.page.locator('article[data-block]').first().waitFor()
      await window.page.locator('.connection-live').waitFor()
      return window
    },
    async record() {
      const answer = await request(created.invites[0]!.participant, `/api/drafts/${draft.id}/record`)
      return (await answer.json()) as readonly Receipt[]
    },
    async command(name, command) {
      const answer = await request(name, `/api/drafts/${draft.id}/commands`, {
        method: 'POST',
        body: JSON.stringify({ id: crypto.randomUUID(), ...command })
      })
      const body = (await answer.json()) as { ok: boolean; receipt?: Receipt; message?: string }
      if (!body.receipt) throw new Error(`The command was refused: ${body.message ?? answer.status}`)
      return body.receipt
    },
    async stop() {
      await Promise.all(windows.map(({ context }) => context.close()))
      await relay.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** @throws Error with the command to run, when the client was not built */
export function requireClient(): void {
  if (!existsSync(join(CLIENT, 'index.html')))
    throw new Error('The browser client is not built. Run "npm run build:client" first; "npm test" does it by itself.')
}

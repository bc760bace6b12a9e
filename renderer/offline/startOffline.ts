/**
 * Keeps the application on this device, where the browser allows it: over HTTPS and on this very computer. Never in the desktop
 * program, which brings its own files. Called once, when the application stands; tells when a newer version is ready, and
 * never loads it by itself.
 */
import type { Bridge } from '#core/protocol/bridge.ts'
import { whenIdle } from '#renderer/later/whenIdle.ts'
import { createStore } from '#renderer/state/createStore.ts'

/** `ready` waits to be used; `taken` is used by another window already, and this one is still the old. */
export type NewVersion = 'none' | 'ready' | 'taken'
export const newVersion = createStore<NewVersion>('none')

/** What is needed of the page, so that tests can give another. */
export interface OfflinePage {
  readonly isSecureContext: boolean
  readonly serviceWorker: ServiceWorkerContainer | undefined
  reload(): void
  setInterval(run: () => void, ms: number): void
}

/** The application itself comes first. */
const LATEST_MS = 4000
/** A window may be open for days. */
const LOOK_AGAIN_MS = 60 * 60 * 1000
const FILE = './serviceWorker.js'

let waiting: ServiceWorker | null = null
let asked = false
let registration: ServiceWorkerRegistration | null = null

export function startOffline(bridge: Bridge | null, page: OfflinePage = thisPage()): void {
  const { serviceWorker } = page
  if (bridge !== null || !page.isSecureContext || !serviceWorker || import.meta.env.DEV) return
  const wasOld = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) page.reload()
    else if (wasOld) newVersion.set('taken')
  })
  whenIdle(() => {
    serviceWorker.register(FILE, { updateViaCache: 'none' }).then(
      (registered) => {
        registration = registered
        watch(registered, serviceWorker)
        page.setInterval(() => void look(), LOOK_AGAIN_MS)
      },
      // A browser may refuse, in a private window for instance: then nothing is kept, and nothing else is lost.
      () => undefined
    )
  }, LATEST_MS)
}

/** The person says so: the new version takes over and the page is loaded anew. */
export function loadNewVersion(page: Pick<OfflinePage, 'reload'> = thisPage()): void {
  if (newVersion.get() === 'taken' || !waiting) return page.reload()
  asked = true
  waiting.postMessage('use-now')
}

/** For a page that cannot go on as it is: looks for a newer version, and uses it as soon as it is here. */
export async function takeNewVersion(): Promise<void> {
  asked = true
  await look()
  waiting?.postMessage('use-now')
}

async function look(): Promise<void> {
  // Without a network there is nothing to be found.
  await registration?.update().catch(() => undefined)
}

function watch(registered: ServiceWorkerRegistration, { controller }: ServiceWorkerContainer): void {
  const found = (worker: ServiceWorker): void => {
    // The first one of all is no newer version.
    if (!registered.active) return
    waiting = worker
    if (asked) worker.postMessage('use-now')
    else newVersion.set('ready')
  }
  if (registered.waiting && controller) found(registered.waiting)
  registered.addEventListener('updatefound', () => {
    const worker = registered.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') found(worker)
    })
  })
}

function thisPage(): OfflinePage {
  return {
    isSecureContext: window.isSecureContext,
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    reload: () => window.location.reload(),
    setInterval: (run, ms) => void setInterval(run, ms)
  }
}

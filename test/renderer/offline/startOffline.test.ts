/** Where the application is kept on the device: in a browser that allows it, and never in the desktop program. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OfflinePage } from '#renderer/offline/startOffline.ts'

type Module = typeof import('#renderer/offline/startOffline.ts')

/** As much of a service worker, its registration and its container as is looked at. */
function fakePage(controlled: boolean) {
  const worker = Object.assign(new EventTarget(), { state: 'installing', postMessage: vi.fn() })
  const registration = Object.assign(new EventTarget(), {
    active: controlled ? {} : null,
    waiting: null,
    installing: worker,
    update: vi.fn(async () => undefined)
  })
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: vi.fn(async () => registration)
  })
  const reload = vi.fn()
  const page = { isSecureContext: true, serviceWorker: container, reload, setInterval: vi.fn() } as never as OfflinePage
  const install = (): void => {
    registration.dispatchEvent(new Event('updatefound'))
    worker.state = 'installed'
    worker.dispatchEvent(new Event('statechange'))
  }
  return { page, worker, registration, container, reload, install }
}

let offline: Module
beforeEach(async () => {
  vi.stubEnv('DEV', false)
  vi.resetModules()
  offline = await import('#renderer/offline/startOffline.ts')
})
afterEach(() => void vi.unstubAllEnvs())
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

describe('the service worker is started', () => {
  it('in a browser, over HTTPS or on this computer, and asked for anew each time', async () => {
    const { page, container } = fakePage(false)
    offline.startOffline(null, page)
    await settled()
    expect(container.register).toHaveBeenCalledWith('./serviceWorker.js', { updateViaCache: 'none' })
  })

  it('never in the desktop program, nor where the browser forbids it or has none', async () => {
    const { page, container } = fakePage(false)
    offline.startOffline({ ask: vi.fn(), on: vi.fn() }, page)
    offline.startOffline(null, { ...page, isSecureContext: false })
    offline.startOffline(null, { ...page, serviceWorker: undefined })
    await settled()
    expect(container.register).not.toHaveBeenCalled()
  })
})

describe('a newer version', () => {
  it('is told, and used only when the person says so', async () => {
    const { page, worker, container, reload, install } = fakePage(true)
    offline.startOffline(null, page)
    await settled()
    install()
    expect(offline.newVersion.get()).toBe('ready')
    expect(worker.postMessage).not.toHaveBeenCalled()
    offline.loadNewVersion(page)
    expect(worker.postMessage).toHaveBeenCalledWith('use-now')
    expect(reload).not.toHaveBeenCalled()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('that another window took into use is told here, and reloads nothing', async () => {
    const { page, container, reload } = fakePage(true)
    offline.startOffline(null, page)
    await settled()
    container.dispatchEvent(new Event('controllerchange'))
    expect(offline.newVersion.get()).toBe('taken')
    expect(reload).not.toHaveBeenCalled()
  })

  it('is not what is kept on the first visit', async () => {
    const { page, container, install } = fakePage(false)
    offline.startOffline(null, page)
    await settled()
    install()
    container.dispatchEvent(new Event('controllerchange'))
    expect(offline.newVersion.get()).toBe('none')
  })

  it('is used at once on a page that cannot go on without it', async () => {
    const { page, worker, registration, install } = fakePage(true)
    offline.startOffline(null, page)
    await settled()
    await offline.takeNewVersion()
    expect(registration.update).toHaveBeenCalled()
    install()
    expect(worker.postMessage).toHaveBeenCalledWith('use-now')
  })
})

/**
 * The service worker: keeps the application itself on the device, so that it opens without a network. It holds files of the
 * build and fonts, and never an answer of the conference: texts are kept by the rooms, under their participant. Built by
 * `renderer/build/buildServiceWorker.ts` into one file beside `index.html`; started by `startOffline`.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'

declare const self: {
  addEventListener(kind: 'message', listener: (event: MessageEvent<unknown>) => void): void
  skipWaiting(): Promise<void>
}
/** Put in by the build: every file of the application, with the fingerprint of those whose name has none. */
declare const FILES_OF_THE_BUILD: readonly PrecacheEntry[]

/** Asked of the relay, always; so is the documentation, which lies beside the application. */
const OF_THE_CONFERENCE = [/^\/(api|sync|health|metrics|docs)(\/|$)/]

precacheAndRoute([...FILES_OF_THE_BUILD])
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: OF_THE_CONFERENCE }))
// A face of another script is kept once its letters were on the page; there are hundreds of files of them.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && /\/assets\/[^/]+\.woff2$/.test(url.pathname),
  new CacheFirst({ cacheName: 'chapeau-faces' })
)

// A new version waits until somebody says so: it must never take the page away from under their hands.
self.addEventListener('message', ({ data }) => {
  if (data === 'use-now') void self.skipWaiting()
})

/**
 * The desktop's own pages, loaded when one of them is asked for: whoever opens a text does not wait for them.
 */
import { lazy, Suspense, type ReactNode } from 'react'
import type { Bridge } from '#core/protocol/bridge.ts'
import type { Route } from '#renderer/start/readRoute.ts'
import { say } from '#renderer/languages/say.ts'

const StartScreen = lazy(async () => ({ default: (await import('#renderer/start/StartScreen.tsx')).StartScreen }))
const HostingScreen = lazy(async () => ({ default: (await import('#renderer/start/HostingScreen.tsx')).HostingScreen }))

export function DesktopPage({ bridge, route }: { readonly bridge: Bridge; readonly route: Route }): ReactNode {
  return (
    <Suspense fallback={<p className="opening">{say('start.opening')}</p>}>
      {route.kind === 'start' ? (
        <StartScreen bridge={bridge} />
      ) : (
        <HostingScreen bridge={bridge} conference={route.conference} />
      )}
    </Suspense>
  )
}

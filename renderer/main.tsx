/**
 * Where the application starts, in the browser and in Electron alike.
 */
import '#renderer/styles/tokens.css'
import '#renderer/styles/app.css'
import '#renderer/styles/page.css'
import '#renderer/styles/sides.css'
import '#renderer/styles/standing.css'
import '#renderer/styles/dialogs.css'
import '#renderer/styles/capture.css'
import '#renderer/styles/brackets.css'
import '#renderer/styles/structure.css'
import '#renderer/styles/silence.css'
import '#renderer/editor/editor.css'
import '#renderer/styles/contrast.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '#core/protocol/bridge.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { hearChanges } from '#renderer/hear/hearChanges.ts'
import { startLanguage } from '#renderer/languages/language.ts'
import { startOffline } from '#renderer/offline/startOffline.ts'
import { readScreenRoute, type ScreenRoute } from '#renderer/screen/screenRoute.ts'
import { startShelves } from '#renderer/session/sessionShelves.ts'
import { takeInvite } from '#renderer/session/takeInvite.ts'
import { readRoute, type Route } from '#renderer/start/readRoute.ts'
import { bringChineseFaces } from '#renderer/styles/faces.ts'
import { startTheme } from '#renderer/topbar/theme.ts'

startTheme()
void start()

async function start(): Promise<void> {
  const bridge = desktopBridge()
  const route = bridge === null ? null : readRoute(window.location.hash)
  const invite = takeInvite(window.location, window.history)
  const screen = readScreenRoute(window.location.hash)
  const root = document.getElementById('root')
  if (!root) return
  await Promise.all([startLanguage(), startShelves(bridge)])
  // Imported only now: a constant of a module may say something, and says it in the language that was started.
  createRoot(root).render(
    screen !== null
      ? await roomScreen(screen, invite)
      : bridge !== null && route !== null
        ? await desktopPage(bridge, route)
        : await application(invite)
  )
  hearChanges()
  bringChineseFaces()
  startOffline(bridge)
}

async function application(invite: string | null): Promise<ReactNode> {
  const [{ App }, { NewVersionNotice }] = await Promise.all([
    import('#renderer/app/App.tsx'),
    import('#renderer/offline/NewVersionNotice.tsx')
  ])
  return (
    <>
      <App invite={invite} />
      <NewVersionNotice />
    </>
  )
}

async function desktopPage(bridge: Bridge, route: Route): Promise<ReactNode> {
  const { DesktopPage } = await import('#renderer/start/DesktopPage.tsx')
  return <DesktopPage bridge={bridge} route={route} />
}

async function roomScreen(route: ScreenRoute, invite: string | null): Promise<ReactNode> {
  const { ScreenEntry } = await import('#renderer/screen/ScreenEntry.tsx')
  return <ScreenEntry route={route} invite={invite} />
}

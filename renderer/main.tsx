/**
 * Where the application starts, in the browser and in Electron alike.
 */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
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
import { createRoot } from 'react-dom/client'
import { App } from '#renderer/app/App.tsx'
import { takeInvite } from '#renderer/session/takeInvite.ts'
import { startTheme } from '#renderer/topbar/theme.ts'

startTheme()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App invite={takeInvite(window.location, window.history)} />)

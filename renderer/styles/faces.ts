/**
 * The faces of text and interface. Each comes in slices by script, and a browser fetches only the slices whose letters are on
 * the page: a text in English asks for four files. The list of the Chinese slices alone (200 of them) is longer than all our
 * own styles, so it is brought when the application is drawn and the browser idle. `main.tsx` calls it; draws nothing itself.
 */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/noto-naskh-arabic/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'

/** Called once, after the application was drawn: nobody who reads no Chinese waits for what Chinese needs. */
export function bringChineseFaces(): void {
  const bring = (): void => void import('#renderer/styles/chineseFaces.ts')
  if ('requestIdleCallback' in window) window.requestIdleCallback(bring)
  else setTimeout(bring)
}

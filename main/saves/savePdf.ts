/**
 * The page in a window as a PDF, where the person says. Called by the answers of the bridge and from the menu.
 */
import { NOT_DONE, type Outcome } from '#core/protocol/shellState.ts'
import { cannotWrite, type Saves } from '#main/saves/createSaves.ts'
import type { Desktop, DesktopWindow } from '#main/shell/desktop.ts'

export async function savePdf(desktop: Desktop, saves: Saves, window: DesktopWindow, name: string): Promise<Outcome> {
  const path = await desktop.chooseFileToSave(window, name.endsWith('.pdf') ? name : `${name}.pdf`)
  if (path === null) return NOT_DONE
  try {
    const bytes = await window.toPdf()
    const ticket = await saves.begin(window.id, path, bytes.length)
    const written = await saves.write(window.id, ticket, bytes)
    return written.ok ? await saves.end(window.id, ticket, true) : written
  } catch (error) {
    return cannotWrite(path, error)
  }
}

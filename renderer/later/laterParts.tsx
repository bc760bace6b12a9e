/**
 * The parts of a draft's screen that are fetched after the text stands there: the side panel, menus, dialogs, the capture line. Whoever
 * shows one of them imports it from here, and nowhere else, or it would be in the first script again.
 */
import { laterPart } from '#renderer/later/laterPart.tsx'
import { LaterPositionMenu } from '#renderer/later/LaterPositionMenu.tsx'
import { DialogMeanwhile, LineMeanwhile, MenuMeanwhile } from '#renderer/later/meanwhile.tsx'

export const Dialogs = laterPart(async () => (await import('#renderer/dialogs/Dialogs.tsx')).Dialogs, DialogMeanwhile)
export const SidePanel = laterPart(
  async () => (await import('#renderer/panel/SidePanel.tsx')).SidePanel,
  () => null
)
export const MainMenu = laterPart(async () => (await import('#renderer/topbar/MainMenu.tsx')).MainMenu, MenuMeanwhile)
export const PresenceList = laterPart(
  async () => (await import('#renderer/topbar/PresenceList.tsx')).PresenceList,
  () => null
)
export const CaptureLine = laterPart(
  async () => (await import('#renderer/capture/CaptureLine.tsx')).CaptureLine,
  LineMeanwhile
)

/** For a sample only, and fetched only there. */
export const Tour = laterPart(
  async () => (await import('#renderer/tour/Tour.tsx')).Tour,
  () => null
)

/** Fetches them one after the other, so that none gets in the way of the draft itself. */
export async function fetchLaterParts(): Promise<void> {
  for (const part of [SidePanel, MainMenu, Dialogs, LaterPositionMenu, CaptureLine, PresenceList]) await part.fetch()
}

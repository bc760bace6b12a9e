/**
 * The menu of positions, fetched after the side panel that shows it. Apart from `laterParts`, which fetches that panel.
 */
import { laterPart } from '#renderer/later/laterPart.tsx'
import { PositionMeanwhile } from '#renderer/later/meanwhile.tsx'

export const LaterPositionMenu = laterPart(
  async () => (await import('#renderer/panel/PositionMenu.tsx')).PositionMenu,
  PositionMeanwhile
)

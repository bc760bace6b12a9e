/** In Spanish: see `core/languages/en/capture.ts`. */
import type { capture as english } from '#core/languages/en/capture.ts'
import type { Words } from '#core/languages/messages.ts'

export const capture: Words<typeof english> = {
  'capture.captureLine': 'Línea de captura',
  'capture.whatMayBeMeant': 'Lo que puede querer decirse',
  'capture.whatWasSaid': 'Lo que se dijo',
  'capture.tablesTakesCloses': '{enter} presenta · {tab} toma · {esc} cierra',
  'capture.onTheFloor': 'Presentado: {title}.',
  'capture.onTheFloorFor': 'Presentado: {who}, {title}.'
}

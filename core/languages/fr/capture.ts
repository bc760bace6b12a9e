/** In French: see `core/languages/en/capture.ts`. */
import type { capture as english } from '#core/languages/en/capture.ts'
import type { Words } from '#core/languages/messages.ts'

export const capture: Words<typeof english> = {
  'capture.captureLine': 'Ligne de saisie',
  'capture.whatMayBeMeant': 'Ce qui peut être entendu',
  'capture.whatWasSaid': 'Ce qui a été dit',
  'capture.tablesTakesCloses': '{enter} dépose · {tab} prend · {esc} ferme',
  'capture.onTheFloor': 'Déposé : {title}.',
  'capture.onTheFloorFor': 'Déposé : {who}, {title}.'
}

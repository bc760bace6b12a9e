/** In Russian: see `core/languages/en/capture.ts`. */
import type { capture as english } from '#core/languages/en/capture.ts'
import type { Words } from '#core/languages/messages.ts'

export const capture: Words<typeof english> = {
  'capture.captureLine': 'Строка записи',
  'capture.whatMayBeMeant': 'Что может иметься в виду',
  'capture.whatWasSaid': 'Что сказано',
  'capture.tablesTakesCloses': '{enter} вносит · {tab} берёт · {esc} закрывает',
  'capture.onTheFloor': 'Внесено: {title}.',
  'capture.onTheFloorFor': 'Внесено: {who}, {title}.'
}

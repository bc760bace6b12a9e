/** In Arabic: see `core/languages/en/capture.ts`. */
import type { capture as english } from '#core/languages/en/capture.ts'
import type { Words } from '#core/languages/messages.ts'

export const capture: Words<typeof english> = {
  'capture.captureLine': 'سطر التدوين',
  'capture.whatMayBeMeant': 'ما قد يكون المقصود',
  'capture.whatWasSaid': 'ما قيل',
  'capture.tablesTakesCloses': '{enter} تقديم · {tab} أخذ · {esc} إغلاق',
  'capture.onTheFloor': 'قُدّم: {title}.',
  'capture.onTheFloorFor': 'قُدّم: {who}، {title}.'
}

/** In Chinese: see `core/languages/en/capture.ts`. */
import type { capture as english } from '#core/languages/en/capture.ts'
import type { Words } from '#core/languages/messages.ts'

export const capture: Words<typeof english> = {
  'capture.captureLine': '记录行',
  'capture.whatMayBeMeant': '可能的意思',
  'capture.whatWasSaid': '所说内容',
  'capture.tablesTakesCloses': '{enter} 提交 · {tab} 采用 · {esc} 关闭',
  'capture.onTheFloor': '已提交：{title}。',
  'capture.onTheFloorFor': '已提交：{who}，{title}。'
}

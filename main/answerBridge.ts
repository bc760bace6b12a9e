/**
 * Listens to the pages' questions: the only place that touches `ipcMain`. Called by `main.ts`. Decides nothing: who asks, what
 * they may ask and in which shape is held by `answerRequest`, for every channel of the table alike.
 */
import { ipcMain } from 'electron'
import { BRIDGE_CHANNELS, BRIDGE_PREFIX } from '#core/protocol/bridge.ts'
import { answerRequest } from '#main/bridge/answerRequest.ts'
import type { Answers } from '#main/bridge/createAnswers.ts'
import { whoAsks } from '#main/bridge/whoAsks.ts'
import type { Windows } from '#main/windows/createWindows.ts'

export function answerBridge(answers: Answers, windows: Windows): void {
  for (const channel of BRIDGE_CHANNELS) {
    ipcMain.handle(`${BRIDGE_PREFIX}${channel}`, (event, request: unknown) => {
      const frame = event.senderFrame
      const asker = whoAsks(windows, event.sender.id, frame && { url: frame.url, isTop: frame.parent === null })
      return answerRequest(answers, channel, request, asker)
    })
  }
}

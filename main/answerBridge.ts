/**
 * Answers what a page asks over the bridge: the only place that listens to `ipcMain`. Called by `main.ts`. Every request is
 * checked: it must come from the top frame of a page of our relay, on a channel of the table, in the shape of the table.
 */
import { writeFile } from 'node:fs/promises'
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { BRIDGE_CHANNELS, BRIDGE_PREFIX, type Bridge } from '#core/protocol/bridge.ts'
import { parseBridgeRequest } from '#core/protocol/parseBridgeRequest.ts'
import { mayNavigate } from '#main/windowRules.ts'

export function answerBridge(relay: string): void {
  for (const channel of BRIDGE_CHANNELS) {
    ipcMain.handle(`${BRIDGE_PREFIX}${channel}`, async (event, request: unknown) => {
      const frame = event.senderFrame
      if (!frame || frame.parent !== null || !mayNavigate(frame.url, relay)) {
        throw new Error('The desktop answers only the page it opened itself.')
      }
      const parsed = parseBridgeRequest(channel, request)
      if (!parsed.ok) throw new Error(parsed.message)
      if (parsed.channel === 'about') return { version: app.getVersion(), platform: process.platform }
      return saveFile(event, parsed.file)
    })
  }
}

async function saveFile(
  event: IpcMainInvokeEvent,
  { name, bytes }: Parameters<Bridge['saveFile']>[0]
): Promise<{ saved: boolean }> {
  const window = BrowserWindow.fromWebContents(event.sender)
  const options = { defaultPath: name }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return { saved: false }
  await writeFile(filePath, bytes)
  return { saved: true }
}

/**
 * Runs in each window before its page and offers the bridge to it as `window.chapeau`, and nothing else. Built as
 * CommonJS, which a sandboxed preload has to be.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE_PREFIX, type Bridge } from '#core/protocol/bridge.ts'

const bridge: Bridge = {
  about: () => ipcRenderer.invoke(`${BRIDGE_PREFIX}about`) as ReturnType<Bridge['about']>,
  saveFile: (file) => ipcRenderer.invoke(`${BRIDGE_PREFIX}saveFile`, file) as ReturnType<Bridge['saveFile']>
}

contextBridge.exposeInMainWorld('chapeau', bridge)

/**
 * Runs in each window before its page and offers the bridge to it as `window.chapeau`, and nothing else: only channels of
 * the table pass. Built as CommonJS, which a sandboxed preload has to be.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE_CHANNELS, BRIDGE_EVENTS, BRIDGE_PREFIX, type Bridge } from '#core/protocol/bridge.ts'

const bridge: Bridge = {
  ask(channel, request) {
    if (!BRIDGE_CHANNELS.includes(channel)) return Promise.reject(new Error('There is no such channel.'))
    return ipcRenderer.invoke(`${BRIDGE_PREFIX}${channel}`, request)
  },
  on(event, listener) {
    if (!BRIDGE_EVENTS.includes(event)) throw new Error('There is no such event.')
    // The page gets what was said, never Electron's own event.
    const hear = (_event: unknown, payload: unknown): void => listener(payload as Parameters<typeof listener>[0])
    ipcRenderer.on(`${BRIDGE_PREFIX}${event}`, hear)
    return () => void ipcRenderer.removeListener(`${BRIDGE_PREFIX}${event}`, hear)
  }
}

contextBridge.exposeInMainWorld('chapeau', bridge)

/**
 * Hands a file to the person: in the desktop program through the system's dialog, piece by piece, with progress on the task
 * bar; in a browser as a download. Called by exports and by whoever gives a file out.
 */
import type { Bridge } from '#core/protocol/bridge.ts'
import { DONE, NOT_DONE, type Outcome } from '#core/protocol/shellState.ts'

/** Large enough that few are needed, small enough that progress is seen. */
const PIECE = 1024 * 1024

export async function saveFile(blob: Blob, name: string, bridge: Bridge | null): Promise<Outcome> {
  if (bridge === null) {
    download(blob, name)
    return DONE
  }
  const begun = await bridge.ask('beginSave', { name: plainName(name), size: blob.size })
  if (!begun.ok) return begun
  const { ticket } = begun
  if (ticket === null) return NOT_DONE
  for (let at = 0; at < blob.size; at += PIECE) {
    const bytes = new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer())
    const written = await bridge.ask('writeSave', { ticket, bytes })
    if (!written.ok) return written
  }
  return bridge.ask('endSave', { ticket, keep: true })
}

/** Titles may hold what a file system does not take. */
export function plainName(name: string): string {
  const plain = name
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim()
  return [...plain].slice(-160).join('') || 'Text'
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

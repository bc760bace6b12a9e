/** Makes what was written to a file survive the loss of power. Used before a copy is put in its place. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

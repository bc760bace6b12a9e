/**
 * Files that a page writes piece by piece to where the person said: exports and PDFs. Called by the answers of the bridge.
 * A file appears under its name when it is whole; until then, and after a failure, what was there before stays as it was.
 */
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DONE, refused, type Outcome, type Refusal } from '#core/protocol/shellState.ts'

export interface Saves {
  /** @returns the ticket under which the pieces come */
  begin(window: number, path: string, size: number | null): Promise<string>
  write(window: number, ticket: string, bytes: Uint8Array): Promise<Outcome>
  end(window: number, ticket: string, keep: boolean): Promise<Outcome>
  /** The window is gone: what it had begun is thrown away. */
  forgetWindow(window: number): Promise<void>
}

interface Save {
  readonly window: number
  readonly path: string
  readonly part: string
  readonly size: number | null
  readonly file: FileHandle
  written: number
}

export interface SavesOptions {
  readonly newId: () => string
  /** How far along a window's file is, 0 to 1; 2 where nobody knows its size; -1 when it is done. As Electron counts. */
  readonly onProgress: (window: number, progress: number) => void
}

/** Far above any export, and far below a full disk. */
const LARGEST = 512 * 1024 * 1024

export function createSaves({ newId, onProgress }: SavesOptions): Saves {
  const saves = new Map<string, Save>()
  const find = (window: number, ticket: string): Save | null => {
    const save = saves.get(ticket)
    return save?.window === window ? save : null
  }
  const end = async (ticket: string, save: Save, keep: boolean): Promise<Outcome> => {
    saves.delete(ticket)
    onProgress(save.window, -1)
    try {
      if (keep) await save.file.sync()
      await save.file.close()
      if (keep) await rename(save.part, save.path)
      return DONE
    } catch (error) {
      return cannotWrite(save.path, error)
    } finally {
      await rm(save.part, { force: true })
    }
  }

  return {
    async begin(window, path, size) {
      const ticket = newId()
      const part = join(dirname(path), `.${basename(path)}.${ticket.slice(0, 8)}.part`)
      const file = await open(part, 'wx', 0o644)
      saves.set(ticket, { window, path, part, size, file, written: 0 })
      onProgress(window, 2)
      return ticket
    },

    async write(window, ticket, bytes) {
      const save = find(window, ticket)
      if (!save) return refused('no-save', 'This file is no longer being written. Save it again.')
      if (save.written + bytes.length > LARGEST) {
        await end(ticket, save, false)
        return refused('too-large', 'The file is larger than 512 MB, so it was not kept. Export a part of it.')
      }
      try {
        await save.file.appendFile(bytes)
      } catch (error) {
        await end(ticket, save, false)
        return cannotWrite(save.path, error)
      }
      save.written += bytes.length
      onProgress(window, save.size === null || save.size === 0 ? 2 : Math.min(1, save.written / save.size))
      return DONE
    },

    async end(window, ticket, keep) {
      const save = find(window, ticket)
      return save ? end(ticket, save, keep) : refused('no-save', 'This file is no longer being written. Save it again.')
    },

    async forgetWindow(window) {
      for (const [ticket, save] of [...saves]) if (save.window === window) await end(ticket, save, false)
    }
  }
}

export function cannotWrite(path: string, error: unknown): Refusal {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const why =
    code === 'ENOSPC'
      ? 'the disk is full'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? 'this account may not write there'
        : `the system refused (${code || 'no reason given'})`
  return refused(
    'not-written',
    `${basename(path)} was not saved, because ${why}. Choose another folder; nothing that was there has changed.`
  )
}

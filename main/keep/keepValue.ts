/**
 * A value that the desktop keeps for this person between runs, as a small JSON file in the data folder: recent files,
 * window places, settings. Called by whoever has something to remember. Written whole under another name and then renamed,
 * so that a crash leaves the old one or the new one; a file that makes no sense counts as none.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

export interface Kept<Value> {
  get(): Value
  set(next: Value): void
}

/** @param file the path @param shape what the file must hold @param initial what counts where there is no such file */
export function keepValue<Value>(
  file: string,
  shape: v.GenericSchema<unknown, Value>,
  initial: NoInfer<Value>
): Kept<Value> {
  let value = read(file, shape) ?? initial
  return {
    get: () => value,
    set(next) {
      value = next
      mkdirSync(dirname(file), { recursive: true })
      // For this person alone: recent files and sealed tokens are nobody else's business.
      writeFileSync(`${file}.part`, JSON.stringify(next, null, 2), { mode: 0o600 })
      renameSync(`${file}.part`, file)
    }
  }
}

function read<Value>(file: string, shape: v.GenericSchema<unknown, Value>): Value | null {
  try {
    const parsed = v.safeParse(shape, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

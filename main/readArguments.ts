/**
 * Reads what stands behind `npm start --`. Called by `start.ts`.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type StartArguments =
  | { readonly ok: true; /** Null for the sample. */ readonly file: string | null; readonly port: number }
  | { readonly ok: false; readonly message: string }

const USAGE =
  'Write "npm start", or "npm start -- FILE" for a conference file, with "--port N" for another port than 4400.'

export function readArguments(args: readonly string[]): StartArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { port: { type: 'string', default: '4400' } },
      allowPositionals: true
    })
    if (positionals.length > 1) return { ok: false, message: `One conference file opens at a time. ${USAGE}` }
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
      return { ok: false, message: `"${values.port}" is no port: a port is a number from 0 to 65535. ${USAGE}` }
    }
    const [file] = positionals
    return { ok: true, file: file === undefined ? null : resolve(file), port }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    return { ok: false, message: `${why.replace(/\.$/, '')}. ${USAGE}` }
  }
}

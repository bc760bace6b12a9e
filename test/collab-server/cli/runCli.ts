/** The command line as a program sees it: what it printed on either side, and its exit code. For the tests beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { runChapeau } from '#relay/cli/runChapeau.ts'

export interface Ran {
  readonly exit: number
  /** The JSON values on standard output. */
  readonly results: readonly unknown[]
  /** Standard error, line by line. */
  readonly notes: readonly string[]
}

/** Runs a verb in this process. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  const results: unknown[] = []
  const notes: string[] = []
  const exit = await runChapeau(args, {
    result: (value) => void results.push(value),
    note: (line) => void notes.push(line)
  })
  return { exit, results, notes }
}

export const PROGRAM = fileURLToPath(new URL('../../../collab-server/chapeau.ts', import.meta.url))
export const SAMPLES = fileURLToPath(new URL('../../../docs-samples', import.meta.url))
export const BATUMI = join(SAMPLES, 'batumi-declaration', 'conference.json')

/** A folder that is taken away when the test ends. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface Served {
  readonly url: string
  readonly process: ChildProcess
  /** Asks it to end and tells with what exit code it did. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** `chapeau serve` in a process of its own, once it has said that it listens. */
export async function serveCli(data: string, port = 0): Promise<Served> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'ignore']
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  const [line] = (await Promise.race([once(lines, 'line'), exited.then(() => ['{}'])])) as [string]
  const said = JSON.parse(line) as { event?: string; url?: string }
  if (said.event !== 'listening' || said.url === undefined) throw new Error(`serve said ${line} instead of listening.`)
  return {
    url: said.url,
    process: child,
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      return (await exited)[0]
    }
  }
}

/** `chapeau serve` as a process of its own: for tests that kill it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../collab-server/chapeau.ts', import.meta.url))

export interface ServeProcess {
  readonly url: string
  /** The whole line that said it was ready. */
  readonly listening: { readonly url: string }
  readonly process: ChildProcess
  /** Everything it wrote to standard error. */
  logs(): string
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
}

export async function serveProcess(file: string, options: readonly string[] = []): Promise<ServeProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', file, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let logs = ''
  child.stderr.on('data', (data: Buffer) => (logs += data.toString()))
  const listening = await new Promise<{ url: string }>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      const end = said.indexOf('\n')
      if (end >= 0) resolve(JSON.parse(said.slice(0, end)) as { url: string })
    })
    child.once('exit', (code) => reject(new Error(`the relay ended with ${code}: ${logs}`)))
  })
  return {
    url: listening.url,
    listening,
    process: child,
    logs: () => logs,
    async kill() {
      child.kill('SIGKILL')
      await gone
    }
  }
}

/**
 * The relay in a process of its own, as `chapeau serve` runs it, and the few requests that the benches make of it.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../collab-server/chapeau.ts', import.meta.url))

export interface RelayProcess {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** @throws Error with what the program said, when it does not come up */
export async function startRelayProcess(data: string): Promise<RelayProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-4000)
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as { event?: string; url?: string }
      if (event.event === 'listening' && event.url !== undefined) resolve(event.url)
    })
    void gone.then(() => reject(new Error(`The relay did not start: ${said}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await gone
    }
  }
}

export async function signIn(url: string, invite: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite })
  })
  if (!answer.ok) throw new Error(`Signing in was refused: ${await answer.text()}`)
  return ((await answer.json()) as { token: string }).token
}

export async function sendCommand(url: string, draft: string, token: string, command: object): Promise<void> {
  const answer = await fetch(`${url}/api/drafts/${draft}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: crypto.randomUUID(), ...command })
  })
  if (!answer.ok) throw new Error(`A command was refused: ${await answer.text()}`)
}

/**
 * What the benches in the browser share: the large draft on a relay of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeConference, type LargeConference, type LargeSize } from '#test/bench/largeConference.ts'
import { signIn, startRelayProcess } from '#test/bench/relayProcess.ts'

export interface BenchScene {
  readonly url: string
  readonly large: LargeConference
  /** Blocks on the page: title, headings, paragraphs. */
  readonly blocks: number
  link(name: string): string
  token(name: string): Promise<string>
  stop(): Promise<void>
}

export async function setScene(size: LargeSize = {}): Promise<BenchScene> {
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-bench-'))
  const large = await makeLargeConference(join(folder, 'large.chapeau'), size)
  const relay = await startRelayProcess(large.file)
  const code = (name: string): string => {
    const invite = large.invites.find((candidate) => candidate.participant === name)
    if (!invite) throw new Error(`Nobody is called ${name}.`)
    return invite.code
  }
  return {
    url: relay.url,
    large,
    blocks: 1 + large.paragraphs.length + Math.ceil(large.paragraphs.length / 20),
    link: (name) => `${relay.url}/#invite=${code(name)}`,
    token: (name) => signIn(relay.url, code(name)),
    async stop() {
      await relay.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

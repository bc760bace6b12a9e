/**
 * `chapeau rehearse`: makes a sample conference, starts a real relay on it and plays the sample's script with real
 * clients. Called by `runChapeau`. The record goes to standard output, one receipt a line; what happened, in words, to
 * standard error.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { createConferenceFile } from '#relay/cli/createConferenceFile.ts'
import type { Output } from '#relay/cli/output.ts'
import { readJsonFile } from '#relay/cli/readTextFile.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import { sampleFiles, sampleNames } from '#relay/cli/samples.ts'
import { untilSignal } from '#relay/cli/untilSignal.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import { playRehearsal } from '#relay/rehearse/playRehearsal.ts'
import { parseScript } from '#relay/rehearse/script.ts'
import { startRelay } from '#relay/startRelay.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'

export interface RehearseOptions {
  /** Where the rehearsed conference is kept; without it, it is forgotten at the end. */
  readonly data?: string
  readonly sample: string
}

export async function rehearse({ data, sample }: RehearseOptions, output: Output): Promise<void> {
  if (!sampleNames().includes(sample)) {
    throw usage(`There is no sample "${sample}"; the samples are ${sampleNames().join(', ')}.`)
  }
  if (data !== undefined) return play(data, sample, output)
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-rehearsal-'))
  try {
    await play(join(folder, 'rehearsal.chapeau'), sample, output)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function play(data: string, sample: string, output: Output): Promise<void> {
  const files = sampleFiles(sample)
  const parsed = parseScript(await readJsonFile(files.rehearsal, 'The script'))
  if (!parsed.ok) throw new CliRefusal(`${files.rehearsal}: ${parsed.message}`)
  const { script } = parsed
  const { created } = await createConferenceFile(data, files.conference)
  const draft = created.drafts.find(({ title }) => title === script.draft)
  if (!draft)
    throw new CliRefusal(`${files.rehearsal} speaks of the draft "${script.draft}", which the conference has not.`)

  // Every stock provider waits for the end of the process; Node takes eleven waiting for a leak.
  process.setMaxListeners(0)
  const interrupted = new AbortController()
  const signals = untilSignal()
  void signals.promise.then(() => interrupted.abort())
  const store = openSqliteStore(data, { mustExist: true })
  try {
    // A rehearsal tells its own story; of the relay's log only what went wrong belongs beside it.
    const logger = pino({ level: 'error' }, pino.destination(2))
    const relay = await startRelay({ store, host: '127.0.0.1', port: 0, logger })
    try {
      output.note(`${sample}: ${script.shows}`)
      const record = await playRehearsal({
        url: relay.url,
        draft,
        script,
        invites: created.invites,
        newId: randomUUID,
        interrupted: interrupted.signal,
        now: () => new Date().toISOString(),
        onReceipt: output.result,
        onStep: (number, line) => output.note(`${String(number).padStart(3)}  ${line}`)
      })
      const refused = script.steps.filter((step) => step.refused !== undefined).length
      output.note(
        `Played ${script.steps.length} steps: ${record.length} receipts, ${refused} refusals as expected; everyone saw the same.`
      )
    } finally {
      await relay.stop()
    }
  } catch (error) {
    if (error instanceof Difference) {
      throw new CliRefusal(`The rehearsal of ${sample} stopped short of its script. ${error.message}`, {
        cause: error
      })
    }
    throw error
  } finally {
    signals.forget()
    await store.close()
  }
}

/** Where the sample conferences lie, and which there are. Used by `rehearse` and by whoever opens a sample. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SAMPLES = fileURLToPath(new URL('../../docs-samples', import.meta.url))

export const DEFAULT_SAMPLE = 'issyk-kul-highlights'

export function sampleNames(): readonly string[] {
  return readdirSync(SAMPLES)
    .filter((name) => existsSync(join(SAMPLES, name, 'conference.json')))
    .sort()
}

export interface SampleFiles {
  readonly conference: string
  readonly rehearsal: string
}

export function sampleFiles(name: string): SampleFiles {
  return { conference: join(SAMPLES, name, 'conference.json'), rehearsal: join(SAMPLES, name, 'rehearsal.json') }
}

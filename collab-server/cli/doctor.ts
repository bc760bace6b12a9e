/**
 * `chapeau doctor`: saves what can be saved of a damaged conference file into a new one, and says what cannot. Called by
 * `runChapeau`. The damaged file is left as it is.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { rescueFile } from '#relay/keeping/rescueFile.ts'
import { salvage } from '#relay/keeping/salvage.ts'
import { newId } from '#relay/newId.ts'
import { verifyFile } from '#relay/record/verifyFile.ts'
import { lockConference } from '#relay/store/lockConference.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

export interface DoctorOptions {
  readonly data: string
  readonly out: string
}

export async function doctor({ data, out }: DoctorOptions, output: Output): Promise<void> {
  if (!existsSync(data)) throw new CliRefusal(`There is no file at ${data}.`)
  const unlock = lockConference(data)
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-doctor-'))
  try {
    const found = findingsOf(data)
    const copy = join(folder, 'copy.chapeau')
    await copyFile(data, copy)
    // What was committed last may still lie in the write-ahead log.
    if (existsSync(`${data}-wal`)) await copyFile(`${data}-wal`, `${copy}-wal`)
    const salvaged = salvage(copy)
    const rescued = await putInPlace(
      out,
      async (temporary) => {
        const made = rescueFile(salvaged, temporary)
        if (!made) {
          throw new CliRefusal(
            `Nothing of ${data} could be saved: not even what the conference is could be read. Restore a backup.`
          )
        }
        return made
      },
      { replace: false, newId }
    )
    for (const line of [...found, ...rescued.lost]) output.note(line)
    output.result({ file: out, from: data, ...rescued, findings: found })
  } finally {
    unlock()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is wrong with it, as `verify` says it; what is no longer recognised as a conference is tried all the same. */
function findingsOf(data: string): string[] {
  try {
    return verifyFile(data)
      .findings.slice(0, 20)
      .map(({ where, problem }) => `Found: ${where} ${problem}.`)
  } catch (error) {
    if (error instanceof StoreRefusal) return [`Found: ${error.message}`]
    throw error
  }
}

/**
 * `chapeau backup`: a copy of a conference that is being served or not, brought up to date each time it is given the same
 * name. Called by `runChapeau`.
 */
import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { bringUpToDate, requireChain } from '#relay/keeping/bringUpToDate.ts'
import { copyConference } from '#relay/keeping/copyConference.ts'
import { newId } from '#relay/newId.ts'

export interface BackupOptions {
  readonly data: string
  readonly out: string
}

export async function backup({ data, out }: BackupOptions, output: Output): Promise<void> {
  requireChain(data)
  if (existsSync(out)) {
    requireChain(out)
    const done = bringUpToDate(data, out)
    output.result({ file: out, whole: false, ...done, bytes: statSync(out).size })
    return
  }
  const done = await putInPlace(
    out,
    async (temporary) => {
      copyConference(data, temporary)
      return count(temporary)
    },
    { replace: false, newId }
  )
  output.result({ file: out, whole: true, ...done, bytes: statSync(out).size })
}

function count(file: string) {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return db
      .prepare(
        `SELECT (SELECT count(*) FROM log) AS updates, (SELECT count(*) FROM receipt) AS receipts,
          (SELECT coalesce(max(number), 0) FROM seal) AS upTo`
      )
      .get() as { updates: number; receipts: number; upTo: number }
  } finally {
    db.close()
  }
}

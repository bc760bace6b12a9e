/**
 * A draft of 300 pages with 2,000 tracked changes, out of the file into Word and from Word into the file: reading it,
 * deciding each proposal and writing it durably, as `chapeau export` and `chapeau import` do.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importDocument } from '#relay/cli/importDocument.ts'
import { exportDraft } from '#relay/exportDraft.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import { makeLargeConference } from '#test/bench/largeConference.ts'
import { toLine, type Line } from '#test/bench/statistics.ts'

const RUNS = 3
/** Some five paragraphs to a page. */
const SIZE = { paragraphs: 1500, proposals: 2000 } as const

export async function benchInterchange(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chapeau-bench-'))
  try {
    const data = join(folder, 'large.chapeau')
    const { draft } = await makeLargeConference(data, SIZE)
    const file = join(folder, 'large.docx')
    const out: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const store = openSqliteStore(data, { mustExist: true })
      const start = performance.now()
      const { bytes } = await exportDraft(store, { draft, view: 'tracked', format: 'docx', knows: () => true })
      out.push(performance.now() - start)
      await store.close()
      await writeFile(file, bytes)
    }
    const back: number[] = []
    let tracked = 0
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now()
      const options = { data, new: true, profile: 'highlights', title: `Copy ${run}` }
      await importDocument(file, options, {
        result: (value) => (tracked = (value as { word: { proposals: number } }).word.proposals),
        note: () => {}
      })
      back.push(performance.now() - start)
    }
    return [
      toLine('export-tracked', out, { figure: 'p50', below: 3000 }, { case: '300 pages, 2,000 proposals to Word' }),
      toLine('import-tracked', back, { figure: 'p50', below: 5000 }, { case: '300 pages from Word', tabled: tracked })
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

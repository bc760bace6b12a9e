/** `chapeau export`: a draft as a file that other programs open. Called by `runChapeau`. */
import { writeFile } from 'node:fs/promises'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { VIEWS } from '#core/interchange/view.ts'
import { findDraft } from '#relay/cli/findDraft.ts'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import { withStore } from '#relay/cli/withStore.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { EXPORT_FORMATS, exportDraft } from '#relay/exportDraft.ts'
import { newId } from '#relay/newId.ts'

export interface ExportOptions {
  readonly data: string
  readonly draft: string
  readonly view: string
  readonly format: string
  readonly out: string
  /** Whoever has the file may see who said what. */
  readonly names?: boolean
}

/** Words of the command line whose turn has not come. */
const LATER_VIEWS = ['tracked']
const LATER_FORMATS = ['pdf', 'akn']

export async function exportDocument(options: ExportOptions, output: Output): Promise<void> {
  const { data, view, format, out } = options
  choose('view', view, VIEWS, LATER_VIEWS)
  choose('format', format, EXPORT_FORMATS, LATER_FORMATS)
  const knows = (policy: Attribution) => options.names === true || knowsNames(policy, 'observer')
  const { draft, bytes } = await withStore(data, async (store) => {
    const found = findDraft(await loadConference(store), options.draft)
    return { draft: found, bytes: (await exportDraft(store, found.id, view, format, knows)).bytes }
  })
  await putInPlace(out, (temporary) => writeFile(temporary, bytes), { replace: true, newId })
  output.result({ file: out, bytes: bytes.length, draft, view, format })
}

function choose(what: 'view' | 'format', said: string, known: readonly string[], later: readonly string[]): void {
  if (known.includes(said)) return
  const choice = `this release has the ${what}s ${known.join(', ')}`
  if (later.includes(said))
    throw new CliRefusal(`The ${what} ${said} belongs to a later release of Chapeau; ${choice}.`)
  throw usage(`There is no ${what} "${said}"; ${choice}.`)
}

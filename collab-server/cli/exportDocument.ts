/** `chapeau export`: a draft as a file that other programs open. Called by `runChapeau`. */
import { writeFile } from 'node:fs/promises'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { findDraft } from '#relay/cli/findDraft.ts'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { usage } from '#relay/cli/refusal.ts'
import { withStore } from '#relay/cli/withStore.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { exportDraft } from '#relay/exportDraft.ts'
import { EXPORT_FORMATS, EXPORT_VIEWS, ExportRefusal, requireWriter } from '#relay/exportFormats.ts'
import { newId } from '#relay/newId.ts'

export interface ExportOptions {
  readonly data: string
  readonly draft: string
  readonly view: string
  readonly format: string
  readonly out: string
  /** Whoever has the file may see who said what. */
  readonly names?: boolean
  readonly symbol?: string
  readonly distribution?: string
  readonly lineNumbers?: boolean
  readonly layout?: string
}

export async function exportDocument(options: ExportOptions, output: Output): Promise<void> {
  const { data, view, format, layout, out } = options
  choose('view', view, EXPORT_VIEWS)
  choose('format', format, EXPORT_FORMATS)
  requireChoice(view, format, layout)
  const knows = (policy: Attribution) => options.names === true || knowsNames(policy, 'observer')
  const { draft, bytes } = await withStore(data, async (store) => {
    const found = findDraft(await loadConference(store), options.draft)
    return { draft: found, bytes: (await exportDraft(store, { ...options, draft: found.id, knows })).bytes }
  })
  await putInPlace(out, (temporary) => writeFile(temporary, bytes), { replace: true, newId })
  output.result({ file: out, bytes: bytes.length, draft, view, format, ...(layout !== undefined && { layout }) })
}

/** What the words themselves forbid is a matter of usage. */
function requireChoice(view: string, format: string, layout: string | undefined): void {
  try {
    requireWriter(view, format, layout)
  } catch (error) {
    if (error instanceof ExportRefusal && error.code === 'unknown-layout') throw usage(error.message)
    throw error
  }
}

function choose(what: 'view' | 'format', said: string, known: readonly string[]): void {
  if (!known.includes(said)) throw usage(`There is no ${what} "${said}"; the ${what}s are ${known.join(', ')}.`)
}

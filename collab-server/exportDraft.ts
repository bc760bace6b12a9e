/**
 * A draft as a file: reads text and floor from the store, compiles them, and lets `core/interchange` write the format.
 * Called by `GET /api/drafts/:draft/export` and by `chapeau export`, so that both give the same bytes.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { compile } from '#core/compile/compile.ts'
import { createTextReader } from '#core/document/readText.ts'
import { TRACKED, VIEWS, type ExportMeta, type View } from '#core/interchange/view.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { readFloorFor, type KnowsNames } from '#relay/readFloorFor.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import type { Store } from '#relay/store/store.ts'

export interface ExportOptions {
  readonly symbol?: string | undefined
  readonly distribution?: string | undefined
  /** PDF: whether each line bears its number. */
  readonly lineNumbers?: boolean | undefined
}

export interface ExportedDraft {
  readonly bytes: Uint8Array
  readonly filename: string
  readonly mime: string
}

/** The request names something that does not exist. */
export class ExportRefusal extends Error {
  readonly code: 'no-such-draft' | 'unknown-view' | 'unknown-format' | 'not-tracked' | 'no-chromium' | 'not-printed'

  constructor(code: ExportRefusal['code'], message: string) {
    super(message)
    this.name = 'ExportRefusal'
    this.code = code
  }
}

interface Format {
  readonly mime: string
  /** With every open proposal as a tracked change, where the format has such changes. */
  tracked?(compiled: Compiled, meta: ExportMeta): Promise<Uint8Array>
  /** Loaded when it is asked for: a relay that only relays need not carry a word processor's format. */
  write(compiled: Compiled, view: View, meta: ExportMeta, lineNumbers: boolean): Promise<Uint8Array | string>
}

const FORMATS: Readonly<Record<string, Format>> = {
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/exportDocx.ts')).exportDocx(compiled, view, meta),
    tracked: async (compiled, meta) =>
      (await import('#core/interchange/tracked/exportTrackedDocx.ts')).exportTrackedDocx(compiled, meta)
  },
  html: {
    mime: 'text/html; charset=utf-8',
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/exportHtml.ts')).exportHtml(compiled, view, meta)
  },
  pdf: { mime: 'application/pdf', write: writePdf },
  md: {
    mime: 'text/markdown; charset=utf-8',
    write: async (compiled, view) =>
      (await import('#core/interchange/exportMarkdown.ts')).exportMarkdown(compiled, view)
  },
  akn: {
    mime: 'application/xml; charset=utf-8',
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/akn/exportAkn.ts')).exportAkn(compiled, view, meta)
  },
  json: {
    mime: 'application/json; charset=utf-8',
    write: async (compiled, view) => (await import('#core/interchange/exportJson.ts')).exportJson(compiled, view)
  }
}

/** The words a request may use. */
export const EXPORT_FORMATS: readonly string[] = Object.keys(FORMATS)
export const EXPORT_VIEWS: readonly string[] = [...VIEWS, TRACKED]

/** @throws ExportRefusal when view or format is not known, or the one does not go with the other */
export function requireWriter(view: string, format: string): Writer {
  if (!EXPORT_VIEWS.includes(view)) {
    throw new ExportRefusal('unknown-view', `There is no view "${view}"; choose ${listed(EXPORT_VIEWS)}.`)
  }
  const writer = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!writer) {
    throw new ExportRefusal('unknown-format', `There is no format "${format}"; choose ${listed(EXPORT_FORMATS)}.`)
  }
  const { mime, write, tracked } = writer
  if (view !== TRACKED) return { mime, write: (compiled, meta, lines) => write(compiled, view as View, meta, lines) }
  if (tracked) return { mime, write: tracked }
  throw new ExportRefusal(
    'not-tracked',
    `The tracked view is for word processors: choose docx, or the compiled view, which shows every proposal in ${format}.`
  )
}

export interface Writer {
  readonly mime: string
  readonly write: (compiled: Compiled, meta: ExportMeta, lineNumbers: boolean) => Promise<Uint8Array | string>
}

async function writePdf(compiled: Compiled, view: View, meta: ExportMeta, lineNumbers: boolean): Promise<Uint8Array> {
  const [{ exportHtml }, { printLines }, { printPdf, PrintRefusal }] = await Promise.all([
    import('#core/interchange/exportHtml.ts'),
    import('#core/interchange/printLines.ts'),
    import('#relay/pdf/printPdf.ts')
  ])
  const { header, footer, style } = printLines(compiled, meta)
  try {
    return await printPdf(exportHtml(compiled, view, meta, style), { header, footer, lineNumbers })
  } catch (error) {
    if (error instanceof PrintRefusal) throw new ExportRefusal(error.code, error.message)
    throw error
  }
}

/**
 * @param knows whether whoever asks is shown every name
 * @throws ExportRefusal when draft, view or format is not known, or there is nothing to print with
 */
export async function exportDraft(
  store: Store,
  draft: string,
  view: string,
  format: string,
  knows: KnowsNames,
  { symbol, distribution, lineNumbers = false }: ExportOptions = {}
): Promise<ExportedDraft> {
  const { mime, write } = requireWriter(view, format)
  const conference = await loadConference(store)
  const info = conference.drafts.find((candidate) => candidate.id === draft)
  if (!info) {
    throw new ExportRefusal(
      'no-such-draft',
      `This conference has no draft "${draft}"; it has ${listed(conference.drafts.map(({ id }) => id))}.`
    )
  }
  const [textDoc, floorDoc] = await Promise.all([readRoom(store, draft, 'text'), readRoom(store, draft, 'floor')])
  const floor = await readFloorFor(store, draft, floorDoc, knows)
  const reader = createTextReader(textDoc.getXmlFragment('text'))
  const compiled = compile({
    title: info.title,
    profile: info.profile,
    text: reader.read(),
    floor,
    conference
  })
  reader.destroy()
  const meta: ExportMeta = {
    conference,
    issuedAt: await lastChange(store, draft),
    revisions: floor.revisions,
    ...(symbol !== undefined && { symbol }),
    ...(distribution !== undefined && { distribution })
  }
  const written = await write(compiled, meta, lineNumbers)
  return {
    bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
    // Programs know Akoma Ntoso as the XML that it is.
    filename: `${fileName(info.title)} - ${fileName(compiled.revision)} - ${view}.${format === 'akn' ? 'xml' : format}`,
    mime
  }
}

/** The time the file bears is that of the newest decision: the same state gives the same file whenever it is asked for. */
async function lastChange(store: Store, draft: string): Promise<string> {
  const last = (await store.readRecord(draft)).at(-1)
  return last?.at ?? (await store.readLog(draft, 'text'))[0]?.at ?? '1970-01-01T00:00:00.000Z'
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'none') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** What every file system takes. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'draft'
  )
}

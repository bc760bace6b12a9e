/**
 * A draft as a file: reads text and floor from the store, compiles them, and lets `core/interchange` write the format.
 * Called by `GET /api/drafts/:draft/export` and by `chapeau export`, so that both give the same bytes.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import { compile } from '#core/compile/compile.ts'
import { createTextReader } from '#core/document/readText.ts'
import { VIEWS, type ExportMeta, type View } from '#core/interchange/view.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { readFloorFor, type KnowsNames } from '#relay/readFloorFor.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import type { Store } from '#relay/store/store.ts'

export interface ExportedDraft {
  readonly bytes: Uint8Array
  readonly filename: string
  readonly mime: string
}

/** The request names something that does not exist. */
export class ExportRefusal extends Error {
  readonly code: 'no-such-draft' | 'unknown-view' | 'unknown-format'

  constructor(code: ExportRefusal['code'], message: string) {
    super(message)
    this.name = 'ExportRefusal'
    this.code = code
  }
}

interface Format {
  readonly mime: string
  /** Loaded when it is asked for: a relay that only relays need not carry a word processor's format. */
  write(compiled: Compiled, view: View, meta: ExportMeta): Promise<Uint8Array | string>
}

const FORMATS: Readonly<Record<string, Format>> = {
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/exportDocx.ts')).exportDocx(compiled, view, meta)
  },
  html: {
    mime: 'text/html; charset=utf-8',
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/exportHtml.ts')).exportHtml(compiled, view, meta)
  },
  md: {
    mime: 'text/markdown; charset=utf-8',
    write: async (compiled, view) =>
      (await import('#core/interchange/exportMarkdown.ts')).exportMarkdown(compiled, view)
  },
  json: {
    mime: 'application/json; charset=utf-8',
    write: async (compiled, view) => (await import('#core/interchange/exportJson.ts')).exportJson(compiled, view)
  }
}

/** The words a request may use. */
export const EXPORT_FORMATS: readonly string[] = Object.keys(FORMATS)

/**
 * @param knows whether whoever asks is shown every name
 * @throws ExportRefusal when draft, view or format is not known
 */
export async function exportDraft(
  store: Store,
  draft: string,
  view: string,
  format: string,
  knows: KnowsNames
): Promise<ExportedDraft> {
  const conference = await loadConference(store)
  const info = conference.drafts.find((candidate) => candidate.id === draft)
  if (!info) {
    throw new ExportRefusal(
      'no-such-draft',
      `This conference has no draft "${draft}"; it has ${listed(conference.drafts.map(({ id }) => id))}.`
    )
  }
  if (!isView(view)) {
    throw new ExportRefusal('unknown-view', `There is no view "${view}"; choose ${listed(VIEWS)}.`)
  }
  const writer = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!writer) {
    throw new ExportRefusal('unknown-format', `There is no format "${format}"; choose ${listed(EXPORT_FORMATS)}.`)
  }
  const [textDoc, floorDoc] = await Promise.all([readRoom(store, draft, 'text'), readRoom(store, draft, 'floor')])
  const reader = createTextReader(textDoc.getXmlFragment('text'))
  const compiled = compile({
    title: info.title,
    profile: info.profile,
    text: reader.read(),
    floor: await readFloorFor(store, draft, floorDoc, knows),
    conference
  })
  reader.destroy()
  const written = await writer.write(compiled, view, { conference, issuedAt: await lastChange(store, draft) })
  return {
    bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
    filename: `${fileName(info.title)} - ${fileName(compiled.revision)} - ${view}.${format}`,
    mime: writer.mime
  }
}

/** The time the file bears is that of the newest decision: the same state gives the same file whenever it is asked for. */
async function lastChange(store: Store, draft: string): Promise<string> {
  const last = (await store.readRecord(draft)).at(-1)
  return last?.at ?? (await store.readLog(draft, 'text'))[0]?.at ?? '1970-01-01T00:00:00.000Z'
}

function isView(view: string): view is View {
  return (VIEWS as readonly string[]).includes(view)
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

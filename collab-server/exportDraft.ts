/**
 * A draft as a file: reads text and floor from the store, compiles them, and lets `core/interchange` write the format.
 * Called by `GET /api/drafts/:draft/export` and by `chapeau export`, so that both give the same bytes.
 */
import { compile } from '#core/compile/compile.ts'
import { createTextReader } from '#core/document/readText.ts'
import type { ExportMeta, View } from '#core/interchange/view.ts'
import { weaveText } from '#core/notation/weaveText.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { ExportRefusal, listed, requireWriter } from '#relay/exportFormats.ts'
import { readFloorFor, type KnowsNames } from '#relay/readFloorFor.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import type { Store } from '#relay/store/store.ts'

export interface ExportRequest {
  readonly draft: string
  readonly view: string
  readonly format: string
  /** Whether whoever asks is shown every name. */
  readonly knows: KnowsNames
  readonly symbol?: string | undefined
  readonly distribution?: string | undefined
  /** PDF: whether each line bears its number. */
  readonly lineNumbers?: boolean | undefined
  /** How the compiled view shows proposals: `listed`, or `woven`. */
  readonly layout?: string | undefined
  /** Nobody waits for the file any more. */
  readonly signal?: AbortSignal | undefined
}

export interface ExportedDraft {
  readonly bytes: Uint8Array
  readonly filename: string
  readonly mime: string
}

/** @throws ExportRefusal when draft, view, format or layout is not known, or there is nothing to print with */
export async function exportDraft(store: Store, request: ExportRequest): Promise<ExportedDraft> {
  const { draft, view, format, layout, knows, symbol, distribution, lineNumbers = false, signal } = request
  const writer = requireWriter(view, format, layout)
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
  const input = { title: info.title, profile: info.profile, text: reader.read(), floor, conference }
  reader.destroy()
  const compiled = compile(input)
  const meta: ExportMeta = {
    conference,
    issuedAt: await lastChange(store, draft),
    revisions: floor.revisions,
    ...(symbol !== undefined && { symbol }),
    ...(distribution !== undefined && { distribution })
  }
  const printed = writer.layout === 'woven' ? { woven: weaveText(input) } : (view as View)
  const written = await writer.write(compiled, printed, meta, { lineNumbers, signal })
  const called = writer.layout === 'woven' ? writer.layout : view
  return {
    bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
    // Programs know Akoma Ntoso as the XML that it is.
    filename: `${fileName(info.title)} - ${fileName(compiled.revision)} - ${called}.${format === 'akn' ? 'xml' : format}`,
    mime: writer.mime
  }
}

/** The time the file bears is that of the newest decision: the same state gives the same file whenever it is asked for. */
async function lastChange(store: Store, draft: string): Promise<string> {
  const last = (await store.readRecord(draft)).at(-1)
  return last?.at ?? (await store.readLog(draft, 'text'))[0]?.at ?? '1970-01-01T00:00:00.000Z'
}

/** What every file system takes, cut between two characters: half of one can be written into no answer's headers. */
function fileName(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...plain].slice(0, 80).join('') || 'draft'
}

/**
 * The formats of an export: which views and layouts each has, and what writes it. Each writer is loaded when it is asked for: a
 * relay that only relays need not carry a word processor's format. Called by `exportDraft` and by `chapeau export`.
 */
import type { Compiled } from '#core/compile/compiled.ts'
import {
  LAYOUTS,
  TRACKED,
  VIEWS,
  type ExportMeta,
  type Layout,
  type Printed,
  type View
} from '#core/interchange/view.ts'

/** The request names something that does not exist. */
export class ExportRefusal extends Error {
  readonly code: ExportRefusalCode

  constructor(code: ExportRefusalCode, message: string) {
    super(message)
    this.name = 'ExportRefusal'
    this.code = code
  }
}

export type ExportRefusalCode =
  | 'no-such-draft'
  | 'unknown-view'
  | 'unknown-format'
  | 'unknown-layout'
  | 'not-tracked'
  | 'not-woven'
  | 'no-chromium'
  | 'not-printed'

export interface WriteOptions {
  /** PDF: whether each line bears its number. */
  readonly lineNumbers: boolean
  /** Nobody waits for the file any more. */
  readonly signal?: AbortSignal | undefined
}

interface Format {
  readonly mime: string
  /** Whether it is laid out for people, so that the woven text can be printed in it. */
  readonly woven: boolean
  /** With every open proposal as a tracked change, where the format has such changes. */
  tracked?(compiled: Compiled, meta: ExportMeta): Promise<Uint8Array>
  write(compiled: Compiled, view: Printed, meta: ExportMeta, options: WriteOptions): Promise<Uint8Array | string>
}

const FORMATS: Readonly<Record<string, Format>> = {
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    woven: true,
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/exportDocx.ts')).exportDocx(compiled, view, meta),
    tracked: async (compiled, meta) =>
      (await import('#core/interchange/tracked/exportTrackedDocx.ts')).exportTrackedDocx(compiled, meta)
  },
  html: {
    mime: 'text/html; charset=utf-8',
    woven: true,
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/exportHtml.ts')).exportHtml(compiled, view, meta)
  },
  pdf: { mime: 'application/pdf', woven: true, write: writePdf },
  md: {
    mime: 'text/markdown; charset=utf-8',
    woven: true,
    write: async (compiled, view) =>
      (await import('#core/interchange/exportMarkdown.ts')).exportMarkdown(compiled, view)
  },
  akn: {
    mime: 'application/xml; charset=utf-8',
    woven: false,
    write: async (compiled, view, meta) =>
      (await import('#core/interchange/akn/exportAkn.ts')).exportAkn(compiled, view as View, meta)
  },
  json: {
    mime: 'application/json; charset=utf-8',
    woven: false,
    write: async (compiled, view) =>
      (await import('#core/interchange/exportJson.ts')).exportJson(compiled, view as View)
  }
}

/** The words a request may use. */
export const EXPORT_FORMATS: readonly string[] = Object.keys(FORMATS)
export const EXPORT_VIEWS: readonly string[] = [...VIEWS, TRACKED]

export interface Writer {
  readonly mime: string
  readonly layout: Layout
  /** @param view what is printed; the tracked view takes none */
  readonly write: (
    compiled: Compiled,
    view: Printed,
    meta: ExportMeta,
    options: WriteOptions
  ) => Promise<Uint8Array | string>
}

/** @throws ExportRefusal when view, format or layout is not known, or the one does not go with the other */
export function requireWriter(view: string, format: string, layout: string = 'listed'): Writer {
  if (!EXPORT_VIEWS.includes(view)) {
    throw new ExportRefusal('unknown-view', `There is no view "${view}"; choose ${listed(EXPORT_VIEWS)}.`)
  }
  const writer = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!writer) {
    throw new ExportRefusal('unknown-format', `There is no format "${format}"; choose ${listed(EXPORT_FORMATS)}.`)
  }
  const known = LAYOUTS.find((one) => one === layout)
  if (!known) {
    throw new ExportRefusal('unknown-layout', `There is no layout "${layout}"; choose ${listed(LAYOUTS)}.`)
  }
  const { mime, write, tracked } = writer
  if (known === 'woven' && (view !== 'compiled' || !writer.woven)) {
    const able = EXPORT_FORMATS.filter((one) => FORMATS[one]!.woven)
    throw new ExportRefusal(
      'not-woven',
      `Only the compiled view is woven, in formats that are laid out for people: choose it with ${listed(able)}, or leave the layout out.`
    )
  }
  if (view !== TRACKED) return { mime, layout: known, write }
  if (tracked) return { mime, layout: known, write: (compiled, _, meta) => tracked(compiled, meta) }
  throw new ExportRefusal(
    'not-tracked',
    `The tracked view is for word processors: choose docx, or the compiled view, which shows every proposal in ${format}.`
  )
}

async function writePdf(
  compiled: Compiled,
  view: Printed,
  meta: ExportMeta,
  { lineNumbers, signal }: WriteOptions
): Promise<Uint8Array> {
  const [{ exportHtml }, { printLines }, { embedFaces }, { printPdf, PrintRefusal }] = await Promise.all([
    import('#core/interchange/exportHtml.ts'),
    import('#core/interchange/printLines.ts'),
    import('#relay/pdf/embedFaces.ts'),
    import('#relay/pdf/printPdf.ts')
  ])
  const { header, footer, style } = printLines(compiled, meta)
  const faces = await embedFaces(exportHtml(compiled, view, meta))
  try {
    return await printPdf(exportHtml(compiled, view, meta, style + faces), { header, footer, lineNumbers, signal })
  } catch (error) {
    if (error instanceof PrintRefusal) throw new ExportRefusal(error.code, error.message)
    throw error
  }
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'none') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/**
 * Fetches an export of the draft and hands it to the person: a download in the browser, a save dialog on the desktop.
 */
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { saveFile } from '#renderer/desktop/saveFile.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'
import { callRelayForFile } from '#renderer/session/callRelay.ts'

export interface ExportChoice {
  readonly id: string
  readonly name: string
  readonly view: 'clean' | 'compiled' | 'tracked'
  readonly format: 'docx' | 'pdf' | 'html' | 'md' | 'akn'
}

/** The names of the formats, the same in every language. */
export const FORMAT_NAMES: Readonly<Record<ExportChoice['format'], string>> = {
  docx: 'Word',
  pdf: 'PDF',
  html: 'HTML',
  md: 'Markdown',
  akn: 'Akoma Ntoso'
}

const choice = (view: ExportChoice['view'], format: ExportChoice['format']): ExportChoice => ({
  id: `${view}-${format}`,
  name: say(`export.quick.${view}`, { format: FORMAT_NAMES[format] }),
  view,
  format
})

/** What is wanted most often, in one step of the menu. */
export const EXPORTS: readonly ExportChoice[] = [
  ...(['docx', 'pdf', 'html', 'md'] as const).map((format) => choice('compiled', format)),
  ...(['docx', 'pdf', 'html', 'md', 'akn'] as const).map((format) => choice('clean', format)),
  choice('tracked', 'docx')
]

export interface ExportWishes {
  readonly woven?: boolean
  readonly lineNumbers?: boolean
  readonly symbol?: string
  readonly distribution?: string
  readonly signal?: AbortSignal
}

export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'cancelled' }

/** Says nothing by itself: `exportAtOnce` and the dialog tell the person how it went. */
export async function downloadExport(
  seat: Seat,
  { view, format }: ExportChoice,
  { woven, lineNumbers, symbol, distribution, signal }: ExportWishes = {}
): Promise<ExportOutcome> {
  const query = new URLSearchParams({ view, format })
  if (woven) query.set('layout', 'woven')
  if (lineNumbers) query.set('lineNumbers', 'true')
  if (symbol?.trim()) query.set('symbol', symbol.trim())
  if (distribution?.trim()) query.set('distribution', distribution.trim())
  const path = `/api/drafts/${encodeURIComponent(seat.draft.id)}/export?${query}`
  const answer = await callRelayForFile(path, seat.session.token, signal)
  if (signal?.aborted) return { kind: 'cancelled' }
  if (!answer.ok) return { kind: 'refused', message: answer.message }
  const name = answer.value.filename ?? `${seat.draft.title}.${format}`
  const saved = await saveFile(answer.value.blob, name, desktopBridge())
  if (!saved.ok) return { kind: 'refused', message: saved.message }
  seat.tour.noteExport()
  return { kind: 'saved', name }
}

/** From the menu, with nothing more to say about it. */
export async function exportAtOnce(seat: Seat, wanted: ExportChoice): Promise<void> {
  const outcome = await downloadExport(seat, wanted)
  if (outcome.kind !== 'refused') return
  seat.toasts.show({
    tone: 'refusal',
    title: say('export.notExported', { name: wanted.name }),
    message: outcome.message
  })
}

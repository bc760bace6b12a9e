/**
 * Fetches an export of the draft and hands it to the person: a download in the browser, a save dialog on the desktop.
 */
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { saveFile } from '#renderer/desktop/saveFile.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { callRelayForFile } from '#renderer/session/callRelay.ts'

export interface ExportChoice {
  readonly id: string
  readonly name: string
  readonly view: 'clean' | 'compiled' | 'tracked'
  readonly format: 'docx' | 'pdf' | 'html' | 'md' | 'akn'
}

const VIEWS = [
  ['compiled', 'Compiled'],
  ['clean', 'Clean']
] as const
const FORMATS = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['html', 'HTML'],
  ['md', 'Markdown']
] as const

export const EXPORTS: readonly ExportChoice[] = [
  ...VIEWS.flatMap(([view, viewName]) =>
    FORMATS.map(([format, formatName]) => ({
      id: `${view}-${format}`,
      name: `${viewName} text, ${formatName}`,
      view,
      format
    }))
  ),
  { id: 'clean-akn', name: 'Clean text, Akoma Ntoso', view: 'clean', format: 'akn' },
  { id: 'tracked-docx', name: 'Tracked changes, Word', view: 'tracked', format: 'docx' }
]

export async function downloadExport(seat: Seat, choice: ExportChoice): Promise<void> {
  const path = `/api/drafts/${encodeURIComponent(seat.draft.id)}/export?view=${choice.view}&format=${choice.format}`
  const answer = await callRelayForFile(path, seat.session.token)
  if (!answer.ok) {
    seat.toasts.show({ tone: 'refusal', title: `Not exported: ${choice.name}`, message: answer.message })
    return
  }
  const name = answer.value.filename ?? `${seat.draft.title}.${choice.format}`
  const saved = await saveFile(answer.value.blob, name, desktopBridge())
  if (!saved.ok) seat.toasts.show({ tone: 'refusal', title: `Not saved: ${choice.name}`, message: saved.message })
  else seat.tour.noteExport()
}

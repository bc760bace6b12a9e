/**
 * A comparison as a file for the person: Word with tracked changes, written by the worker, or HTML. Called by `ComparePage`.
 */
import type { Comparison } from '#core/interchange/compare/comparedText.ts'
import { exportComparisonHtml } from '#core/interchange/compare/exportComparisonHtml.ts'
import type { Language } from '#core/interchange/guessLanguage.ts'
import { askCompareWorker } from '#renderer/compare/askCompareWorker.ts'
import { desktopBridge } from '#renderer/desktop/bridge.ts'
import { plainName, saveFile } from '#renderer/desktop/saveFile.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

export interface ComparedSides {
  readonly before: string
  readonly after: string
  readonly language: Language
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function exportComparison(
  seat: Seat,
  comparison: Comparison,
  { before, after, language }: ComparedSides,
  format: 'docx' | 'html'
): Promise<void> {
  const { draft, session, toasts } = seat
  const { conference } = session
  const name = plainName(`${draft.title} - ${before} - ${after}.${format}`)
  const refuse = (message: string): void =>
    toasts.show({ tone: 'refusal', title: say('compare.notExported', { name }), message })
  const made = await write()
  if (!made.ok) return refuse(made.message)
  const saved = await saveFile(made.blob, name, desktopBridge())
  if (!saved.ok) refuse(saved.message)

  async function write(): Promise<{ ok: true; blob: Blob } | { ok: false; message: string }> {
    if (format === 'html') {
      const html = exportComparisonHtml(comparison, {
        title: draft.title,
        before,
        after,
        conference: conference.title,
        language
      })
      return { ok: true, blob: new Blob([html], { type: 'text/html;charset=utf-8' }) }
    }
    const at = new Date().toISOString()
    const sides = { draft, conference, after, at }
    const answer = await askCompareWorker<'write'>({ kind: 'write', comparison, sides }, new AbortController().signal)
    if (!answer?.ok) return { ok: false, message: answer?.message ?? say('compare.failedHere') }
    return { ok: true, blob: new Blob([answer.value as Uint8Array<ArrayBuffer>], { type: DOCX }) }
  }
}

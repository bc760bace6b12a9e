/**
 * What a captured line is read against at this moment; null before the text is there.
 */
import type { CaptureContext } from '#core/capture/captured.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import type { Selection } from '#renderer/draft/selection.ts'

export function captureContext(seat: Seat, model: DraftModel | null, selection: Selection): CaptureContext | null {
  if (!model) return null
  return {
    conference: seat.session.conference,
    role: seat.session.participant.role,
    text: model.text,
    paragraphs: model.compiled.paragraphs,
    current: selection.paragraph,
    proposal: selection.proposal
  }
}

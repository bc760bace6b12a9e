/**
 * What the relay would say to a captured line, asked of the same function before it is sent: an agreed paragraph takes no
 * amendment, and whoever types should know before Enter. Changes nothing.
 */
import type { CapturedLine } from '#core/capture/captured.ts'
import { foreseeCommand } from '#renderer/commands/foreseeCommand.ts'
import type { DraftModel } from '#renderer/draft/createDraftModel.ts'
import type { Seat } from '#renderer/draft/seat.ts'

/** @returns the refusal's sentence, or null when the relay will take it */
export function foreseeRefusal(seat: Seat, model: DraftModel, captured: CapturedLine): string | null {
  for (const command of captured.commands) {
    const decision = foreseeCommand(seat, model, command)
    if (!decision.ok) return decision.message
  }
  return null
}

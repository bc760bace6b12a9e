/**
 * The end of a silence, asked once more: closed when its time has run out, or called off before that. Held like every
 * decision.
 */
import type { ReactNode } from 'react'
import { foreseeCommand } from '#renderer/commands/foreseeCommand.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { underSilence } from '#renderer/silence/silenceWords.ts'
import { useMinute } from '#renderer/silence/useMinute.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface EndSilenceDialogProps {
  readonly callOff: boolean
  onClose(): void
}

export function EndSilenceDialog({ callOff, onClose }: EndSilenceDialogProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const silence = model?.compiled.silence ?? null
  useMinute(silence?.closesAt ?? '')
  if (!model || !silence) return null
  const command = { kind: 'closeSilence' as const, ...(callOff && { callOff }) }
  const foreseen = foreseeCommand(seat, model, command)
  const verb = callOff ? say('silence.callOffTheSilence') : say('silence.closeTheSilence')
  const left = underSilence(model.compiled).length
  const end = (): void => {
    if (!foreseen.ok) return
    seat.held.hold(command, `${verb} – ${silence.revision}`, null)
  }
  return (
    <SheetForm
      title={verb}
      submit={callOff ? say('silence.callItOff') : say('silence.closeIt')}
      disabled={!foreseen.ok}
      submitFirst
      onSubmit={end}
      onClose={onClose}
    >
      {callOff && foreseen.ok && <p>{say('silence.nothingIsAgreedBy', { left })}</p>}
      {!callOff && foreseen.ok && <p>{say('silence.forTheRecord', { summary: foreseen.receipt.summary })}</p>}
      {foreseen.ok &&
        foreseen.receipt.warnings?.map((warning) => (
          <p key={warning} className="refusal">
            {warning}
          </p>
        ))}
      {!foreseen.ok && <p className="refusal">{foreseen.message}</p>}
    </SheetForm>
  )
}

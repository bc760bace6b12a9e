/**
 * More time: the deadline of the silence is put off. Held like every decision.
 */
import { useState, type ReactNode } from 'react'
import { foreseeCommand } from '#renderer/commands/foreseeCommand.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { DeadlineField } from '#renderer/silence/DeadlineField.tsx'
import { hoursAfter, readMoment } from '#renderer/silence/deadlineFields.ts'
import { deadlineWords } from '#renderer/silence/silenceWords.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

const A_DAY = 24

export function ExtendSilenceDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const silence = model?.compiled.silence ?? null
  const [fields, setFields] = useState(() => hoursAfter(new Date(silence?.closesAt ?? Date.now()), A_DAY))
  if (!model || !silence) return null
  const deadline = readMoment(fields)
  const command = deadline && { kind: 'extendSilence' as const, until: deadline.toISOString() }
  const foreseen = command && foreseeCommand(seat, model, command)
  const extend = (): void => {
    if (!command || !foreseen?.ok || !deadline) return
    seat.held.hold(command, say('silence.extendTheSilenceUntil', { deadlineWords: deadlineWords(deadline) }), null)
  }
  return (
    <SheetForm
      title={say('silence.extendTheSilence')}
      submit={say('silence.extend')}
      disabled={foreseen?.ok !== true}
      onSubmit={extend}
      onClose={onClose}
    >
      <p className="sheet-note">{say('silence.itRunsUntilWhat', { deadlineWords: deadlineWords(silence.closesAt) })}</p>
      <DeadlineField fields={fields} onChange={setFields} />
      {foreseen?.ok === false && <p className="refusal">{foreseen.message}</p>}
    </SheetForm>
  )
}

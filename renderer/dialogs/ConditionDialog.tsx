/**
 * On what condition a delegation would withdraw what it said: the start of many a package.
 */
import { useState, type ReactNode } from 'react'
import type { PositionCommand } from '#core/commands/command.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

interface ConditionDialogProps {
  readonly matter: Pick<PositionCommand, 'proposal' | 'paragraph' | 'bracket'>
  readonly onBehalfOf: string | undefined
  onClose(): void
}

export function ConditionDialog({ matter, onBehalfOf, onClose }: ConditionDialogProps): ReactNode {
  const seat = useSeat()
  const [condition, setCondition] = useState('')
  const send = () =>
    seat.send(
      {
        kind: 'position',
        ...matter,
        position: 'withdraw-if',
        condition: condition.trim(),
        ...(onBehalfOf !== undefined && { onBehalfOf })
      },
      say('dialogs.theConditionIsOn')
    )
  return (
    <SheetForm
      title={say('dialogs.withdrawIf')}
      submit={say('dialogs.saySo')}
      disabled={condition.trim() === ''}
      onSubmit={send}
      onClose={onClose}
    >
      <label>
        {say('dialogs.onWhatCondition')}
        <input
          className="field"
          autoFocus
          placeholder={say('dialogs.ifPp3BisIs')}
          value={condition}
          maxLength={400}
          onChange={(event) => setCondition(event.target.value)}
        />
      </label>
    </SheetForm>
  )
}

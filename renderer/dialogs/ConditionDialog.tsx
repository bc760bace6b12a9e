/**
 * On what condition a delegation would withdraw what it said: the start of many a package.
 */
import { useState, type ReactNode } from 'react'
import type { PositionCommand } from '#core/commands/command.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'

interface ConditionDialogProps {
  readonly matter: Pick<PositionCommand, 'proposal' | 'paragraph' | 'bracket'>
  readonly onBehalfOf: string | undefined
  onClose(): void
}

export function ConditionDialog({ matter, onBehalfOf, onClose }: ConditionDialogProps): ReactNode {
  const seat = useSeat()
  const [condition, setCondition] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const answer = await seat.send(
      {
        kind: 'position',
        ...matter,
        position: 'withdraw-if',
        condition: condition.trim(),
        ...(onBehalfOf !== undefined && { onBehalfOf })
      },
      'The condition is on the floor.'
    )
    if (answer.ok) onClose()
    else setRefusal(answer.message)
  }
  return (
    <Sheet title="Withdraw if …" onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <label>
          On what condition
          <input
            className="field"
            autoFocus
            placeholder="if PP3 bis is accommodated"
            value={condition}
            maxLength={400}
            onChange={(event) => setCondition(event.target.value)}
          />
        </label>
        {refusal !== null && <p className="refusal">{refusal}</p>}
        <div className="sheet-actions">
          <button type="submit" className="button primary" disabled={condition.trim() === ''}>
            Say so
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            Leave
          </button>
        </div>
      </form>
    </Sheet>
  )
}

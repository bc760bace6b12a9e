/**
 * What can be done with the selected proposal and paragraph, by role. What is not possible is not there.
 */
import type { ReactNode } from 'react'
import { useActions } from '#renderer/draft/actionsContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { useActionContext } from '#renderer/draft/useActionContext.ts'
import type { ActionId } from '#renderer/keyboard/actions.ts'
import { actionById } from '#renderer/keyboard/actions.ts'
import { ActionButton } from '#renderer/panel/ActionButton.tsx'
import { LaterPositionMenu } from '#renderer/later/LaterPositionMenu.tsx'
import { say } from '#renderer/languages/say.ts'

const ON_PROPOSAL: readonly ActionId[] = [
  'accept',
  'amended',
  'reject',
  'park',
  'support',
  'cosponsor',
  'counter',
  'revise',
  'withdraw'
]
const ON_PARAGRAPH: readonly ActionId[] = [
  'rivals',
  'alternatives',
  'agree',
  'adRef',
  'agreeBut',
  'bracket',
  'reopen',
  'propose',
  'insert',
  'delete',
  'move',
  'whole',
  'capture',
  'line'
]

export function DecideButtons(): ReactNode {
  const seat = useSeat()
  const actions = useActions()
  const context = useActionContext()
  const { proposal, paragraph } = context
  const possible = (id: ActionId): boolean => actionById(id).possible(context)
  const takesPosition = proposal !== null && (proposal.state === 'tabled' || proposal.state === 'parked')
  return (
    <div className="actions">
      {(ON_PROPOSAL.some(possible) || takesPosition) && (
        <div
          className="action-row"
          role="group"
          aria-label={say('panel.theProposalOf', { value: proposal?.sponsor.name ?? '' })}
        >
          {ON_PROPOSAL.map((id) => (
            <ActionButton key={id} id={id} actions={actions} context={context} primary={id === 'accept'} />
          ))}
          {possible('reject') && (
            <button
              type="button"
              className="button"
              onClick={() => seat.dialog.set({ kind: 'elsewhere', verb: 'reject', proposal: proposal?.id ?? '' })}
            >
              {say('panel.reflectedElsewhere')}
            </button>
          )}
          {takesPosition && <LaterPositionMenu proposal={proposal} paragraph={null} />}
        </div>
      )}
      {ON_PARAGRAPH.some(possible) && (
        <div className="action-row" role="group" aria-label={say('panel.theParagraph')}>
          {ON_PARAGRAPH.map((id) => (
            <ActionButton key={id} id={id} actions={actions} context={context} />
          ))}
          {paragraph && <LaterPositionMenu proposal={null} paragraph={paragraph} />}
        </div>
      )}
      <ActionButton id="undo" actions={actions} context={context} />
    </div>
  )
}

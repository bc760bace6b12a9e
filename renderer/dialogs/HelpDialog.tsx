/**
 * Help: the way to the documentation for where one is, and all keys, those that this participant can use.
 */
import type { ReactNode } from 'react'
import { mayCommand } from '#core/decide/commandRights.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useActionContext } from '#renderer/draft/useActionContext.ts'
import { HelpLink } from '#renderer/help/HelpLink.tsx'
import { pageHere } from '#renderer/help/helpPages.ts'
import { ACTIONS, keyName, type Action } from '#renderer/keyboard/actions.ts'
import { say } from '#renderer/languages/say.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

const GROUPS: readonly Action['group'][] = ['Go', 'Decide', 'Propose', 'Secretariat', 'Window']

export function HelpDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const { role } = seat.session.participant
  const { holdsPen } = useActionContext()
  const editing = useWatched(seat.editing)
  const layout = useWatched(seat.layout)
  const usable = (action: Action): boolean => {
    if (action.id === 'pen') return holdsPen
    if (action.id === 'alternatives') return mayCommand(role, 'alternatives')
    if (action.group === 'Secretariat') return role === 'chair' || role === 'secretariat'
    if (action.group === 'Decide') return mayCommand(role, 'accept')
    if (action.id === 'confirm') return mayCommand(role, 'confirm')
    if (action.id === 'withdraw') return mayCommand(role, 'withdraw')
    if (action.id === 'revise') return mayCommand(role, 'revise') && role !== 'chair'
    if (action.group === 'Propose') return role === 'delegate'
    return true
  }
  return (
    <Sheet title={say('dialogs.keys')} wide onClose={onClose}>
      <p className="help-ways">
        <HelpLink page={pageHere(role, { editing, layout })} words={say('help.here')} />
        <HelpLink page="index" words={say('help.allPages')} />
        {seat.session.conference.sample === true && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose()
              seat.tour.start(true)
            }}
          >
            {say('tour.take')}
          </button>
        )}
      </p>
      <div className="help">
        {GROUPS.map((group) => {
          const actions = ACTIONS.filter((action) => action.group === group && usable(action))
          if (actions.length === 0) return null
          return (
            <section key={group}>
              <h3>{say(`dialogs.group.${group}`)}</h3>
              <dl>
                {actions.map((action) => (
                  <div key={action.id}>
                    <dt>
                      <kbd>{keyName(action)}</kbd>
                    </dt>
                    <dd>{action.name}</dd>
                  </div>
                ))}
                {group === 'Secretariat' && (
                  <div>
                    <dt>
                      <kbd>←</kbd> <kbd>→</kbd>
                    </dt>
                    <dd>{say('dialogs.selectAWordOf')}</dd>
                  </div>
                )}
                {group === 'Go' && (
                  <div>
                    <dt>
                      <kbd>F3</kbd>
                    </dt>
                    <dd>{say('dialogs.nextPlaceThatWas')}</dd>
                  </div>
                )}
                {group === 'Go' && (
                  <div>
                    <dt>
                      <kbd>1</kbd>–<kbd>9</kbd>
                    </dt>
                    <dd>{say('dialogs.selectAProposalOn')}</dd>
                  </div>
                )}
              </dl>
            </section>
          )
        })}
      </div>
      <p className="sheet-note">{say('dialogs.whileYouTypeHold')}</p>
    </Sheet>
  )
}

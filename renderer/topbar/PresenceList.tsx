/**
 * Everybody who is present, by name: opens below the codes at the top.
 */
import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { nameOf } from '#core/decide/speakFor.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { ROLE_WORD } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import type { Present } from '#renderer/sync/watchPresence.ts'

interface PresenceListProps {
  readonly present: readonly Present[]
  /** Below which it opens. */
  readonly button: RefObject<HTMLButtonElement | null>
  onClose(): void
}

export function PresenceList({ present, button, onClose }: PresenceListProps): ReactNode {
  const { conference, participant } = useSeat().session
  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={button}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog className="presence-list" aria-label={say('topbar.presentNow')}>
        <h2>{say('topbar.presentNow')}</h2>
        <ul>
          {present.map((person) => (
            <li key={person.id}>
              <strong>{person.name}</strong>
              <span>
                {person.delegation === undefined
                  ? ROLE_WORD[person.role]
                  : `${person.role === 'delegate' ? '' : `${ROLE_WORD[person.role]} · `}${nameOf(conference, person.delegation)}`}
                {person.id === participant.id ? say('topbar.you') : ''}
              </span>
            </li>
          ))}
        </ul>
      </Dialog>
    </Popover>
  )
}

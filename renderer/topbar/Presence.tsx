/**
 * Who is present: the codes of the first few, and on pressing everybody's names.
 */
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { nameOf } from '#core/decide/speakFor.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { ROLE_WORD } from '#renderer/draft/words.ts'
import type { Present } from '#renderer/sync/watchPresence.ts'
import { say } from '#renderer/languages/say.ts'

const SHOWN = 5

export function Presence({ present }: { readonly present: readonly Present[] }): ReactNode {
  const { conference, participant } = useSeat().session
  const codes = [...new Set(present.map(codeOf))]
  if (codes.length === 0) return null
  const rest = codes.length - SHOWN
  return (
    <DialogTrigger>
      <Button className="presence" aria-label={say('topbar.present', { present: present.length })}>
        {codes.slice(0, rest === 1 ? SHOWN + 1 : SHOWN).map((code) => (
          <span key={code} className="presence-code">
            {code}
          </span>
        ))}
        <span className="presence-count">{say('topbar.present', { present: present.length })}</span>
        {rest > 1 && <span className="presence-more">+{rest}</span>}
      </Button>
      <Popover className="popover" placement="bottom end">
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
    </DialogTrigger>
  )
}

function codeOf(person: Present): string {
  if (person.role === 'chair') return 'CHAIR'
  if (person.role === 'secretariat') return 'SEC'
  return person.delegation ?? person.name
}

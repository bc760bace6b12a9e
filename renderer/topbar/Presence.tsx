/**
 * Who is present: the codes of the first few, and on pressing everybody's names.
 */
import { useRef, useState, type ReactNode } from 'react'
import { PresenceList } from '#renderer/later/laterParts.tsx'
import type { Present } from '#renderer/sync/watchPresence.ts'
import { say } from '#renderer/languages/say.ts'

const SHOWN = 5

export function Presence({ present }: { readonly present: readonly Present[] }): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const codes = [...new Set(present.map(codeOf))]
  if (codes.length === 0) return null
  const rest = codes.length - SHOWN
  return (
    <>
      <button
        ref={button}
        type="button"
        className="presence"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {codes.slice(0, rest === 1 ? SHOWN + 1 : SHOWN).map((code) => (
          <span key={code} className="presence-code">
            {code}
          </span>
        ))}
        {rest > 1 && <span className="presence-more">+{rest}</span>}
        <span className="presence-count">{say('topbar.present', { present: present.length })}</span>
      </button>
      {open && <PresenceList present={present} button={button} onClose={() => setOpen(false)} />}
    </>
  )
}

function codeOf(person: Present): string {
  if (person.role === 'chair') return say('topbar.codeChair')
  if (person.role === 'secretariat') return say('topbar.codeSecretariat')
  return person.delegation ?? person.name
}

/**
 * Who spoke: a field with the names that fit what is typed, chosen with the arrows and Enter. Enter takes the first. Made
 * by hand because it stands inside the text editor, where a library's overlay would touch the editor's own elements.
 */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { SponsorChoice } from '#renderer/desk/sponsorChoices.ts'
import { say } from '#renderer/languages/say.ts'

interface WhoFieldProps {
  readonly choices: readonly SponsorChoice[]
  onChoose(code: string): void
}

export function WhoField({ choices, onChoose }: WhoFieldProps): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(true)
  const [at, setAt] = useState(0)
  const found = choices.filter(({ name, code }) => matches(`${name} ${code}`, typed))
  const best = found[Math.min(at, found.length - 1)]
  const choose = (choice: SponsorChoice): void => {
    setTyped(choice.name)
    setOpen(false)
    onChoose(choice.code)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        setOpen(true)
        setAt((now) => Math.max(0, Math.min(found.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))))
        return
      case 'Enter':
        event.preventDefault()
        if (best) choose(best)
    }
  }
  return (
    <div className="who">
      <input
        className="field"
        role="combobox"
        aria-label={say('desk.whoSpoke')}
        aria-expanded={open && found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={open && best ? `${id}-${best.code}` : undefined}
        autoComplete="off"
        autoFocus
        placeholder={say('desk.whoSpokeTypeA')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <ul className="who-list" id={id} role="listbox" aria-label={say('desk.whoSpoke')}>
          {found.map((choice, index) => (
            <li
              key={choice.code}
              id={`${id}-${choice.code}`}
              role="option"
              aria-selected={index === Math.min(at, found.length - 1)}
              className="list-item"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <span className="list-code">{choice.code}</span> <span>{choice.name}</span>
            </li>
          ))}
          {found.length === 0 && <li className="list-empty">{say('desk.nobodyHereIsCalled', { typed })}</li>}
        </ul>
      )}
    </div>
  )
}

const matches = (name: string, typed: string): boolean =>
  typed
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((part) => name.toLocaleLowerCase().includes(part))

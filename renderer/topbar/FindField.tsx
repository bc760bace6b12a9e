/**
 * Find: labels and words of the text, with the places found below the field. `/` or Ctrl+F leads here; Enter goes to the
 * first place, the arrows go from one to the next while the page follows, Esc goes back to the text.
 */
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { FIND_FIELD } from '#renderer/draft/createActions.ts'
import { reveal } from '#renderer/draft/reveal.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { findMatches, type Match } from '#renderer/topbar/findMatches.ts'
import { goTo, rememberFound } from '#renderer/topbar/foundPlaces.ts'
import { say } from '#renderer/languages/say.ts'

export function FindField({ compiled }: { readonly compiled: Compiled | null }): ReactNode {
  const seat = useSeat()
  const id = useId()
  const [sought, setSought] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const matches = useMemo(() => (compiled ? findMatches(compiled, sought) : []), [compiled, sought])
  const shown = open && sought.trim() !== ''
  const go = (match: Match): void => {
    rememberFound(matches.map((each) => each.id))
    setOpen(false)
    setSought('')
    goTo(seat, match.id, true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step !== null && matches.length > 0) {
      const next = at === -1 ? (step === 1 ? 0 : matches.length - 1) : (at + step + matches.length) % matches.length
      setAt(next)
      goTo(seat, matches[next]!.id, false)
    } else if (event.key === 'Enter') {
      const match = matches[Math.max(0, at)]
      if (match) go(match)
    } else if (event.key === 'Escape') {
      setOpen(false)
      setSought('')
      reveal(seat, seat.selection.get())
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="find">
      <input
        id={FIND_FIELD}
        className="field find-input"
        role="combobox"
        aria-label={say('topbar.findALabelOr')}
        aria-expanded={shown}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={say('topbar.find')}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value)
          setAt(-1)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <ul className="popover find-popover list" id={id} role="listbox" aria-label={say('topbar.placesFound')}>
          {matches.map((match, index) => (
            <li
              key={match.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="list-item find-item"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(match)}
            >
              <span className="list-code">{match.label}</span> <span>{match.excerpt}</span>
            </li>
          ))}
          {matches.length === 0 && <li className="list-empty">{say('topbar.nothingInTheText', { sought })}</li>}
        </ul>
      )}
    </div>
  )
}

/**
 * Picks delegations from the built-in list: type a few letters of a name or a code, Enter takes the first. What is picked
 * can be renamed, given another kind and more seats, and taken away.
 */
import { useId, useRef, useState, type ReactNode } from 'react'
import type { Delegation, DelegationKind } from '#core/conference/conference.ts'
import type { DelegationRow } from '#renderer/start/conferenceForm.ts'
import { findDelegations } from '#renderer/start/states.ts'
import { say } from '#renderer/languages/say.ts'

interface DelegationPickerProps {
  readonly chosen: readonly DelegationRow[]
  readonly problem: string | null
  onChange(chosen: readonly DelegationRow[]): void
}

const KIND_WORD: Readonly<Record<DelegationKind, string>> = {
  member: say('start.kind.member'),
  observer: say('start.kind.observer'),
  organization: say('start.kind.organization')
}
const MOST_SEATS = 20

export function DelegationPicker({ chosen, problem, onChange }: DelegationPickerProps): ReactNode {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const found = findDelegations(typed, new Set(chosen.map(({ code }) => code)))
  // Whoever types is mending it.
  const shownProblem = typed.trim() === '' ? problem : null
  const add = (delegation: Delegation): void => {
    onChange([...chosen, { ...delegation, seats: 1 }])
    setTyped('')
    field.current?.focus()
  }
  const change = (code: string, part: Partial<DelegationRow>): void =>
    onChange(chosen.map((row) => (row.code === code ? { ...row, ...part } : row)))

  return (
    <div className="start-picker">
      <label>
        {say('start.addAStateOr')}
        <input
          ref={field}
          className="field"
          data-field="delegations"
          value={typed}
          autoComplete="off"
          placeholder={say('start.kazIlo')}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // Enter here picks; it does not send the page.
            event.preventDefault()
            const [first] = found
            if (first) add(first)
          }}
        />
      </label>
      <p id={`${id}-help`} className={shownProblem === null ? 'start-quiet' : 'start-problem'} role="status">
        {shownProblem ?? hint(typed, found.length)}
      </p>
      {found.length > 0 && (
        <ul className="start-found" aria-label={say('start.found')}>
          {found.map((delegation) => (
            <li key={delegation.code}>
              <button type="button" className="button small" onClick={() => add(delegation)}>
                <span className="list-code">{delegation.code}</span> {delegation.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <table className="start-table">
          <caption className="visually-hidden">{say('start.delegationsOfThisConference')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('start.code')}</th>
              <th scope="col">{say('start.nameInTheRecord')}</th>
              <th scope="col">{say('start.as')}</th>
              <th scope="col">{say('start.seats')}</th>
              <th scope="col">
                <span className="visually-hidden">{say('start.takeAway')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {chosen.map(({ code, name, kind, seats }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>
                  <input
                    className="field"
                    aria-label={say('start.nameOf', { code })}
                    value={name}
                    maxLength={200}
                    onChange={(event) => change(code, { name: event.target.value })}
                  />
                </td>
                <td>
                  <select
                    className="field"
                    aria-label={say('start.takesPartAs', { name })}
                    value={kind}
                    onChange={(event) => change(code, { kind: event.target.value as DelegationKind })}
                  >
                    {Object.entries(KIND_WORD).map(([value, word]) => (
                      <option key={value} value={value}>
                        {word}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    className="field is-number"
                    type="number"
                    min={1}
                    max={MOST_SEATS}
                    aria-label={say('start.seatsOf', { name })}
                    value={seats}
                    onChange={(event) =>
                      change(code, {
                        seats: Math.min(MOST_SEATS, Math.max(1, Math.round(event.target.valueAsNumber) || 1))
                      })
                    }
                  />
                </td>
                <td>
                  <button
                    type="button"
                    className="button quiet icon"
                    aria-label={say('start.takeAway2', { name })}
                    onClick={() => onChange(chosen.filter((row) => row.code !== code))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function hint(typed: string, found: number): string {
  if (typed.trim() === '') return say('start.typeTheBeginningOf')
  return found === 0 ? say('start.nothingOnTheList') : say('start.areFound', { count: found })
}

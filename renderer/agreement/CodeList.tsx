/**
 * Several delegations or groups, chosen from all of the conference: a field that narrows the list, and boxes to tick.
 */
import { useState, type ReactNode } from 'react'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

interface CodeListProps {
  readonly legend: string
  readonly chosen: readonly string[]
  onChange(codes: readonly string[]): void
}

/** With fewer, everything is seen at a glance. */
const MANY = 8

export function CodeList({ legend, chosen, onChange }: CodeListProps): ReactNode {
  const seat = useSeat()
  const [sought, setSought] = useState('')
  const { groups, delegations } = seat.session.conference
  // Those chosen at the outset come first, where they are seen; nothing moves while one ticks.
  const [first] = useState(chosen)
  const isFirst = ({ code }: { readonly code: string }) => first.includes(code)
  const everybody = [...groups, ...delegations]
  const all = [...everybody.filter(isFirst), ...everybody.filter((one) => !isFirst(one))]
  const wanted = sought.trim().toLocaleLowerCase()
  const shown = all.filter(
    ({ code, name }) => chosen.includes(code) || `${name} ${code}`.toLocaleLowerCase().includes(wanted)
  )
  return (
    <fieldset className="choices code-list">
      <legend>{legend}</legend>
      {all.length > MANY && (
        <input
          className="field"
          aria-label={say('agreement.findADelegation', { legend })}
          placeholder={say('agreement.findADelegationOr')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul className="code-choices">
        {shown.map(({ code, name }) => (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
                }
              />
              <span>{name}</span>
              <span className="list-code">{code}</span>
            </label>
          </li>
        ))}
        {shown.length === 0 && <li className="list-empty">{say('agreement.nobodyHereIsCalled', { sought })}</li>}
      </ul>
    </fieldset>
  )
}

/**
 * In whose name something is said: a delegate chooses between the delegation and its groups, the secretariat must name who
 * spoke. Nothing where there is no choice.
 */
import type { ReactNode } from 'react'
import { sponsorChoices, type SponsorChoice } from '#renderer/desk/sponsorChoices.ts'
import type { Session } from '#renderer/session/session.ts'
import { say } from '#renderer/languages/say.ts'

interface BehalfFieldProps {
  readonly choices: readonly SponsorChoice[]
  readonly legend: string
  readonly value: string
  onChange(code: string): void
}

/** Those for whom somebody can speak. The secretariat has nothing to say for itself where delegations speak. */
export function behalfChoices(session: Session): readonly SponsorChoice[] {
  const choices = sponsorChoices(session)
  return session.participant.role === 'secretariat' ? choices.filter(({ code }) => code !== '') : choices
}

export function BehalfField({ choices, legend, value, onChange }: BehalfFieldProps): ReactNode {
  const mustChoose = !choices.some(({ code }) => code === '')
  if (!mustChoose && choices.length < 2) return null
  return (
    <label>
      {legend}
      <select className="field" required={mustChoose} value={value} onChange={(event) => onChange(event.target.value)}>
        {mustChoose && (
          <option value="" disabled>
            {say('dialogs.chooseWho')}
          </option>
        )}
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

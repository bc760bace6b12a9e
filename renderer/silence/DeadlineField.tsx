/**
 * A day and a time, with the zone they are read in and how long that is from now. Used where a silence gets its deadline.
 */
import type { ReactNode } from 'react'
import { readMoment, type DeadlineFields } from '#renderer/silence/deadlineFields.ts'
import { deadlineWords, remainingWords } from '#renderer/silence/silenceWords.ts'
import { say } from '#renderer/languages/say.ts'

interface DeadlineFieldProps {
  readonly fields: DeadlineFields
  onChange(fields: DeadlineFields): void
}

export function DeadlineField({ fields, onChange }: DeadlineFieldProps): ReactNode {
  const moment = readMoment(fields)
  return (
    <fieldset className="deadline">
      <legend>{say('silence.untilInYourLocal')}</legend>
      <div className="deadline-fields">
        <input
          className="field"
          type="date"
          aria-label={say('silence.day')}
          autoFocus
          required
          value={fields.day}
          onChange={(event) => onChange({ ...fields, day: event.target.value })}
        />
        <input
          className="field"
          type="time"
          aria-label={say('silence.time')}
          required
          value={fields.time}
          onChange={(event) => onChange({ ...fields, time: event.target.value })}
        />
        <span className="deadline-words">{moment ? momentWords(moment) : say('silence.chooseADayAnd')}</span>
      </div>
    </fieldset>
  )
}

function momentWords(moment: Date): string {
  const remaining = remainingWords(moment, new Date())
  const deadline = deadlineWords(moment)
  return remaining === null ? say('silence.isOver', { deadline }) : `${deadline}, ${remaining}`
}

/**
 * Above the merge editor: which proposals are merged, and a choice for each place where they collide. Radios and boxes, so
 * that Tab and the arrows go through them.
 */
import type { ReactNode } from 'react'
import { toRuns } from '#core/compile/toRuns.ts'
import { chosenAt, type RivalChoices } from '#core/merge/chosenAt.ts'
import type { RivalSegment } from '#core/merge/compareRivals.ts'
import { RunsView } from '#renderer/editor/RunsView.tsx'
import { namesOf, type Rival } from '#renderer/rivals/rivalsOn.ts'
import { say } from '#renderer/languages/say.ts'

interface MergeChoicesProps {
  /** The proposal that will be accepted: always among those merged. */
  readonly own: string
  readonly rivals: readonly Rival[]
  readonly together: readonly string[]
  readonly conflicts: readonly RivalSegment[]
  readonly choices: RivalChoices
  onTogether(ids: readonly string[]): void
  onChoice(at: number, id: string | null): void
}

export function MergeChoices(props: MergeChoicesProps): ReactNode {
  const { own, rivals, together, conflicts, choices, onTogether, onChoice } = props
  const others = rivals.filter(({ shown }) => shown.id !== own)
  return (
    <div className="merge-choices">
      {others.length > 0 && (
        <fieldset>
          <legend>{say('decisions.mergedWith')}</legend>
          {others.map(({ shown }) => (
            <label key={shown.id}>
              <input
                type="checkbox"
                checked={together.includes(shown.id)}
                onChange={(event) =>
                  onTogether(event.target.checked ? [...together, shown.id] : together.filter((id) => id !== shown.id))
                }
              />{' '}
              {namesOf(rivals, [shown.id])}
            </label>
          ))}
        </fieldset>
      )}
      {conflicts.map((segment, index) => (
        <fieldset key={segment.at} className="merge-conflict">
          <legend>
            <span aria-hidden="true">! </span>
            {conflicts.length === 1
              ? say('decisions.theyCollideHere')
              : say('decisions.theyCollideOf', { number: index + 1, all: conflicts.length })}
          </legend>
          {segment.wordings.map(({ words, by }) => (
            <Choice
              key={by[0]}
              autoFocus={index === 0 && chosenAt(segment, choices) === by[0]}
              at={segment.at}
              words={words}
              who={namesOf(rivals, by)}
              checked={chosenAt(segment, choices) === by[0]}
              onChoose={() => onChoice(segment.at, by[0]!)}
            />
          ))}
          <Choice
            autoFocus={index === 0 && chosenAt(segment, choices) === null}
            at={segment.at}
            words={segment.text}
            who={say('decisions.theTextNow')}
            checked={chosenAt(segment, choices) === null}
            onChoose={() => onChoice(segment.at, null)}
          />
        </fieldset>
      ))}
    </div>
  )
}

interface ChoiceProps {
  readonly at: number
  readonly words: RivalSegment['text']
  readonly who: string
  readonly checked: boolean
  readonly autoFocus: boolean
  onChoose(): void
}

function Choice({ at, words, who, checked, autoFocus, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className={checked ? 'is-chosen' : undefined}>
      <input type="radio" name={`merge ${at}`} autoFocus={autoFocus} checked={checked} onChange={onChoose} />{' '}
      <span className="rivals-words">
        {words.size === 0 ? (
          <span className="rivals-nothing">{say('decisions.nothing')}</span>
        ) : (
          <RunsView runs={toRuns(words)} />
        )}
      </span>{' '}
      <strong>{who}</strong>
    </label>
  )
}

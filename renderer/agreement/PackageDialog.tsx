/**
 * Making a package: which paragraphs are settled together, by their labels or ticked in the list, and on what condition.
 */
import { useMemo, useState, type ReactNode } from 'react'
import { isNegotiable } from '#core/document/textModel.ts'
import { readLabels } from '#renderer/agreement/readLabels.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { PARAGRAPH_STATE_WORD } from '#renderer/draft/words.ts'
import { plainWords } from '#renderer/topbar/findMatches.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

interface PackageDialogProps {
  /** The paragraph it begins with. */
  readonly paragraph: string | null
  onClose(): void
}

export function PackageDialog({ paragraph, onClose }: PackageDialogProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const [ticked, setTicked] = useState<readonly string[]>(paragraph === null ? [] : [paragraph])
  const [typed, setTyped] = useState('')
  const [condition, setCondition] = useState('')
  const paragraphs = useMemo(
    () =>
      (model?.compiled.paragraphs ?? []).filter(
        (one) => isNegotiable(one) && one.state !== 'deleted' && one.conditions.package === undefined
      ),
    [model]
  )
  const read = readLabels({ paragraphs }, typed)
  const chosen = paragraphs.filter(({ id }) => ticked.includes(id) || read.ids.includes(id))
  const make = (): void => {
    seat.held.hold(
      {
        kind: 'link',
        paragraphs: chosen.map(({ id }) => id),
        ...(condition.trim() !== '' && { condition: condition.trim() })
      },
      `Make a package – ${chosen.map(({ label, runs }) => label || plainWords({ runs }).slice(0, 20)).join(', ')}`,
      chosen[0]?.id ?? null
    )
    onClose()
  }
  return (
    <Sheet title="Make a package" wide onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length >= 2) make()
        }}
      >
        <label>
          Paragraphs, by their labels
          <input
            className="field"
            autoFocus
            placeholder="OP8, OP11"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {read.unknown.length > 0 && (
          <p className="sheet-note" role="status">
            No paragraph that can be packaged is called {read.unknown.join(', ')}.
          </p>
        )}
        <fieldset className="choices">
          <legend>Or tick them</legend>
          <ul className="package-choices">
            {paragraphs.map((one) => (
              <li key={one.id} ref={one.id === paragraph ? intoView : undefined}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(one)}
                    onChange={(event) => {
                      setTicked(event.target.checked ? [...ticked, one.id] : ticked.filter((id) => id !== one.id))
                      // What was typed and is unticked here is not wanted either.
                      if (!event.target.checked && read.ids.includes(one.id)) setTyped('')
                    }}
                  />
                  <span className="list-code">{one.label}</span>
                  <span className="package-words">{plainWords(one).slice(0, 90)}</span>
                  <span className="list-code">{PARAGRAPH_STATE_WORD[one.state]}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <label>
          Condition, in words
          <input
            className="field"
            placeholder="X agrees OP8 if OP11 keeps “voluntary”"
            value={condition}
            maxLength={400}
            onChange={(event) => setCondition(event.target.value)}
          />
        </label>
        <p className="sheet-note">
          The paragraphs of a package are settled in one decision. Whoever reopens one of them is told of the others.
        </p>
        <div className="sheet-actions">
          <button type="submit" className="button primary" disabled={chosen.length < 2}>
            Make the package{chosen.length >= 2 ? ` of ${chosen.length}` : ''}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            Leave
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** The list begins at the paragraph it was opened from. */
function intoView(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' })
}

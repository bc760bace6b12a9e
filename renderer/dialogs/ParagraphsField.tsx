/**
 * Several paragraphs, by their labels as one types them or ticked in a list. Used wherever a dialog is about some of them.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { readLabels } from '#renderer/agreement/readLabels.ts'
import { stateWord } from '#renderer/draft/words.ts'
import { plainWords } from '#renderer/topbar/findMatches.ts'
import { say } from '#renderer/languages/say.ts'

export interface ChosenParagraphs {
  readonly ticked: readonly string[]
  readonly typed: string
}

interface ParagraphsFieldProps {
  /** Those that can be chosen. */
  readonly paragraphs: readonly CompiledParagraph[]
  readonly chosen: ChosenParagraphs
  /** The list begins at this one. */
  readonly first?: string | null
  /** What is said of labels that are none of them: "No paragraph that can be packaged is called 7." */
  readonly none: 'dialogs.noSuchPackage' | 'dialogs.noSuchSilent' | 'dialogs.noSuchOpen' | 'dialogs.noSuchParagraph'
  readonly placeholder: string
  onChange(chosen: ChosenParagraphs): void
}

/** What is chosen, in the order of the text. */
export function chosenAmong(
  paragraphs: readonly CompiledParagraph[],
  { ticked, typed }: ChosenParagraphs
): readonly CompiledParagraph[] {
  const { ids } = readLabels({ paragraphs }, typed)
  return paragraphs.filter(({ id }) => ticked.includes(id) || ids.includes(id))
}

export function ParagraphsField({
  paragraphs,
  chosen,
  first = null,
  none,
  placeholder,
  onChange
}: ParagraphsFieldProps): ReactNode {
  const read = readLabels({ paragraphs }, chosen.typed)
  const all = chosenAmong(paragraphs, chosen)
  return (
    <>
      <label>
        {say('dialogs.paragraphsByTheirLabels')}
        <input
          className="field"
          autoFocus
          placeholder={placeholder}
          value={chosen.typed}
          onChange={(event) => onChange({ ...chosen, typed: event.target.value })}
        />
      </label>
      {read.unknown.length > 0 && (
        <p className="sheet-note" role="status">
          {say(none, { labels: read.unknown.join(', ') })}
        </p>
      )}
      <fieldset className="choices">
        <legend>{say('dialogs.orTickThem')}</legend>
        <ul className="package-choices">
          {paragraphs.map((one) => (
            <li key={one.id} ref={one.id === first ? intoView : undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={all.includes(one)}
                  onChange={(event) => {
                    const others = chosen.ticked.filter((id) => id !== one.id)
                    // What was typed and is unticked here is not wanted either.
                    onChange(
                      event.target.checked
                        ? { ...chosen, ticked: [...others, one.id] }
                        : { ticked: others, typed: read.ids.includes(one.id) ? '' : chosen.typed }
                    )
                  }}
                />
                <span className="list-code">{one.label}</span>
                <span className="package-words">{plainWords(one).slice(0, 90)}</span>
                <span className="list-code">{stateWord(one)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  )
}

function intoView(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' })
}

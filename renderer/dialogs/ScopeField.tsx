/**
 * The whole text, or some of its paragraphs: what a silence or a statement is about.
 */
import { useId, type ComponentProps, type ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { ParagraphsField, type ChosenParagraphs } from '#renderer/dialogs/ParagraphsField.tsx'
import { say } from '#renderer/languages/say.ts'

interface ScopeFieldProps {
  readonly legend: string
  /** What the whole of it is called. */
  readonly whole: string
  readonly paragraphs: readonly CompiledParagraph[]
  readonly none: ComponentProps<typeof ParagraphsField>['none']
  /** The paragraph that is ticked when one turns to some of them. */
  readonly begins: string | null
  /** null for the whole text. */
  readonly chosen: ChosenParagraphs | null
  onChange(chosen: ChosenParagraphs | null): void
}

export function ScopeField(props: ScopeFieldProps): ReactNode {
  const { legend, whole, paragraphs, none, begins, chosen, onChange } = props
  const name = useId()
  const some = (): void => onChange({ ticked: begins === null ? [] : [begins], typed: '' })
  return (
    <>
      <fieldset className="choices">
        <legend>{legend}</legend>
        <label>
          <input type="radio" name={name} checked={chosen === null} onChange={() => onChange(null)} />
          <span>{whole}</span>
        </label>
        <label>
          <input type="radio" name={name} checked={chosen !== null} onChange={some} />
          <span>{say('dialogs.someParagraphs')}</span>
        </label>
      </fieldset>
      {chosen !== null && (
        <ParagraphsField
          paragraphs={paragraphs}
          chosen={chosen}
          first={begins}
          none={none}
          placeholder={exampleOf(paragraphs)}
          onChange={onChange}
        />
      )}
    </>
  )
}

function exampleOf(paragraphs: readonly CompiledParagraph[]): string {
  return paragraphs
    .map(({ label }) => label)
    .filter((label) => label !== '')
    .slice(0, 2)
    .join(', ')
}

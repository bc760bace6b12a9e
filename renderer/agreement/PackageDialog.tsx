/**
 * Making a package: which paragraphs are settled together, by their labels or ticked in the list, and on what condition.
 */
import { useMemo, useState, type ReactNode } from 'react'
import { isNegotiable } from '#core/document/textModel.ts'
import { chosenAmong, ParagraphsField, type ChosenParagraphs } from '#renderer/dialogs/ParagraphsField.tsx'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { plainWords } from '#renderer/topbar/findMatches.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface PackageDialogProps {
  /** The paragraph it begins with. */
  readonly paragraph: string | null
  onClose(): void
}

export function PackageDialog({ paragraph, onClose }: PackageDialogProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const [choice, setChoice] = useState<ChosenParagraphs>({ ticked: paragraph === null ? [] : [paragraph], typed: '' })
  const [condition, setCondition] = useState('')
  const paragraphs = useMemo(
    () =>
      (model?.compiled.paragraphs ?? []).filter(
        (one) => isNegotiable(one) && one.state !== 'deleted' && one.conditions.package === undefined
      ),
    [model]
  )
  const chosen = chosenAmong(paragraphs, choice)
  const make = (): void => {
    seat.held.hold(
      {
        kind: 'link',
        paragraphs: chosen.map(({ id }) => id),
        ...(condition.trim() !== '' && { condition: condition.trim() })
      },
      say('agreement.makeAPackage2', {
        chosen: chosen.map(({ label, runs }) => label || plainWords({ runs }).slice(0, 20)).join(', ')
      }),
      chosen[0]?.id ?? null
    )
  }
  return (
    <SheetForm
      title={say('agreement.makeAPackage3')}
      wide
      submit={say('agreement.makeThePackage', { count: chosen.length })}
      disabled={chosen.length < 2}
      onSubmit={make}
      onClose={onClose}
    >
      <ParagraphsField
        paragraphs={paragraphs}
        chosen={choice}
        first={paragraph}
        none="dialogs.noSuchPackage"
        placeholder={say('agreement.op8Op11')}
        onChange={setChoice}
      />
      <label>
        {say('agreement.conditionInWords')}
        <input
          className="field"
          placeholder={say('agreement.xAgreesOp8If')}
          value={condition}
          maxLength={400}
          onChange={(event) => setCondition(event.target.value)}
        />
      </label>
      <p className="sheet-note">{say('agreement.theParagraphsOfA')}</p>
    </SheetForm>
  )
}

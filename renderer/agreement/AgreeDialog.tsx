/**
 * Agreeing on conditions: whom it still waits for, whether its place is open, whether the brackets in it stay. G and R
 * agree without asking; this is for all other cases, and for changing the conditions afterwards. Held like every decision.
 */
import { useId, useState, type ReactNode } from 'react'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { CodeList } from '#renderer/agreement/CodeList.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export function AgreeDialog({ paragraph: id, onClose }: { readonly paragraph: string; onClose(): void }): ReactNode {
  const seat = useSeat()
  const name = useId()
  const model = seat.model.get()
  const paragraph = model ? findParagraph(model.compiled, id) : null
  const entry = model?.floor.paragraphs.get(id)
  const isFinal = model?.compiled.settings.nothingAgreed !== true
  const standing = model ? standingBracketsIn(model.text, model.floor, id).length : 0
  const [adRef, setAdRef] = useState(!isFinal || paragraph?.state !== 'agreed')
  const [pending, setPending] = useState<readonly string[]>(entry?.pending ?? [])
  const [unplaced, setUnplaced] = useState(entry?.placement === 'open')
  const [excepted, setExcepted] = useState(standing > 0)
  if (!paragraph) return null
  const agree = (): void => {
    seat.held.hold(
      {
        kind: 'agree',
        paragraph: id,
        ...(adRef && { adRef }),
        ...(pending.length > 0 && { pending }),
        ...(unplaced && { placement: 'open' as const }),
        ...(excepted && { exceptBrackets: true })
      },
      say(pending.length > 0 || unplaced || excepted ? 'agreement.agreeOnConditions' : 'agreement.agreePlain', {
        how: adRef ? 'adRef' : 'final',
        place: paragraphName(paragraph)
      }),
      id
    )
  }
  // Agreed for good does not go back to ad ref without being reopened.
  const mayAdRef = paragraph.state !== 'agreed'
  return (
    <SheetForm
      title={say('agreement.agree2', { paragraphName: paragraphName(paragraph) })}
      submit={adRef ? say('agreement.agreeAdRef') : say('agreement.agree3')}
      onSubmit={agree}
      onClose={onClose}
    >
      {isFinal ? (
        <fieldset className="choices">
          <legend className="visually-hidden">{say('agreement.agreedHow')}</legend>
          <label>
            <input
              type="radio"
              name={name}
              checked={adRef}
              disabled={!mayAdRef}
              autoFocus={mayAdRef}
              onChange={() => setAdRef(true)}
            />
            <span>{say('agreement.adRefClosedSubject')}</span>
          </label>
          <label>
            <input type="radio" name={name} checked={!adRef} autoFocus={!mayAdRef} onChange={() => setAdRef(false)} />
            <span>{say('agreement.agreed')}</span>
          </label>
        </fieldset>
      ) : (
        <p className="sheet-note">{say('agreement.nothingIsAgreedUntil')}</p>
      )}
      <CodeList legend={say('agreement.pending')} chosen={pending} onChange={setPending} />
      <fieldset className="choices">
        <legend>{say('agreement.except')}</legend>
        <label>
          <input type="checkbox" checked={unplaced} onChange={(event) => setUnplaced(event.target.checked)} />
          <span>{say('agreement.itsPlaceInThe')}</span>
        </label>
        {standing > 0 && (
          <label>
            <input type="checkbox" checked={excepted} onChange={(event) => setExcepted(event.target.checked)} />
            <span>
              {standing === 1
                ? say('agreement.theBracketThatStands')
                : say('agreement.theBracketsThatStand', { standing })}
            </span>
          </label>
        )}
      </fieldset>
    </SheetForm>
  )
}

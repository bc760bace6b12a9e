/**
 * Agreeing on conditions: whom it still waits for, whether its place is open, whether the brackets in it stay. G and R
 * agree without asking; this is for all other cases, and for changing the conditions afterwards. Held like every decision.
 */
import { useId, useState, type ReactNode } from 'react'
import { standingBracketsIn } from '#core/brackets/standingBracketsIn.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { CodeList } from '#renderer/agreement/CodeList.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'

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
      `Agree${adRef ? ' ad ref' : ''}${pending.length > 0 || unplaced || excepted ? ', on conditions' : ''} – ${paragraphName(paragraph)}`,
      id
    )
    onClose()
  }
  // Agreed for good does not go back to ad ref without being reopened.
  const mayAdRef = paragraph.state !== 'agreed'
  return (
    <Sheet title={`Agree ${paragraphName(paragraph)}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          agree()
        }}
      >
        {isFinal ? (
          <fieldset className="choices">
            <legend className="visually-hidden">Agreed how</legend>
            <label>
              <input
                type="radio"
                name={name}
                checked={adRef}
                disabled={!mayAdRef}
                autoFocus={mayAdRef}
                onChange={() => setAdRef(true)}
              />
              <span>Ad ref: closed, subject to confirmation</span>
            </label>
            <label>
              <input type="radio" name={name} checked={!adRef} autoFocus={!mayAdRef} onChange={() => setAdRef(false)} />
              <span>Agreed</span>
            </label>
          </fieldset>
        ) : (
          <p className="sheet-note">Nothing is agreed until everything is agreed: this is agreed ad ref.</p>
        )}
        <CodeList legend="Pending: has yet to confirm" chosen={pending} onChange={setPending} />
        <fieldset className="choices">
          <legend>Except</legend>
          <label>
            <input type="checkbox" checked={unplaced} onChange={(event) => setUnplaced(event.target.checked)} />
            <span>its place in the text is to be decided</span>
          </label>
          {standing > 0 && (
            <label>
              <input type="checkbox" checked={excepted} onChange={(event) => setExcepted(event.target.checked)} />
              <span>
                {standing === 1 ? 'the bracket that stands in it' : `the ${standing} brackets that stand in it`}
              </span>
            </label>
          )}
        </fieldset>
        <div className="sheet-actions">
          <button type="submit" className="button primary">
            {adRef ? 'Agree ad ref' : 'Agree'}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            Leave
          </button>
        </div>
      </form>
    </Sheet>
  )
}

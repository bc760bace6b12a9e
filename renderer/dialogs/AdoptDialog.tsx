/**
 * Adopting the text asks once more, and says what still stands in the way, each a step away.
 */
import type { ReactNode } from 'react'
import { findUnsettled } from '#core/decide/findUnsettled.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { leadTo } from '#renderer/draft/leadTo.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName, timeWords } from '#renderer/draft/words.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

/** More than these are better seen under "Where we stand". */
const SHOWN = 8

export function AdoptDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  if (!model) return null
  const { compiled } = model
  const unsettled = findUnsettled(model)
  const paragraphs = new Map(compiled.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const changed = compiled.paragraphs.filter((paragraph) => paragraph.changedSinceAgreed)
  const { tabled } = compiled.counts
  const ready = unsettled.length === 0 && tabled === 0 && compiled.adopted === null
  const adopt = (): void => {
    seat.held.hold({ kind: 'adopt' }, say('dialogs.adoptTheText'), null)
    onClose()
  }
  return (
    <Sheet title={say('dialogs.adoptTheText')} onClose={onClose}>
      {compiled.adopted !== null && <p>{say('dialogs.theTextWasAdopted', { time: timeWords(compiled.adopted) })}</p>}
      {ready && (
        <p>
          {say('dialogs.everythingIsSettledAdopting', {
            paragraphs: compiled.counts.paragraphs - compiled.counts.byState.deleted
          })}
        </p>
      )}
      {unsettled.length > 0 && (
        <>
          <p>{say('dialogs.notSettledYet', { count: unsettled.length })}</p>
          <ul className="jumps">
            {unsettled.slice(0, SHOWN).map(({ block, reasons }) => (
              <li key={block.id}>
                <button type="button" className="jump" onClick={() => leadTo(seat, block.id)}>
                  {paragraphs.get(block.id)?.label || paragraphName(paragraphs.get(block.id) ?? null)}
                </button>{' '}
                {reasons.join(', ')}
              </li>
            ))}
          </ul>
          {unsettled.length > SHOWN && (
            <p className="sheet-note">{say('dialogs.andMore', { count: unsettled.length - SHOWN })}</p>
          )}
        </>
      )}
      {tabled > 0 && <p className="sheet-note">{say('dialogs.stillTabledDecideOr', { count: tabled })}</p>}
      {ready && changed.length > 0 && (
        <p className="refusal">
          {say('dialogs.changedWithThePen', {
            changed: changed.map((paragraph) => paragraph.label || paragraphName(paragraph)).join(', ')
          })}
        </p>
      )}
      <div className="sheet-actions">
        {ready && (
          <button type="button" className="button primary" autoFocus onClick={adopt}>
            {say('dialogs.adoptTheText')}
          </button>
        )}
        {!ready && (
          <button type="button" className="button" autoFocus onClick={() => seat.dialog.set({ kind: 'standing' })}>
            {say('dialogs.whereWeStand')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('dialogs.leave')}
        </button>
      </div>
    </Sheet>
  )
}

/**
 * The concordance of the newest revision: what became of each label, from whom, and how. Opened after issuing and from the
 * menu; the compiled exports end with the same lines.
 */
import type { ReactNode } from 'react'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function ConcordanceDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const concordance = useWatchedPart(seat.model, (model) => model?.compiled.concordance ?? null)
  const title = concordance
    ? say('dialogs.concordanceOf', { from: concordance.from, to: concordance.to })
    : say('dialogs.concordance')
  return (
    <Sheet title={title} wide onClose={onClose}>
      {!concordance && <p className="sheet-note">{say('dialogs.noRevisionOfThis')}</p>}
      {concordance?.rows.length === 0 && <p className="sheet-note">{say('dialogs.everyParagraphHasThe')}</p>}
      {concordance && concordance.rows.length > 0 && (
        <div className="concordance" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('dialogs.was')}</th>
                <th scope="col">{say('dialogs.is')}</th>
                <th scope="col">{say('dialogs.from')}</th>
                <th scope="col">{say('dialogs.how')}</th>
              </tr>
            </thead>
            <tbody>
              {concordance.rows.map(({ from, to, contributors, approach }, index) => (
                <tr key={index}>
                  <td>{from.join(', ') || '–'}</td>
                  <td>{to ?? say('dialogs.noLongerInText')}</td>
                  <td>
                    {contributors.map(({ code, name }, at) => (
                      <span key={code}>
                        {at > 0 && ', '}
                        <strong>{name}</strong>
                      </span>
                    ))}
                  </td>
                  <td>{approach.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="sheet-actions">
        <button type="button" className="button" autoFocus onClick={onClose}>
          {say('dialogs.close')}
        </button>
      </div>
    </Sheet>
  )
}

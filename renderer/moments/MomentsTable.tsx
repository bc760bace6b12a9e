/** Who wrote and when, the newest first, each with the way back to before it. Part of `MomentsDialog`. */
import type { ReactNode } from 'react'
import { timeWords } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import type { Moment } from '#renderer/moments/moment.ts'

interface MomentsTableProps {
  readonly moments: readonly Moment[]
  whoOf(moment: Moment): string
  onChoose(moment: Moment): void
}

export function MomentsTable({ moments, whoOf, onChoose }: MomentsTableProps): ReactNode {
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">{say('moments.when')}</th>
          <th scope="col">{say('moments.who')}</th>
          <th scope="col">
            <span className="visually-hidden">{say('moments.back')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {moments.map((moment) => {
          const [when, until] = [timeWords(moment.from), timeWords(moment.until)]
          return (
            <tr key={moment.position}>
              <th scope="row">{when === until ? when : `${when} – ${until}`}</th>
              <td>
                {whoOf(moment)}
                {moment.receipt !== undefined && (
                  <span className="people-quiet">{say('moments.decision', { number: moment.receipt })}</span>
                )}
              </td>
              <td className="people-actions">
                {moment.before === null ? (
                  <span className="people-quiet">{say('moments.first')}</span>
                ) : (
                  <button
                    type="button"
                    className="button small"
                    aria-label={`${say('moments.back.action')}: ${whoOf(moment)}, ${when}`}
                    onClick={() => onChoose(moment)}
                  >
                    {say('moments.back.action')}
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

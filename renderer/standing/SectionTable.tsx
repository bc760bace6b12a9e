/**
 * How far each section has come: its heading, its paragraphs by state, and its part of the strip.
 */
import type { ReactNode } from 'react'
import { PARAGRAPH_STATES } from '#core/floor/floor.ts'
import type { Section, WhereWeStand } from '#core/standing/whereWeStand.ts'
import { leadTo } from '#renderer/draft/leadTo.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { PARAGRAPH_STATE_WORD } from '#renderer/draft/words.ts'
import { Jump } from '#renderer/standing/Jump.tsx'
import { say } from '#renderer/languages/say.ts'

export function SectionTable({ standing }: { readonly standing: WhereWeStand }): ReactNode {
  const states = PARAGRAPH_STATES.filter((state) => state !== 'deleted' || standing.byState.deleted > 0)
  const sections = standing.sections.filter(({ total, id }) => total > 0 || id !== null)
  return (
    <table className="sections">
      <thead>
        <tr>
          <th scope="col">{say('standing.section')}</th>
          {states.map((state) => (
            <th key={state} scope="col" className="section-count">
              {state === 'ad-ref' ? say('standing.adRef') : PARAGRAPH_STATE_WORD[state]}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{say('standing.itsParagraphs')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => (
          <tr key={section.id ?? ''}>
            <th scope="row" className={`section-level-${section.level}`}>
              <Jump id={section.id ?? section.paragraphs[0]?.id ?? null} label={titleOf(section)} />
            </th>
            {states.map((state) => (
              <td key={state} className="section-count">
                {section.byState[state] === 0 ? <span className="zero">–</span> : section.byState[state]}
              </td>
            ))}
            <td>
              <SectionCells section={section} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('standing.theWholeText')}</th>
          {states.map((state) => (
            <td key={state} className="section-count">
              {standing.byState[state]}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** For the eye and the pointer: the strip above says the same to everybody else. */
function SectionCells({ section }: { readonly section: Section }): ReactNode {
  const seat = useSeat()
  return (
    <span className="section-cells" aria-hidden="true">
      {section.paragraphs.map(({ id, label, state }) => (
        <span
          key={id}
          className={`strip-cell strip-${state}`}
          title={`${label}: ${PARAGRAPH_STATE_WORD[state]}`}
          onClick={() => leadTo(seat, id)}
        />
      ))}
    </span>
  )
}

const titleOf = ({ title, id }: Section): string =>
  title || (id === null ? say('standing.beforeTheFirstHeading') : say('standing.untitled'))

/**
 * What delegations stated on the text, at the foot of the page in both views, in the words that exports print.
 */
import type { ReactNode } from 'react'
import type { Compiled } from '#core/compile/compiled.ts'
import { statementWords } from '#core/compile/statementWords.ts'
import { say } from '#renderer/languages/say.ts'

export function Annex({ statements }: Pick<Compiled, 'statements'>): ReactNode {
  if (statements.length === 0) return null
  return (
    <section className="annex" aria-label={say('statements.statements')}>
      <h2 className="section-title">{say('statements.statements')}</h2>
      {statements.map((one) => (
        <p key={one.id}>{statementWords(one)}</p>
      ))}
    </section>
  )
}

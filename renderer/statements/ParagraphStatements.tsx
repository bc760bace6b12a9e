/**
 * The statements that are about the current paragraph, in the side panel.
 */
import type { ReactNode } from 'react'
import type { CompiledStatement } from '#core/compile/compiled.ts'
import { statementWords } from '#core/compile/statementWords.ts'
import { say } from '#renderer/languages/say.ts'

interface ParagraphStatementsProps {
  readonly paragraph: string
  readonly statements: readonly CompiledStatement[]
}

export function ParagraphStatements({ paragraph, statements }: ParagraphStatementsProps): ReactNode {
  const here = statements.filter(({ paragraphs }) => paragraphs?.some(({ id }) => id === paragraph) === true)
  if (here.length === 0) return null
  return (
    <section className="panel-section panel-statements" aria-label={say('statements.statementsOnThisParagraph')}>
      <h3>{say('statements.statements')}</h3>
      {here.map((one) => (
        <p key={one.id} className="card-line">
          {statementWords(one)}
        </p>
      ))}
    </section>
  )
}

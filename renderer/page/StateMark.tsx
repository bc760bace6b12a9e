/**
 * The state of a paragraph in the margin: a sign and a word, so that it never depends on colour. An open paragraph has
 * none: that is what most of them are.
 */
import type { ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { bareTag } from '#renderer/draft/bareTag.ts'
import { PARAGRAPH_STATE_WORD, stateMark } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export function StateMark({ paragraph }: { readonly paragraph: CompiledParagraph }): ReactNode {
  const tag = bareTag(paragraph)
  const { package: bound } = paragraph.conditions
  const isSilent = paragraph.conditions.silence === 'open'
  const isPlain = paragraph.state === 'open' && !isSilent
  if (isPlain && !paragraph.changedSinceAgreed && bound === undefined) return null
  return (
    <div className={`state-mark state-${isSilent ? 'silent' : paragraph.state}`}>
      {!isPlain && (
        <span>
          <span className="state-sign" aria-hidden="true">
            {stateMark(paragraph)}
          </span>{' '}
          {tag.length > 0
            ? tag.map((part, index) =>
                part.kind === 'name' ? <strong key={index}>{part.name.name}</strong> : part.text
              )
            : PARAGRAPH_STATE_WORD[paragraph.state]}
        </span>
      )}
      {bound !== undefined && bound.labels.length > 0 && (
        <span className="state-package">{say('page.packageWith', { labels: bound.labels.join(', ') })}</span>
      )}
      {paragraph.changedSinceAgreed && <span className="state-changed">{say('page.changedSince')}</span>}
    </div>
  )
}

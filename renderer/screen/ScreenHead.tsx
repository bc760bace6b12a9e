/**
 * The line above: which text this is, how far it is, and where one is in it. Always in the same place.
 */
import type { ReactNode } from 'react'
import type { DraftInfo } from '#core/conference/conference.ts'
import { bareTagWords } from '#renderer/draft/bareTag.ts'
import { paragraphName, stateMark, stateWord } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'
import type { Shown } from '#renderer/screen/watchShown.ts'

export function ScreenHead({ shown, draft }: { readonly shown: Shown | null; readonly draft: DraftInfo }): ReactNode {
  const paragraph = shown?.paragraph ?? null
  return (
    <header className="screen-head">
      <p className="screen-text">
        {[draft.title, shown?.compiled.revision, shown?.compiled.settings.phase].filter((words) => words).join(' · ')}
      </p>
      {/* Followed by screen readers: where the room is, and how the paragraph stands. */}
      <p className="screen-where" role="status">
        {paragraph && (
          <>
            <strong>{paragraphName(paragraph)}</strong>
            {/* Under silence, agreed but pending whom, or simply open. */}
            <span className={shown?.marks.state ? 'screen-state is-fresh' : 'screen-state'}>
              <span aria-hidden="true">{stateMark(paragraph)}</span> {bareTagWords(paragraph) || stateWord(paragraph)}
              {paragraph.changedSinceAgreed && `, ${say('screen.changedSince')}`}
            </span>
          </>
        )}
      </p>
    </header>
  )
}

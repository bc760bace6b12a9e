/**
 * A delegate types where the paragraph stands: nothing is written until the first change, then a draft begins at the
 * delegation's desk and goes on under the same caret.
 */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'
import { discardDeskProposal } from '#core/desk/discardDeskProposal.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { beginDraft } from '#renderer/desk/beginDraft.ts'
import { beginSplitAt } from '#renderer/desk/beginWhole.ts'
import { DraftFoot } from '#renderer/desk/DraftFoot.tsx'
import { inPlace } from '#renderer/desk/inPlace.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { ProposeInPlace } from '#renderer/editor/ProposeInPlace.tsx'
import { blockAttributes, blockClass } from '#renderer/page/blockClass.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface TypeInPlaceProps {
  readonly paragraph: CompiledParagraph
  readonly caretAt: { left: number; top: number } | undefined
}

export function TypeInPlace({ paragraph, caretAt }: TypeInPlaceProps): ReactNode {
  const seat = useSeat()
  const bench = seat.bench
  const [draftId, setDraftId] = useState<string | null>(null)
  const tabling = useRef<() => void>(() => undefined)
  const room = useWatched(bench?.room ?? seat.rooms.text.current)
  const paragraphId = paragraph.id

  const begin = useCallback(
    (content: InlineJSON): Y.Map<unknown> => {
      const id = beginDraft(seat, { change: { kind: 'amend', paragraph: paragraphId }, content })
      const map = id === null ? null : deskProposalMap(room.doc, id)
      if (id === null || map === null) throw new Error('A change can only be begun at a desk.')
      inPlace.set(id)
      setDraftId(id)
      return map
    },
    [seat, room, paragraphId]
  )
  const leave = useCallback(() => {
    const editing = seat.editing.get()
    if (editing?.kind === 'propose' && editing.paragraph === paragraphId) seat.editing.set(null)
  }, [seat, paragraphId])
  const divide = useCallback(
    (parts: readonly InlineJSON[]): void => {
      const typed = inPlace.get()
      if (!beginSplitAt(seat, paragraphId, parts)) return
      // The words that were typed here go on in the parts.
      if (typed !== null) discardDeskProposal(room.doc, typed)
    },
    [seat, room, paragraphId]
  )
  useEffect(() => () => inPlace.set(null), [])

  return (
    <div className="typing" onBlur={(event) => leaveUntouched(event, draftId, leave)}>
      <ProposeInPlace
        paragraph={paragraph}
        begin={begin}
        awareness={room.awareness}
        onTable={() => tabling.current()}
        onLeave={leave}
        onDivide={divide}
        label={say('desk.amendmentTo', { paragraphName: paragraphName(paragraph) })}
        className={blockClass(paragraph)}
        attributes={blockAttributes(paragraph)}
        autoFocus
        {...(caretAt === undefined ? {} : { caretAt })}
      />
      {draftId !== null && <DraftFoot id={draftId} onDone={leave} tabling={tabling} />}
    </div>
  )
}

/** Somebody who clicked into a paragraph, typed nothing and went elsewhere was only reading. */
function leaveUntouched(event: React.FocusEvent<HTMLElement>, draftId: string | null, leave: () => void): void {
  if (draftId !== null || event.currentTarget.contains(event.relatedTarget)) return
  if (!document.hasFocus()) return
  leave()
}

/**
 * A new paragraph being proposed: empty until the first word is typed, then a draft at the desk.
 */
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { deskProposalMap } from '#core/desk/deskProposalMap.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { beginDraft, nodeAfter } from '#renderer/desk/beginDraft.ts'
import { DraftFoot } from '#renderer/desk/DraftFoot.tsx'
import { inPlace } from '#renderer/desk/inPlace.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { ProposeInPlace } from '#renderer/editor/ProposeInPlace.tsx'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'
import { sayRich } from '#renderer/languages/sayRich.ts'

export function InsertHere({ paragraph }: { readonly paragraph: CompiledParagraph | null }): ReactNode {
  const seat = useSeat()
  const room = useWatched(seat.bench?.room ?? seat.rooms.text.current)
  const [draftId, setDraftId] = useState<string | null>(null)
  const tabling = useRef<() => void>(() => undefined)
  const after = paragraph?.id ?? null
  const begin = useCallback(
    (content: InlineJSON): Y.Map<unknown> => {
      const id = beginDraft(seat, { change: { kind: 'insert', after, node: nodeAfter(seat, after) }, content })
      const map = id === null ? null : deskProposalMap(room.doc, id)
      if (id === null || map === null) throw new Error('A change can only be begun at a desk.')
      inPlace.set(id)
      setDraftId(id)
      return map
    },
    [seat, room, after]
  )
  const leave = useCallback(() => seat.editing.set(null), [seat])
  useEffect(() => () => inPlace.set(null), [])
  return (
    <div className="desk-draft is-open">
      <ProposeInPlace
        paragraph={null}
        begin={begin}
        awareness={room.awareness}
        onTable={() => tabling.current()}
        onLeave={leave}
        label={say('desk.newParagraphAfter', { paragraphName: paragraphName(paragraph) })}
        className="words draft-words"
        autoFocus
        placeholder={say('desk.typeTheNewParagraph')}
      />
      {draftId === null ? (
        <p className="desk-line">
          {sayRich('desk.newParagraphAfterLeaves', { paragraphName: paragraphName(paragraph), key: <kbd>Esc</kbd> })}
        </p>
      ) : (
        <DraftFoot id={draftId} onDone={leave} tabling={tabling} />
      )}
    </div>
  )
}

/**
 * The page under the pen: the text room in one editor, with a small toolbar, proposals below their paragraphs as always.
 */
import { useCallback, useRef, useState, type ReactNode } from 'react'
import type { Compiled, CompiledParagraph } from '#core/compile/compiled.ts'
import { useActions } from '#renderer/draft/actionsContext.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { isPending } from '#renderer/draft/selection.ts'
import { TextEditor, type TextEditorHandle } from '#renderer/editor/TextEditor.tsx'
import { Below } from '#renderer/page/Below.tsx'
import { PenToolbar } from '#renderer/page/PenToolbar.tsx'
import { useDraftPlaces } from '#renderer/desk/useDraftPlaces.ts'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

const renderBelow = (paragraph: CompiledParagraph): ReactNode => (
  <Below paragraph={paragraph} proposals={paragraph.proposals} />
)
const NONE_ACTIVE: ReadonlySet<string> = new Set()

export function PenPage({ compiled }: { readonly compiled: Compiled }): ReactNode {
  const seat = useSeat()
  const room = useWatched(seat.rooms.text.current)
  const readable = useWatchedPart(seat.rooms.text.state, (state) => state.readable)
  const currentId = useWatchedPart(seat.selection, (selection) => selection.paragraph)
  const actions = useActions()
  const brackets = useWatchedPart(seat.model, (model) => model?.floor.brackets ?? null)
  const places = useDraftPlaces()
  const handle = useRef<TextEditorHandle>(null)
  const [active, setActive] = useState<ReadonlySet<string>>(NONE_ACTIVE)
  const onCurrent = useCallback(
    (id: string | null) => {
      if (id === null || seat.selection.get().paragraph === id) return
      const paragraph = seat.model.get()?.compiled.paragraphs.find((candidate) => candidate.id === id)
      seat.selection.set({ paragraph: id, proposal: paragraph?.proposals.find(isPending)?.id ?? null })
    },
    [seat]
  )
  const hasBelow = useCallback(
    (paragraph: CompiledParagraph) => paragraph.proposals.length > 0 || places.has(paragraph.id),
    [places]
  )
  if (!readable) return null
  return (
    <>
      <PenToolbar
        active={active}
        run={(id) => handle.current?.run(id)}
        onBracket={seat.may('bracket') ? actions.bracket : undefined}
      />
      <TextEditor
        key={room.generation}
        ref={handle}
        doc={room.doc}
        awareness={room.awareness}
        compiled={compiled}
        currentId={currentId}
        onCurrent={onCurrent}
        renderBelow={renderBelow}
        hasBelow={hasBelow}
        {...(brackets && { brackets })}
        label={say('page.theTextOf', { title: seat.draft.title })}
        onActive={setActive}
      />
    </>
  )
}

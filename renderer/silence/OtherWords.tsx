/**
 * An editor for other words of one paragraph, beginning from those it has, on a sheet of its own that goes with the dialog. What
 * is on it is read by whoever holds `words` when it is sent.
 */
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { DeskEditor } from '#renderer/editor/DeskEditor.tsx'
import { presentWords } from '#renderer/rivals/rivalsOn.ts'
import { say } from '#renderer/languages/say.ts'

interface OtherWordsProps {
  readonly paragraph: CompiledParagraph
  readonly words: RefObject<Y.Map<unknown> | null>
  onSend(): void
}

interface Sheet {
  readonly map: Y.Map<unknown>
  readonly awareness: Awareness
  readonly base: InlineJSON
}

export function OtherWords({ paragraph, words, onSend }: OtherWordsProps): ReactNode {
  const seat = useSeat()
  const { id } = paragraph
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    const doc = new Y.Doc()
    const awareness = new Awareness(doc)
    const base = (presentWords(seat, id).toJSON() ?? []) as InlineJSON
    const map = beginDeskProposal(doc, {
      id: 'other-words',
      change: { kind: 'amend', paragraph: id },
      content: base,
      by: seat.session.participant.id,
      at: new Date().toISOString()
    })
    words.current = map
    setSheet({ map, awareness, base })
    return () => {
      words.current = null
      awareness.destroy()
      doc.destroy()
    }
  }, [seat, id, words])
  if (!sheet) return null
  return (
    <DeskEditor
      proposal={sheet.map}
      awareness={sheet.awareness}
      base={sheet.base}
      onTable={onSend}
      onLeave={() => undefined}
      label={say('silence.otherWordsFor', { paragraphName: paragraphName(paragraph) })}
      className="words other-words"
      autoFocus
    />
  )
}

/**
 * The Chair words an acceptance: an editor that begins with what was proposed and shows the difference from the text.
 * Nothing leaves it until the Chair accepts; the decision is then held like any other.
 */
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import { wordsNow } from '#renderer/desk/beginDraft.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { proposalName } from '#renderer/draft/words.ts'
import { DeskEditor } from '#renderer/editor/DeskEditor.tsx'

interface AmendedEditorProps {
  readonly proposal: CompiledProposal
  readonly paragraph: CompiledParagraph | null
}

interface Sheet {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly map: Y.Map<unknown>
}

export function AmendedEditor({ proposal, paragraph }: AmendedEditorProps): ReactNode {
  const seat = useSeat()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const base = useMemo(
    () => (proposal.kind === 'amend' && paragraph ? wordsNow(seat, paragraph.id) : null),
    [seat, proposal.kind, paragraph]
  )
  useEffect(() => {
    const stored = seat.model.get()?.floor.proposals.get(proposal.id)
    if (!stored || (stored.change.kind !== 'amend' && stored.change.kind !== 'insert')) return
    const { content, ...change } = stored.change
    const doc = new Y.Doc()
    const awareness = new Awareness(doc)
    const map = beginDeskProposal(doc, {
      id: stored.id,
      change,
      content,
      by: seat.session.participant.id,
      at: stored.tabledAt
    })
    setSheet({ doc, awareness, map })
    return () => {
      awareness.destroy()
      doc.destroy()
    }
  }, [seat, proposal.id])

  const leave = (): void => seat.editing.set(null)
  const accept = (): void => {
    if (!sheet) return
    const change = deskToChange(sheet.map)
    if (change.kind !== 'amend' && change.kind !== 'insert') return
    seat.editing.set(null)
    seat.held.hold(
      { kind: 'accept', proposal: proposal.id, as: change.content },
      `Accept as amended – ${proposalName(proposal, paragraph)}`,
      paragraph?.id ?? null
    )
  }
  if (!sheet) return null
  return (
    <div className="amended" data-amending={proposal.id}>
      <DeskEditor
        proposal={sheet.map}
        awareness={sheet.awareness}
        base={base}
        brackets={paragraph?.brackets}
        onTable={accept}
        onLeave={leave}
        label={`Accept as amended, ${proposalName(proposal, paragraph)}`}
        className="words draft-words"
        autoFocus
      />
      <div className="draft-actions">
        <button type="button" className="button primary" onClick={accept}>
          Accept as amended <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          Leave <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  )
}

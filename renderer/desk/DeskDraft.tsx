/**
 * A draft below its paragraph: what this delegation prepares and nobody else sees. Open, it is an editor that colleagues
 * share; closed, a quiet line.
 */
import { memo, useCallback, useMemo, useRef, type ReactNode } from 'react'
import type { CompiledParagraph, DiffPart } from '#core/compile/compiled.ts'
import { toRuns } from '#core/compile/toRuns.ts'
import { wordDiff } from '#core/compile/wordDiff.ts'
import { discardDeskProposal } from '#core/desk/discardDeskProposal.ts'
import { hasWords } from '#core/desk/deskProposal.ts'
import type { DeskProposal } from '#core/desk/readDesk.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { draftComparedWith } from '#renderer/desk/comparedWith.ts'
import { draftName } from '#renderer/desk/draftName.ts'
import { DraftWords } from '#renderer/desk/DraftWords.tsx'
import { DraftFoot } from '#renderer/desk/DraftFoot.tsx'
import { deskLine } from '#renderer/desk/deskLine.ts'
import { tableDraft } from '#renderer/desk/tableDraft.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { KIND_WORD } from '#renderer/draft/words.ts'
import { referenceWords } from '#renderer/draft/referenceWords.ts'
import { DeskEditor } from '#renderer/editor/DeskEditor.tsx'
import { abbreviateDiff } from '#renderer/page/abbreviateDiff.ts'
import { useWatched, useWatchedPart } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface DeskDraftProps {
  readonly draft: DeskProposal
  readonly paragraph: CompiledParagraph | null
}

export const DeskDraft = memo(function DeskDraft({ draft, paragraph }: DeskDraftProps): ReactNode {
  const seat = useSeat()
  const open = useWatchedPart(seat.editing, (editing) => editing?.kind === 'draft' && editing.id === draft.id)
  const tabling = useRef<() => void>(() => undefined)
  const room = useWatched(seat.bench?.room ?? seat.rooms.text.current)
  const wordy = hasWords(draft.change)
  // Derived again when the paragraph changes: the words it says now are what the draft is compared with.
  const base = useMemo(
    () => (paragraph ? draftComparedWith(seat, draft.change) : null),
    [seat, draft.change, paragraph]
  )
  const parts = useMemo((): readonly DiffPart[] => {
    if (draft.change.kind === 'delete') return [{ op: 'delete', runs: paragraph?.runs ?? [] }]
    const words = referenceWords.get()
    if (base === null) return [{ op: 'insert', runs: toRuns(draft.content, words) }]
    return abbreviateDiff(wordDiff(fromJSON(base), draft.content, words))
  }, [base, draft.content, draft.change.kind, paragraph])
  const close = useCallback(() => {
    seat.editing.set(null)
    if (isEmpty(draft) && wordy) discardDeskProposal(room.doc, draft.id)
  }, [seat, room, draft, wordy])
  const editIt = (): void => {
    seat.selection.update((selection) =>
      selection.paragraph === (paragraph?.id ?? null) ? selection : { paragraph: paragraph?.id ?? null, proposal: null }
    )
    seat.editing.set({ kind: 'draft', id: draft.id })
  }
  const label = capital(draftName(seat, draft.change, paragraph))

  if (open)
    return (
      <div className="desk-draft is-open" data-draft={draft.id}>
        {wordy ? (
          <DeskEditor
            key={draft.id}
            proposal={draft.map}
            awareness={room.awareness}
            base={base}
            brackets={paragraph?.brackets}
            onTable={() => tabling.current()}
            onLeave={close}
            label={label}
            className={draft.change.kind === 'split' ? 'words draft-words divides' : 'words draft-words'}
            autoFocus
            placeholder={say('desk.typeTheNewParagraph')}
            divides={draft.change.kind === 'split'}
          />
        ) : (
          <p className="draft-words-fixed">
            <span className="proposal-kind">{KIND_WORD[draft.change.kind]} </span>
            <DraftWords draft={draft} parts={parts} />
          </p>
        )}
        <DraftFoot id={draft.id} onDone={close} tabling={tabling} />
      </div>
    )
  return (
    <div className="desk-draft" data-draft={draft.id}>
      <p className="desk-line">{deskLine(seat, draft)}</p>
      <button type="button" className="draft-open" onClick={editIt}>
        <span className="visually-hidden">{say('desk.edit', { label })}. </span>
        {draft.change.kind !== 'amend' && <span className="proposal-kind">{KIND_WORD[draft.change.kind]} </span>}
        <span className="proposal-words">
          <DraftWords draft={draft} parts={parts} />
        </span>
      </button>
      <div className="draft-actions">
        <button type="button" className="button small" onClick={() => void tableDraft(seat, draft)}>
          {say('desk.table')}
        </button>
        <button type="button" className="button quiet small" onClick={editIt}>
          {say('desk.edit2')}
        </button>
        <button type="button" className="button quiet small" onClick={() => discardDeskProposal(room.doc, draft.id)}>
          {say('desk.discard')}
        </button>
      </div>
    </div>
  )
})

const isEmpty = (draft: DeskProposal): boolean => draft.content.size === 0
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * The merge editor: the Chair words an acceptance. It begins with the best merge of the proposals that are ticked, shows the
 * difference from the text, and offers a choice wherever they collide; then anything can be typed. Nothing leaves it until
 * the Chair accepts; the decision is then held like any other.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Fragment } from 'prosemirror-model'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CompiledParagraph, CompiledProposal } from '#core/compile/compiled.ts'
import { beginDeskProposal } from '#core/desk/beginDeskProposal.ts'
import type { DeskChange } from '#core/desk/deskProposal.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { fromJSON } from '#core/document/toContent.ts'
import { bestMerge } from '#core/merge/bestMerge.ts'
import type { RivalChoices } from '#core/merge/chosenAt.ts'
import { mergeWording } from '#core/merge/mergeWording.ts'
import { MergeChoices } from '#renderer/decisions/MergeChoices.tsx'
import { comparedWith } from '#renderer/desk/comparedWith.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { proposalName } from '#renderer/draft/words.ts'
import { DeskEditor } from '#renderer/editor/DeskEditor.tsx'
import { presentWords, rivalsOn } from '#renderer/rivals/rivalsOn.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface AmendedEditorProps {
  readonly proposal: CompiledProposal
  readonly paragraph: CompiledParagraph | null
}

interface Sheet {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly map: Y.Map<unknown>
  /** What it began with. */
  readonly seed: Fragment
}

const NO_CHOICES: RivalChoices = new Map()

export function AmendedEditor({ proposal, paragraph }: AmendedEditorProps): ReactNode {
  const seat = useSeat()
  const editing = useWatched(seat.editing)
  const begun = editing?.kind === 'amended' ? editing : null
  const [together, setTogether] = useState<readonly string[]>(() => begun?.together ?? [proposal.id])
  const [choices, setChoices] = useState<RivalChoices>(() => begun?.choices ?? NO_CHOICES)
  const isAmendment = proposal.kind === 'amend' && paragraph !== null
  const rivals = isAmendment ? rivalsOn(seat, paragraph) : []
  const current = isAmendment ? presentWords(seat, paragraph.id) : null
  // Read anew with each drawing: the words it is compared with may have changed.
  const base = comparedWith(seat, proposal.id)
  // Proposals decided meanwhile are no longer there to be merged.
  const chosen = together.flatMap((id) => rivals.filter(({ shown }) => shown.id === id))
  const merge =
    current &&
    bestMerge(
      current,
      chosen.map(({ stored }) => stored),
      choices
    )
  const seed = merge?.content ?? null
  const sheet = useSheet(proposal.id, seed)

  const leave = (): void => seat.editing.set(null)
  const accept = (): void => {
    if (!sheet) return
    const change = deskToChange(sheet.map)
    if (!('content' in change) || change.content === undefined) return
    seat.editing.set(null)
    seat.held.hold(
      {
        kind: 'accept',
        proposal: proposal.id,
        as: change.content,
        ...(isAmendment && base !== null && { seen: base })
      },
      say('decisions.acceptAsAmended', { proposalName: proposalName(proposal, paragraph) }),
      paragraph?.id ?? null
    )
  }
  if (!sheet) return null
  return (
    <div
      className="amended"
      data-amending={proposal.id}
      onKeyDown={(event) => {
        // From the boxes and radios; in the words the editor takes these keys itself.
        if (!(event.target instanceof HTMLInputElement)) return
        if (event.key === 'Escape') leave()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) accept()
      }}
    >
      {merge && rivals.length > 0 && (
        <MergeChoices
          own={proposal.id}
          rivals={rivals}
          together={together}
          conflicts={merge.conflicts}
          choices={choices}
          onTogether={setTogether}
          onChoice={(at, id) => setChoices(new Map([...choices, [at, id]]))}
        />
      )}
      <DeskEditor
        key={sheet.doc.guid}
        proposal={sheet.map}
        awareness={sheet.awareness}
        base={base}
        brackets={paragraph?.brackets}
        onTable={accept}
        onLeave={leave}
        label={say('decisions.acceptAsAmended2', { proposalName: proposalName(proposal, paragraph) })}
        className="words draft-words"
        autoFocus={sheet.isFirst && (merge?.conflicts.length ?? 0) === 0}
      />
      <div className="draft-actions">
        <button type="button" className="button primary" onClick={accept}>
          {say('decisions.acceptAsAmended3')} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          {say('decisions.leave')} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  )
}

/**
 * The sheet to write on. When other proposals are ticked, or another choice is made, what was typed stays: it is merged
 * with the new beginning, and where the two collide, what was typed stands.
 */
function useSheet(id: string, seed: Fragment | null): (Sheet & { readonly isFirst: boolean }) | null {
  const seat = useSeat()
  const [sheet, setSheet] = useState<(Sheet & { readonly isFirst: boolean }) | null>(null)
  const latest = useRef<Sheet | null>(null)
  // Worked out anew on each drawing: what counts is whether the words are others.
  const key = seed && JSON.stringify(seed.toJSON())
  useEffect(() => {
    const stored = seat.model.get()?.floor.proposals.get(id)
    if (!stored || !('content' in stored.change)) return
    const { content: proposed, ...change } = stored.change
    const before = latest.current
    const beginning = key === null ? fromJSON(proposed) : fromJSON((JSON.parse(key) ?? []) as InlineJSON)
    const made = beginSheet(
      id,
      change,
      before ? mergeWording(before.seed, typedOn(before), beginning).content : beginning,
      {
        by: seat.session.participant.id,
        at: stored.tabledAt
      }
    )
    latest.current = { ...made, seed: beginning }
    setSheet({ ...latest.current, isFirst: before === null })
    before?.awareness.destroy()
    before?.doc.destroy()
  }, [seat, id, key])
  useEffect(
    () => () => {
      latest.current?.awareness.destroy()
      latest.current?.doc.destroy()
      latest.current = null
    },
    []
  )
  return sheet
}

function typedOn(sheet: Sheet): Fragment {
  const change = deskToChange(sheet.map)
  return 'content' in change && change.content !== undefined ? fromJSON(change.content as InlineJSON) : sheet.seed
}

function beginSheet(
  id: string,
  change: DeskChange,
  content: Fragment,
  begun: { readonly by: string; readonly at: string }
): Omit<Sheet, 'seed'> {
  const doc = new Y.Doc()
  const map = beginDeskProposal(doc, { id, change, content: (content.toJSON() ?? []) as InlineJSON, ...begun })
  return { doc, awareness: new Awareness(doc), map }
}

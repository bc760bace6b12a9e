/**
 * What belongs to a draft besides its words: who sees it, why, for whom, and the way to the floor. Stands below the
 * editor while a draft is open.
 */
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { discardDeskProposal } from '#core/desk/discardDeskProposal.ts'
import { setDeskRationale } from '#core/desk/setDeskRationale.ts'
import { setDeskSponsor } from '#core/desk/setDeskSponsor.ts'
import { REVISES } from '#renderer/desk/createBench.ts'
import { deskLine } from '#renderer/desk/deskLine.ts'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { tableDraft } from '#renderer/desk/tableDraft.ts'
import { useDraft } from '#renderer/desk/useDraft.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

interface DraftFootProps {
  readonly id: string
  onDone(): void
  /** Filled with what Mod-Enter in the editor above does. */
  readonly tabling: RefObject<() => void>
}

export function DraftFoot({ id, onDone, tabling }: DraftFootProps): ReactNode {
  const seat = useSeat()
  const draft = useDraft(id)
  const [sending, setSending] = useState(false)
  const choices = sponsorChoices(seat.session)
  const doc = seat.bench?.room.get().doc

  const table = async (): Promise<void> => {
    if (!draft || sending) return
    setSending(true)
    const tabled = await tableDraft(seat, draft)
    setSending(false)
    if (tabled) onDone()
  }
  useEffect(() => {
    tabling.current = () => void table()
  })
  if (!draft || !doc) return null
  const revises = typeof draft.map.get(REVISES) === 'string'
  const discard = (): void => {
    onDone()
    discardDeskProposal(doc, id)
  }
  return (
    <div className="draft-foot">
      <p className="desk-line">{deskLine(seat, draft)}</p>
      <div className="draft-fields">
        <input
          className="field rationale"
          type="text"
          aria-label={say('desk.rationale')}
          placeholder={say('desk.rationaleIfYouWish')}
          defaultValue={draft.rationale ?? ''}
          key={`${id}-rationale`}
          onChange={(event) => setDeskRationale(doc, id, event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void table()
            if (event.key === 'Escape') onDone()
          }}
        />
        {choices.length > 1 && !revises && (
          <label className="on-behalf">
            {say('desk.onBehalfOf')}{' '}
            <select
              className="field"
              aria-label={say('desk.onBehalfOf2')}
              value={draft.onBehalfOf ?? ''}
              onChange={(event) => setDeskSponsor(doc, id, event.target.value === '' ? null : event.target.value)}
            >
              {choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {choice.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div className="draft-actions">
        <button type="button" className="button primary" aria-busy={sending} onClick={() => void table()}>
          {revises ? say('desk.tableTheNewVersion') : say('desk.table')} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {say('desk.keepForLater')} <kbd>Esc</kbd>
        </button>
        <button type="button" className="button quiet" onClick={discard}>
          {say('desk.discard')}
        </button>
      </div>
    </div>
  )
}

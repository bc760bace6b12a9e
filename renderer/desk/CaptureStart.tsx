/**
 * The secretariat captures what was said in the room: who spoke, and what kind of change it is; then the change is typed
 * in place. The Chair begins here too, for the Chair's own text.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { paragraphAllows } from '#core/decide/commandRights.ts'
import { beginDraft, nodeAfter, wordsNow } from '#renderer/desk/beginDraft.ts'
import { sponsorChoices } from '#renderer/desk/sponsorChoices.ts'
import { WhoField } from '#renderer/desk/WhoField.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { say } from '#renderer/languages/say.ts'

export function CaptureStart({ paragraph }: { readonly paragraph: CompiledParagraph | null }): ReactNode {
  const seat = useSeat()
  const choices = sponsorChoices(seat.session)
  const alone = choices.length === 1
  const [who, setWho] = useState<string | null>(alone ? '' : null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (who !== null) first.current?.focus()
  }, [who])
  const amendable = paragraph !== null && paragraphAllows('change', paragraph.state)
  const begin = (kind: 'amend' | 'insert' | 'delete'): void => {
    const after = paragraph?.id ?? null
    const change =
      kind === 'insert' ? { kind, after, node: nodeAfter(seat, after) } : { kind, paragraph: paragraph?.id ?? '' }
    const content = kind === 'amend' ? wordsNow(seat, paragraph?.id ?? null) : null
    const id = beginDraft(seat, { change, content, onBehalfOf: who === '' || who === null ? undefined : who })
    seat.editing.set(id === null ? null : { kind: 'draft', id })
  }
  const move = (): void => {
    if (!paragraph) return
    seat.dialog.set({ kind: 'move', paragraph: paragraph.id, ...(who ? { onBehalfOf: who } : {}) })
    seat.editing.set(null)
  }
  const selected = seat.selection.get().proposal
  const whole = (): void => {
    seat.dialog.set({
      kind: 'whole',
      paragraph: paragraph?.id ?? null,
      proposal: selected,
      ...(who ? { onBehalfOf: who } : {})
    })
    seat.editing.set(null)
  }
  return (
    <div
      className="capture-start"
      role="group"
      aria-label={say('desk.captureAProposalOn', { paragraphName: paragraphName(paragraph) })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) seat.editing.set(null)
      }}
    >
      {!alone && <WhoField choices={choices} onChoose={setWho} />}
      {who !== null && (
        <div className="draft-actions">
          {amendable && (
            <button ref={first} type="button" className="button small" onClick={() => begin('amend')}>
              {say('desk.amend', { paragraphName: paragraphName(paragraph) })}
            </button>
          )}
          <button
            ref={amendable ? undefined : first}
            type="button"
            className="button small"
            onClick={() => begin('insert')}
          >
            {say('desk.newParagraphAfterIt')}
          </button>
          {amendable && (
            <>
              <button type="button" className="button small" onClick={() => begin('delete')}>
                {say('desk.deleteIt')}
              </button>
              <button type="button" className="button small" onClick={move}>
                {say('desk.moveIt')}
              </button>
              <button type="button" className="button small" onClick={whole}>
                {say('desk.theWholeParagraph')}
              </button>
            </>
          )}
        </div>
      )}
      <button type="button" className="button quiet small" onClick={() => seat.editing.set(null)}>
        {say('desk.leave')} <kbd>Esc</kbd>
      </button>
    </div>
  )
}

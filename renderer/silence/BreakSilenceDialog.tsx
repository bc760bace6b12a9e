/**
 * A delegation objects: on which paragraphs, why, and, if it wishes, with which other words for one of them. Sent at once: an
 * objection is a delegation's own act and no decision of the Chair's.
 */
import { useRef, useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { BreakSilenceCommand } from '#core/commands/command.ts'
import type { CompiledParagraph } from '#core/compile/compiled.ts'
import { deskToChange } from '#core/desk/deskToChange.ts'
import { BehalfField, behalfChoices } from '#renderer/dialogs/BehalfField.tsx'
import { chosenAmong, ParagraphsField, type ChosenParagraphs } from '#renderer/dialogs/ParagraphsField.tsx'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { leadTo } from '#renderer/draft/leadTo.ts'
import { useSeat } from '#renderer/draft/seat.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { presentWords } from '#renderer/rivals/rivalsOn.ts'
import { OtherWords } from '#renderer/silence/OtherWords.tsx'
import { underSilence } from '#renderer/silence/silenceWords.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function BreakSilenceDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const [here] = useState(() => seat.selection.get().paragraph)
  const [choice, setChoice] = useState<ChosenParagraphs>({ ticked: here === null ? [] : [here], typed: '' })
  const [reason, setReason] = useState('')
  const [wanted, setWanted] = useState('')
  const [who, setWho] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const words = useRef<Y.Map<unknown> | null>(null)
  if (!model) return null
  const silent = underSilence(model.compiled)
  const chosen = chosenAmong(silent, choice)
  const reworded = chosen.find(({ id }) => id === wanted)
  const choices = behalfChoices(seat.session)
  const isReady = chosen.length > 0 && (who !== '' || choices.some(({ code }) => code === ''))

  const breakIt = () =>
    seat.send(
      {
        kind: 'breakSilence',
        paragraphs: chosen.map(({ id }) => id),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
        ...(reworded && words.current && changeFrom(words.current, presentWords(seat, reworded.id).toJSON())),
        ...(who !== '' && { onBehalfOf: who })
      },
      chosen.length === 1 ? say('silence.theSilenceIsBroken') : say('silence.theSilenceIsBroken2')
    )
  return (
    <SheetForm
      title={say('silence.breakTheSilence')}
      wide
      submit={
        chosen.length === 0
          ? say('silence.breakTheSilence')
          : say('silence.breakTheSilenceOn', { namesOf: namesOf(chosen) })
      }
      disabled={!isReady}
      onSubmit={breakIt}
      onDone={() => leadTo(seat, chosen[0]?.id ?? null)}
      ref={form}
      onClose={onClose}
    >
      <BehalfField legend={say('silence.whoObjects')} choices={choices} value={who} onChange={setWho} />
      <ParagraphsField
        paragraphs={silent}
        chosen={choice}
        first={here}
        none="dialogs.noSuchSilent"
        placeholder={silent.find(({ label }) => label !== '')?.label ?? ''}
        onChange={setChoice}
      />
      <label>
        {say('silence.reasonForTheRecord')}
        <input className="field" value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </label>
      {chosen.length > 0 && (
        <label>
          {say('silence.askedForInstead')}
          <select className="field" value={reworded?.id ?? ''} onChange={(event) => setWanted(event.target.value)}>
            <option value="">{say('silence.nothingYetItIs')}</option>
            {chosen.map((one) => (
              <option key={one.id} value={one.id}>
                {say('silence.otherWordsFor', { paragraphName: paragraphName(one) })}
              </option>
            ))}
          </select>
        </label>
      )}
      {reworded && (
        <OtherWords key={reworded.id} paragraph={reworded} words={words} onSend={() => form.current?.requestSubmit()} />
      )}
      <p className="sheet-note">{say('silence.otherOpenAgainAt', { chosen: chosen.length })}</p>
    </SheetForm>
  )
}

/** The change, if the words are others than those of the text. */
function changeFrom(map: Y.Map<unknown>, present: unknown): Pick<BreakSilenceCommand, 'change'> {
  const change = deskToChange(map)
  const isSame = 'content' in change && JSON.stringify(change.content) === JSON.stringify(present ?? [])
  return isSame ? {} : { change }
}

const MOST_NAMES = 3

function namesOf(chosen: readonly CompiledParagraph[]): string {
  if (chosen.length > MOST_NAMES) return say('silence.paragraphs', { count: chosen.length })
  return chosen.map((one) => one.label || paragraphName(one)).join(', ')
}

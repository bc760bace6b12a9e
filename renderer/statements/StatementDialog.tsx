/**
 * A delegation's statement on the text, or on some of its paragraphs: annexed, never in it. Sent at once.
 */
import { useId, useState, type ReactNode } from 'react'
import { isNegotiable } from '#core/document/textModel.ts'
import { STATEMENT_KINDS, type StatementKind } from '#core/floor/floor.ts'
import { BehalfField, behalfChoices } from '#renderer/dialogs/BehalfField.tsx'
import { chosenAmong, type ChosenParagraphs } from '#renderer/dialogs/ParagraphsField.tsx'
import { ScopeField } from '#renderer/dialogs/ScopeField.tsx'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat, type Seat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { STATEMENT_WORD } from '#renderer/draft/words.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function StatementDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const name = useId()
  const model = useWatched(seat.model)
  const [here] = useState(() => paragraphHere(seat))
  const [kind, setKind] = useState<StatementKind>('dissociation')
  const [chosen, setChosen] = useState<ChosenParagraphs | null>(here === null ? null : { ticked: [here], typed: '' })
  const [words, setWords] = useState('')
  const [who, setWho] = useState('')
  if (!model) return null
  const paragraphs = model.compiled.paragraphs.filter((one) => isNegotiable(one) && one.state !== 'deleted')
  const some = chosen && chosenAmong(paragraphs, chosen)
  const choices = behalfChoices(seat.session)
  const isReady =
    words.trim() !== '' && (!some || some.length > 0) && (who !== '' || choices.some(({ code }) => code === ''))
  const state = () =>
    seat.send(
      {
        kind: 'statement',
        statement: kind,
        words: words.trim(),
        ...(some && { paragraphs: some.map(({ id }) => id) }),
        ...(who !== '' && { onBehalfOf: who })
      },
      say('statements.theStatementIsAnnexed')
    )
  return (
    <SheetForm
      title={say('statements.makeAStatement')}
      wide
      submit={say('statements.makeTheStatement')}
      disabled={!isReady}
      onSubmit={state}
      onClose={onClose}
    >
      <BehalfField legend={say('statements.whose')} choices={choices} value={who} onChange={setWho} />
      <fieldset className="choices">
        <legend>{say('statements.whatItIs')}</legend>
        {STATEMENT_KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            <span>
              {STATEMENT_WORD[one].name} <span className="list-code">{STATEMENT_WORD[one].means}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ScopeField
        legend={say('statements.onWhat')}
        whole={say('statements.whole')}
        paragraphs={paragraphs}
        none="dialogs.noSuchParagraph"
        begins={here}
        chosen={chosen}
        onChange={setChosen}
      />
      <label>
        {say('statements.whatItSays')}
        <textarea className="field" rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p className="sheet-note">{say('statements.itStandsAtThe')}</p>
    </SheetForm>
  )
}

/** The paragraph one is at, if a statement can be about it: not a title or a heading. */
function paragraphHere(seat: Seat): string | null {
  const compiled = seat.model.get()?.compiled
  const paragraph = compiled ? findParagraph(compiled, seat.selection.get().paragraph) : null
  return paragraph && isNegotiable(paragraph) && paragraph.state !== 'deleted' ? paragraph.id : null
}

/**
 * Putting selected words in brackets: why, who wants them, who does not, and who must agree before they go. Names are typed,
 * because that is quickest while people speak: codes or names with commas between.
 */
import { useState, type ReactNode } from 'react'
import { createNames } from '#core/interchange/readAttribution.ts'
import { BRACKET_KINDS, type BracketKind } from '#core/floor/floor.ts'
import { BRACKET_KIND_WORD } from '#renderer/brackets/bracketLook.ts'
import type { SelectedRange } from '#renderer/brackets/selectedRange.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { say } from '#renderer/languages/say.ts'

interface BracketDialogProps {
  readonly selected: SelectedRange
  onClose(): void
}

const FIELDS = [
  ['proponents', say('dialogs.inFavour')],
  ['opponents', say('dialogs.against')],
  ['holders', say('dialogs.heldByIfNot')]
] as const
type Field = (typeof FIELDS)[number][0]

/** Placement and whole paragraphs are not about words. */
const KINDS = BRACKET_KINDS.filter((kind) => kind !== 'paragraph' && kind !== 'placement')

export function BracketDialog({ selected, onClose }: BracketDialogProps): ReactNode {
  const seat = useSeat()
  const [kind, setKind] = useState<BracketKind>(/\s\/\s/u.test(selected.words) ? 'alternatives' : 'addition')
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({ proponents: '', opponents: '', holders: '' })
  const names = createNames(seat.session.conference)
  const codes = (field: Field) => (typed[field].trim() === '' ? [] : names(typed[field].replace(/,\s*$/u, '')))
  const wrong = FIELDS.find(([field]) => codes(field) === null)
  const words = selected.words.replace(/\s+/gu, ' ').trim()

  const put = (): void => {
    const { paragraph, through, from, to } = selected
    const command: CommandBody = {
      kind: 'bracket',
      paragraph,
      ...(through !== paragraph && { through }),
      from,
      to,
      words: selected.words,
      bracketKind: kind,
      ...Object.fromEntries(FIELDS.flatMap(([field]) => (codes(field)!.length > 0 ? [[field, codes(field)!]] : [])))
    }
    void seat.send(command, say('dialogs.theWordsAreIn'))
  }
  return (
    <SheetForm
      title={say('dialogs.putWordsInBrackets')}
      submit={say('page.bracket')}
      disabled={wrong !== undefined}
      onSubmit={put}
      onClose={onClose}
    >
      <p className="sheet-note bracket-quote">[{words.length > 160 ? `${words.slice(0, 160)}…` : words}]</p>
      <label>
        {say('dialogs.kind')}
        <select className="field" value={kind} onChange={(event) => setKind(event.target.value as BracketKind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {BRACKET_KIND_WORD[one]}
            </option>
          ))}
        </select>
      </label>
      {FIELDS.map(([field, label], index) => (
        <label key={field}>
          {label}
          <input
            className="field"
            autoFocus={index === 0}
            placeholder={say('dialogs.codesOrNamesWith')}
            aria-invalid={codes(field) === null}
            value={typed[field]}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </label>
      ))}
      {wrong && <p className="refusal">{say('dialogs.namesNobody', { field: wrong[1] })}</p>}
    </SheetForm>
  )
}

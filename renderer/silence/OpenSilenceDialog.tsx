/**
 * Putting the text, or some of its paragraphs, under silence: until when, on what, and what happens then. Held like every
 * decision.
 */
import { useState, type ReactNode } from 'react'
import { isNegotiable } from '#core/document/textModel.ts'
import { foreseeCommand } from '#renderer/commands/foreseeCommand.ts'
import { chosenAmong, type ChosenParagraphs } from '#renderer/dialogs/ParagraphsField.tsx'
import { ScopeField } from '#renderer/dialogs/ScopeField.tsx'
import { SheetForm } from '#renderer/dialogs/SheetForm.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { DeadlineField } from '#renderer/silence/DeadlineField.tsx'
import { hoursAfter, readMoment } from '#renderer/silence/deadlineFields.ts'
import { deadlineWords } from '#renderer/silence/silenceWords.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

/** What delegations are usually given at least. */
const USUAL_HOURS = 72

export function OpenSilenceDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  const [fields, setFields] = useState(() => hoursAfter(new Date(), USUAL_HOURS))
  const [chosen, setChosen] = useState<ChosenParagraphs | null>(null)
  if (!model) return null
  const { compiled } = model
  const open = compiled.paragraphs.filter(
    (one) => isNegotiable(one) && one.state !== 'agreed' && one.state !== 'deleted'
  )
  const some = chosen && chosenAmong(open, chosen)
  const deadline = readMoment(fields)
  const command =
    deadline && (!some || some.length > 0)
      ? {
          kind: 'openSilence' as const,
          until: deadline.toISOString(),
          ...(some && { paragraphs: some.map(({ id }) => id) })
        }
      : null
  const foreseen = command && foreseeCommand(seat, model, command)
  const count = some ? some.length : open.length
  const put = (): void => {
    if (!command || !foreseen?.ok || !deadline) return
    const what = some ? countWords(count) : compiled.revision
    seat.held.hold(command, say('silence.putUntil', { what, deadline: deadlineWords(deadline) }), null)
  }
  return (
    <SheetForm
      title={say('silence.putTheTextUnder')}
      wide={chosen !== null}
      submit={say('silence.putUnderSilence')}
      disabled={foreseen?.ok !== true}
      onSubmit={put}
      onClose={onClose}
    >
      <DeadlineField fields={fields} onChange={setFields} />
      <ScopeField
        legend={say('silence.whatIsUnder')}
        whole={say('silence.allNotAgreed', { revision: compiled.revision })}
        paragraphs={open}
        none="dialogs.noSuchOpen"
        begins={null}
        chosen={chosen}
        onChange={setChosen}
      />
      {foreseen?.ok === true && deadline && (
        <p className="sheet-note">
          {say('silence.asWrittenNothingAbout', {
            count,
            deadline: deadlineWords(deadline)
          })}
        </p>
      )}
      {foreseen?.ok === false && <p className="refusal">{foreseen.message}</p>}
    </SheetForm>
  )
}

const countWords = (count: number): string => say('silence.paragraphs', { count })

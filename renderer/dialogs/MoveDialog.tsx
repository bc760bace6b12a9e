/**
 * Where a paragraph should stand: a list of places. Choosing one puts the move on the bench, from where it is tabled.
 */
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { blockWithSubparagraphs } from '#core/document/textModel.ts'
import { beginDraft } from '#renderer/desk/beginDraft.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { findParagraph } from '#renderer/draft/selection.ts'
import { paragraphName } from '#renderer/draft/words.ts'
import { plainWords } from '#renderer/topbar/findMatches.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

interface MoveDialogProps {
  readonly paragraph: string
  readonly onBehalfOf: string | undefined
  onClose(): void
}

const BEGINNING = 'beginning'

export function MoveDialog({ paragraph, onBehalfOf, onClose }: MoveDialogProps): ReactNode {
  const seat = useSeat()
  const model = useWatched(seat.model)
  if (!model) return null
  const moved = findParagraph(model.compiled, paragraph)
  const along = new Set(blockWithSubparagraphs(model.text, paragraph).map((block) => block.id))
  const at = model.compiled.paragraphs.findIndex((candidate) => candidate.id === paragraph)
  const before = model.compiled.paragraphs[at - 1]?.id
  const places = model.compiled.paragraphs.filter(({ id }) => !along.has(id) && id !== before)
  const choose = (key: string): void => {
    onClose()
    const after = key === BEGINNING ? null : key
    const id = beginDraft(seat, { change: { kind: 'move', paragraph, after }, content: null, onBehalfOf })
    if (id !== null) seat.editing.set({ kind: 'draft', id })
  }
  return (
    <Sheet title={say('dialogs.moveToStandAfter', { place: paragraphName(moved) })} wide onClose={onClose}>
      <ListBox
        className="list move-list"
        aria-label={say('dialogs.places')}
        autoFocus
        onAction={(key) => choose(String(key))}
      >
        {at > 0 && (
          <ListBoxItem id={BEGINNING} className="list-item" textValue={say('dialogs.theBeginningOfThe')}>
            {say('dialogs.theBeginningOfThe')}
          </ListBoxItem>
        )}
        {places.map((place) => (
          <ListBoxItem
            key={place.id}
            id={place.id}
            className="list-item find-item"
            textValue={`${place.label} ${plainWords(place).slice(0, 60)}`}
          >
            <span className="list-code">{place.label}</span> <span>{plainWords(place).slice(0, 90)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Sheet>
  )
}

/**
 * Gives refused words back to the person who wrote them. Nothing is lost: they are here to be copied, and the text behind
 * shows what the conference has.
 */
import { useState, type ReactNode } from 'react'
import { copyWords } from '#renderer/copyWords.ts'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import type { RefusedPlace } from '#renderer/sync/refusedWords.ts'
import { say } from '#renderer/languages/say.ts'

interface RefusedWordsDialogProps {
  readonly message: string
  readonly places: readonly RefusedPlace[]
  onClose(): void
}

export function RefusedWordsDialog({ message, places, onClose }: RefusedWordsDialogProps): ReactNode {
  const seat = useSeat()
  const [copied, setCopied] = useState(false)
  const labelOf = (place: RefusedPlace): string => {
    if (place.kind !== 'paragraph')
      return place.kind === 'desk' ? say('dialogs.atYourDesk') : say('dialogs.inYourNotes')
    const label = seat.model.get()?.compiled.paragraphs.find((paragraph) => paragraph.id === place.id)?.label
    return label ? say('dialogs.paragraphLabel', { label }) : say('dialogs.aParagraph')
  }
  const all = places
    .filter((place) => place.yours !== '')
    .map((place) => place.yours)
    .join('\n\n')
  return (
    <Sheet title={say('dialogs.theseWordsWereNot')} wide mustAnswer onClose={onClose}>
      <p>{message}</p>
      <p className="sheet-note">{say('dialogs.theTextShowsAgain')}</p>
      <ul className="refused-list">
        {places.map((place) => (
          <li key={place.id}>
            <strong>{labelOf(place)}</strong>
            {place.yours === '' ? (
              <p>{say('dialogs.youHadDeleted', { fresh: place.fresh })}</p>
            ) : (
              <blockquote>{place.yours}</blockquote>
            )}
          </li>
        ))}
      </ul>
      <div className="sheet-actions">
        {all !== '' && (
          <button type="button" className="button primary" onClick={() => void copyWords(all).then(setCopied)}>
            {copied ? say('dialogs.copied') : say('dialogs.copyTheWords')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say('dialogs.close')}
        </button>
      </div>
    </Sheet>
  )
}

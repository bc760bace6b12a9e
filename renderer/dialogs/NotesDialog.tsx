/**
 * Notes: at a desk shared with one's delegation, at the secretariat and the Chair kept on this device.
 */
import type { ReactNode } from 'react'
import { nameOf } from '#core/decide/speakFor.ts'
import { NotesEditor } from '#renderer/desk/NotesEditor.tsx'
import { Sheet } from '#renderer/dialogs/Sheet.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'
import { say } from '#renderer/languages/say.ts'

export function NotesDialog({ onClose }: { onClose(): void }): ReactNode {
  const seat = useSeat()
  const room = useWatched(seat.bench?.room ?? seat.rooms.text.current)
  const { participant, conference } = seat.session
  if (!seat.bench) return null
  const who =
    seat.bench.kind === 'desk'
      ? say('dialogs.onlySees', { name: nameOf(conference, participant.delegation ?? '') })
      : say('dialogs.theseNotesStayOn')
  return (
    <Sheet title={say('dialogs.notes')} wide onClose={onClose}>
      <p className="sheet-note">{who}</p>
      <NotesEditor key={room.generation} room={room} label={say('dialogs.notes')} />
    </Sheet>
  )
}

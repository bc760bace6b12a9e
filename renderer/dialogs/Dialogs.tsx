/**
 * The dialog that is open, if any.
 */
import type { ReactNode } from 'react'
import { BracketDialog } from '#renderer/dialogs/BracketDialog.tsx'
import { HelpDialog } from '#renderer/dialogs/HelpDialog.tsx'
import { IssueDialog } from '#renderer/dialogs/IssueDialog.tsx'
import { LiftDialog } from '#renderer/dialogs/LiftDialog.tsx'
import { MoveDialog } from '#renderer/dialogs/MoveDialog.tsx'
import { NotesDialog } from '#renderer/dialogs/NotesDialog.tsx'
import { PenDialog } from '#renderer/dialogs/PenDialog.tsx'
import { PeopleDialog } from '#renderer/dialogs/PeopleDialog.tsx'
import { RefusedWordsDialog } from '#renderer/dialogs/RefusedWordsDialog.tsx'
import { ReopenDialog } from '#renderer/dialogs/ReopenDialog.tsx'
import { RivalsDialog } from '#renderer/rivals/RivalsDialog.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function Dialogs(): ReactNode {
  const seat = useSeat()
  const dialog = useWatched(seat.dialog)
  const close = (): void => seat.dialog.set(null)
  switch (dialog?.kind) {
    case 'help':
      return <HelpDialog onClose={close} />
    case 'issue':
      return <IssueDialog onClose={close} />
    case 'pen':
      return <PenDialog onClose={close} />
    case 'people':
      return <PeopleDialog onClose={close} />
    case 'notes':
      return <NotesDialog onClose={close} />
    case 'rivals':
      return <RivalsDialog paragraph={dialog.paragraph} onClose={close} />
    case 'move':
      return <MoveDialog paragraph={dialog.paragraph} onBehalfOf={dialog.onBehalfOf} onClose={close} />
    case 'reopen':
      return <ReopenDialog {...dialog} onClose={close} />
    case 'bracket':
      return <BracketDialog selected={dialog.selected} onClose={close} />
    case 'lift':
      return <LiftDialog bracket={dialog.bracket} onClose={close} />
    case 'refused':
      return <RefusedWordsDialog message={dialog.message} places={dialog.places} onClose={close} />
    case undefined:
      return null
  }
}

/**
 * The dialog that is open, if any.
 */
import type { ReactNode } from 'react'
import { HelpDialog } from '#renderer/dialogs/HelpDialog.tsx'
import { ImportDialog } from '#renderer/dialogs/ImportDialog.tsx'
import { IssueDialog } from '#renderer/dialogs/IssueDialog.tsx'
import { MoveDialog } from '#renderer/dialogs/MoveDialog.tsx'
import { NotesDialog } from '#renderer/dialogs/NotesDialog.tsx'
import { PenDialog } from '#renderer/dialogs/PenDialog.tsx'
import { PeopleDialog } from '#renderer/dialogs/PeopleDialog.tsx'
import { RefusedWordsDialog } from '#renderer/dialogs/RefusedWordsDialog.tsx'
import { ReopenDialog } from '#renderer/dialogs/ReopenDialog.tsx'
import { useSeat } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

export function Dialogs(): ReactNode {
  const seat = useSeat()
  const dialog = useWatched(seat.dialog)
  const close = (): void => seat.dialog.set(null)
  switch (dialog?.kind) {
    case 'help':
      return <HelpDialog onClose={close} />
    case 'import':
      return <ImportDialog onClose={close} />
    case 'issue':
      return <IssueDialog onClose={close} />
    case 'pen':
      return <PenDialog onClose={close} />
    case 'people':
      return <PeopleDialog onClose={close} />
    case 'notes':
      return <NotesDialog onClose={close} />
    case 'move':
      return <MoveDialog paragraph={dialog.paragraph} onBehalfOf={dialog.onBehalfOf} onClose={close} />
    case 'reopen':
      return <ReopenDialog proposal={dialog.proposal} paragraph={dialog.paragraph} onClose={close} />
    case 'refused':
      return <RefusedWordsDialog message={dialog.message} places={dialog.places} onClose={close} />
    case undefined:
      return null
  }
}

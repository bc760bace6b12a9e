/**
 * The dialog that is open, if any.
 */
import { lazy, Suspense, type ReactNode } from 'react'
import { OtherDeviceDialog } from '#renderer/access/OtherDeviceDialog.tsx'
import { PeopleDialog } from '#renderer/access/PeopleDialog.tsx'
import { AgreeDialog } from '#renderer/agreement/AgreeDialog.tsx'
import { PackageDialog } from '#renderer/agreement/PackageDialog.tsx'
import { AdoptDialog } from '#renderer/dialogs/AdoptDialog.tsx'
import { BracketDialog } from '#renderer/dialogs/BracketDialog.tsx'
import { ConditionDialog } from '#renderer/dialogs/ConditionDialog.tsx'
import { ElsewhereDialog } from '#renderer/dialogs/ElsewhereDialog.tsx'
import { ConcordanceDialog } from '#renderer/dialogs/ConcordanceDialog.tsx'
import { ExportDialog } from '#renderer/dialogs/ExportDialog.tsx'
import { HelpDialog } from '#renderer/dialogs/HelpDialog.tsx'
import { ImportDialog } from '#renderer/dialogs/ImportDialog.tsx'
import { IssueDialog } from '#renderer/dialogs/IssueDialog.tsx'
import { LiftDialog } from '#renderer/dialogs/LiftDialog.tsx'
import { MoveDialog } from '#renderer/dialogs/MoveDialog.tsx'
import { MomentsDialog } from '#renderer/moments/MomentsDialog.tsx'
import { NoteDialog } from '#renderer/dialogs/NoteDialog.tsx'
import { NotesDialog } from '#renderer/dialogs/NotesDialog.tsx'
import { PenDialog } from '#renderer/dialogs/PenDialog.tsx'
import { RefusedWordsDialog } from '#renderer/dialogs/RefusedWordsDialog.tsx'
import { ReopenDialog } from '#renderer/dialogs/ReopenDialog.tsx'
import { RivalsDialog } from '#renderer/rivals/RivalsDialog.tsx'
import { SettingsDialog } from '#renderer/dialogs/SettingsDialog.tsx'
import { OpenSilenceDialog } from '#renderer/silence/OpenSilenceDialog.tsx'
import { SilenceDialog } from '#renderer/silence/SilenceDialog.tsx'
import { StatementDialog } from '#renderer/statements/StatementDialog.tsx'
import { StandingPage } from '#renderer/standing/StandingPage.tsx'
import { WholeDialog } from '#renderer/dialogs/WholeDialog.tsx'
import { HelpPage } from '#renderer/help/HelpLink.tsx'
import { pageOf } from '#renderer/help/helpPages.ts'
import { useSeat, type DialogState } from '#renderer/draft/seat.ts'
import { useWatched } from '#renderer/state/useWatched.ts'

// With everything that it needs: most open a draft without comparing anything.
const ComparePage = lazy(async () => ({ default: (await import('#renderer/compare/ComparePage.tsx')).ComparePage }))

export function Dialogs(): ReactNode {
  const dialog = useWatched(useSeat().dialog)
  return (
    dialog && (
      <HelpPage value={pageOf(dialog)}>
        <OpenDialog dialog={dialog} />
      </HelpPage>
    )
  )
}

function OpenDialog({ dialog }: { readonly dialog: DialogState }): ReactNode {
  const seat = useSeat()
  const close = (): void => seat.dialog.set(null)
  switch (dialog.kind) {
    case 'help':
      return <HelpDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'import':
      return <ImportDialog onClose={close} />
    case 'issue':
      return <IssueDialog onClose={close} />
    case 'pen':
      return <PenDialog onClose={close} />
    case 'moments':
      return <MomentsDialog room={dialog.room} onClose={close} />
    case 'device':
      return <OtherDeviceDialog onClose={close} />
    case 'people':
      return <PeopleDialog onClose={close} />
    case 'notes':
      return <NotesDialog onClose={close} />
    case 'rivals':
      return <RivalsDialog paragraph={dialog.paragraph} onClose={close} />
    case 'move':
      return <MoveDialog paragraph={dialog.paragraph} onBehalfOf={dialog.onBehalfOf} onClose={close} />
    case 'whole':
      return (
        <WholeDialog
          paragraph={dialog.paragraph}
          proposal={dialog.proposal}
          onBehalfOf={dialog.onBehalfOf}
          onClose={close}
        />
      )
    case 'concordance':
      return <ConcordanceDialog onClose={close} />
    case 'reopen':
      return <ReopenDialog {...dialog} onClose={close} />
    case 'standing':
      return <StandingPage onClose={close} />
    case 'compare':
      return (
        <Suspense>
          <ComparePage from={dialog.from} onClose={close} />
        </Suspense>
      )
    case 'settings':
      return <SettingsDialog onClose={close} />
    case 'adopt':
      return <AdoptDialog onClose={close} />
    case 'agree':
      return <AgreeDialog paragraph={dialog.paragraph} onClose={close} />
    case 'package':
      return <PackageDialog paragraph={dialog.paragraph} onClose={close} />
    case 'note':
      return <NoteDialog paragraph={dialog.paragraph} onClose={close} />
    case 'elsewhere':
      return <ElsewhereDialog verb={dialog.verb} proposal={dialog.proposal} onClose={close} />
    case 'condition':
      return <ConditionDialog matter={dialog.matter} onBehalfOf={dialog.onBehalfOf} onClose={close} />
    case 'bracket':
      return <BracketDialog selected={dialog.selected} onClose={close} />
    case 'lift':
      return <LiftDialog bracket={dialog.bracket} onClose={close} />
    case 'openSilence':
      return <OpenSilenceDialog onClose={close} />
    case 'silence':
      return <SilenceDialog act={dialog.act} onClose={close} />
    case 'statement':
      return <StatementDialog onClose={close} />
    case 'refused':
      return <RefusedWordsDialog message={dialog.message} places={dialog.places} onClose={close} />
  }
}

/**
 * The dialog of one act on a silence that runs.
 */
import type { ReactNode } from 'react'
import { BreakSilenceDialog } from '#renderer/silence/BreakSilenceDialog.tsx'
import { EndSilenceDialog } from '#renderer/silence/EndSilenceDialog.tsx'
import { ExtendSilenceDialog } from '#renderer/silence/ExtendSilenceDialog.tsx'
import type { SilenceAct } from '#renderer/silence/silenceActs.ts'

export function SilenceDialog({ act, onClose }: { readonly act: SilenceAct; onClose(): void }): ReactNode {
  switch (act) {
    case 'break':
      return <BreakSilenceDialog onClose={onClose} />
    case 'extend':
      return <ExtendSilenceDialog onClose={onClose} />
    case 'close':
    case 'call-off':
      return <EndSilenceDialog callOff={act === 'call-off'} onClose={onClose} />
  }
}

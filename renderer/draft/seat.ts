/**
 * One participant's seat at one draft: everything the parts of the screen share. Made by `takeSeat`, given to components
 * through `useSeat`. Plain stores and functions; nothing here draws.
 */
import { createContext, useContext } from 'react'
import type { CommandKind, PositionCommand } from '#core/commands/command.ts'
import type { DraftInfo } from '#core/conference/conference.ts'
import type { Receipt } from '#core/decide/outcome.ts'
import type { RivalChoices } from '#core/merge/chosenAt.ts'
import type { CompareSide } from '#renderer/compare/compareSide.ts'
import type { CommandBody } from '#renderer/commands/sendCommand.ts'
import type { SelectedRange } from '#renderer/brackets/selectedRange.ts'
import type { HeldDecisions } from '#renderer/decisions/createHeldDecisions.ts'
import type { Bench } from '#renderer/desk/createBench.ts'
import type { DraftModelWatch } from '#renderer/draft/createDraftModel.ts'
import type { Selection } from '#renderer/draft/selection.ts'
import type { Answer } from '#renderer/session/callRelay.ts'
import type { Session } from '#renderer/session/session.ts'
import type { SilenceAct } from '#renderer/silence/silenceActs.ts'
import type { Store } from '#renderer/state/createStore.ts'
import type { DraftRooms } from '#renderer/sync/openDraftRooms.ts'
import type { ConnectionWatch } from '#renderer/sync/watchConnection.ts'
import type { RefusedPlace } from '#renderer/sync/refusedWords.ts'
import type { Tour } from '#renderer/tour/createTour.ts'
import type { Toasts } from '#renderer/toasts/createToasts.ts'

/** What is being edited in place, if anything. */
export type Editing =
  | { readonly kind: 'propose'; readonly paragraph: string; readonly caretAt?: { left: number; top: number } }
  | { readonly kind: 'insert'; readonly after: string | null }
  /** An untabled draft of the desk or the bench. */
  | { readonly kind: 'draft'; readonly id: string }
  /** The Chair words an acceptance. */
  | {
      readonly kind: 'amended'
      readonly proposal: string
      /** The proposals to begin with, merged, and whose words to take where they collide. */
      readonly together?: readonly string[]
      readonly choices?: RivalChoices
    }
  /** The secretariat says who spoke, before typing the change. */
  | { readonly kind: 'capture'; readonly paragraph: string | null }

export type DialogState =
  | {
      readonly kind:
        | 'help'
        | 'people'
        | 'device'
        | 'pen'
        | 'issue'
        | 'notes'
        | 'standing'
        | 'settings'
        | 'adopt'
        | 'concordance'
        | 'openSilence'
        | 'statement'
        | 'import'
        | 'export'
    }
  /** What stands on the left at first; the newest issue where nothing is said. */
  | { readonly kind: 'compare'; readonly from?: CompareSide }
  /** Taking the text, or the delegation's own desk, back to an earlier moment. */
  | { readonly kind: 'moments'; readonly room: string }
  | { readonly kind: 'silence'; readonly act: SilenceAct }
  /** Agreeing on conditions; making a package that begins with a paragraph; noting a point on one. */
  | { readonly kind: 'agree'; readonly paragraph: string }
  | { readonly kind: 'package' | 'note'; readonly paragraph: string | null }
  /** A proposal is withdrawn or not retained, and its point may be found elsewhere. */
  | { readonly kind: 'elsewhere'; readonly verb: 'withdraw' | 'reject'; readonly proposal: string }
  /** On what condition it would be withdrawn. */
  | {
      readonly kind: 'condition'
      readonly matter: Pick<PositionCommand, 'proposal' | 'paragraph' | 'bracket'>
      readonly onBehalfOf?: string
    }
  | { readonly kind: 'rivals'; readonly paragraph: string }
  | { readonly kind: 'move'; readonly paragraph: string; readonly onBehalfOf?: string }
  | {
      readonly kind: 'whole'
      readonly paragraph: string | null
      readonly proposal: string | null
      readonly onBehalfOf?: string
    }
  | {
      readonly kind: 'reopen'
      readonly proposal: string | null
      readonly paragraph: string | null
      readonly bracket?: string
    }
  /** Words of the text are put in brackets. */
  | { readonly kind: 'bracket'; readonly selected: SelectedRange }
  | { readonly kind: 'lift'; readonly bracket: string }
  | { readonly kind: 'refused'; readonly message: string; readonly places: readonly RefusedPlace[] }

export interface Layout {
  readonly view: 'compiled' | 'clean'
  readonly outline: boolean
  readonly panel: boolean
  /** The text itself is being edited with the pen. */
  readonly pen: boolean
}

export interface Seat {
  readonly session: Session
  readonly draft: DraftInfo
  readonly rooms: DraftRooms
  readonly connection: ConnectionWatch
  readonly model: DraftModelWatch
  /** Where this participant prepares changes; null for an observer. */
  readonly bench: Bench | null
  readonly selection: Store<Selection>
  readonly editing: Store<Editing | null>
  readonly dialog: Store<DialogState | null>
  readonly layout: Store<Layout>
  readonly held: HeldDecisions
  readonly toasts: Toasts
  readonly tour: Tour
  may(kind: CommandKind): boolean
  /** Sends a command now; a refusal is told in a message as well as returned. */
  send(body: CommandBody, doneWords?: string): Promise<Answer<Receipt>>
  leave(): void
}

export const SeatContext = createContext<Seat | null>(null)

export function useSeat(): Seat {
  const seat = useContext(SeatContext)
  if (!seat) throw new Error('This part of the screen needs a seat at a draft.')
  return seat
}

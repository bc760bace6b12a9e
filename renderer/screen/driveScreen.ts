/**
 * The side of the window: tells the screens of this computer where the person is, and knows whether one is open. Called by
 * the draft's screen while it is shown. Says nothing while no screen asks.
 */
import type { Selection } from '#renderer/draft/selection.ts'
import { openScreenChannel, toStep, type Channels } from '#renderer/screen/screenChannel.ts'
import { createStore, type Watched } from '#renderer/state/createStore.ts'

/** null where no screen is open. */
export type DrivenScreen = { readonly blank: boolean } | null

/** The screen of this window, for buttons and keys. */
export const drivenScreen = createStore<DrivenScreen>(null)

/** Asks the screen to be blank, or to show again; does nothing where none is open. */
export const blankScreen: { current: (() => void) | null } = { current: null }

interface Driven {
  readonly participant: string
  readonly draft: string
  readonly selection: Watched<Selection>
}

/** @returns ends it */
export function driveScreen({ participant, draft, selection }: Driven, Channel?: Channels): () => void {
  const channel = openScreenChannel(
    participant,
    draft,
    (message) => {
      if (message.kind === 'asks' || message.kind === 'shows') {
        drivenScreen.set({ blank: message.kind === 'shows' && message.blank })
        if (message.kind === 'asks') channel.tell(toStep(selection.get()))
      } else if (message.kind === 'gone') drivenScreen.set(null)
    },
    Channel
  )
  const stop = selection.subscribe(() => {
    if (drivenScreen.get() !== null) channel.tell(toStep(selection.get()))
  })
  blankScreen.current = () => {
    const screen = drivenScreen.get()
    if (screen) channel.tell({ kind: 'blank', blank: !screen.blank })
  }
  // A screen that was open before this window.
  channel.tell(toStep(selection.get()))
  return () => {
    stop()
    channel.close()
    drivenScreen.set(null)
    blankScreen.current = null
  }
}

/**
 * Ties the draft on the screen to the desktop around it: its commands stand in the native menu and come back from there,
 * the spell checker learns the text's language, and the list of conferences its title. In a browser it does nothing.
 */
import { useEffect } from 'react'
import { guessLanguage } from '#core/interchange/guessLanguage.ts'
import type { Bridge } from '#core/protocol/bridge.ts'
import { actionContext } from '#renderer/draft/actionContext.ts'
import type { Actions } from '#renderer/draft/createActions.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { offerActions } from '#renderer/desktop/offerActions.ts'
import { drivenScreen } from '#renderer/screen/driveScreen.ts'
import { ACTIONS, type ActionContext } from '#renderer/keyboard/actions.ts'

/** Long enough that a burst of changes is told once, short enough for a menu that is opened next. */
const REST = 250

export function useDesktop(seat: Seat, actions: Actions, bridge: Bridge | null): void {
  useEffect(() => {
    if (bridge === null) return
    const context = (): ActionContext =>
      actionContext(seat, seat.model.get(), seat.selection.get(), seat.held.get() !== null)
    let told = ''
    let language = ''
    const tell = (): void => {
      const commands = offerActions(context())
      const written = JSON.stringify(commands)
      if (written !== told) void bridge.ask('offerCommands', { commands })
      told = written
      const compiled = seat.model.get()?.compiled
      if (!compiled || language !== '') return
      language = guessLanguage(compiled).tag
      // The seat's own language beside it: reasons and notes are often in English.
      void bridge.ask('spelling', { languages: [language, 'en-GB'] })
    }
    let timer: ReturnType<typeof setTimeout> | null = null
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = null
        tell()
      }, REST)
    }
    later()
    void bridge.ask('showing', { title: seat.session.conference.title })
    const stops = [
      seat.model.subscribe(later),
      seat.selection.subscribe(later),
      seat.held.subscribe(later),
      drivenScreen.subscribe(later),
      bridge.on('command', (id) => {
        const action = ACTIONS.find((candidate) => candidate.id === id)
        // What was possible when the menu was drawn may not be any more.
        if (action && seat.dialog.get() === null && action.possible(context())) actions[action.id]()
      })
    ]
    return () => {
      for (const stop of stops) stop()
      if (timer !== null) clearTimeout(timer)
      void bridge.ask('offerCommands', { commands: [] })
    }
  }, [seat, actions, bridge])
}

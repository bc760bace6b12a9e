/**
 * Listens for keys while a draft is on the screen and carries out what they ask for.
 */
import { useEffect } from 'react'
import { walkWords } from '#renderer/capture/walkWords.ts'
import { actionContext } from '#renderer/draft/actionContext.ts'
import type { Actions } from '#renderer/draft/createActions.ts'
import { paragraphElementId, reveal } from '#renderer/draft/reveal.ts'
import type { Seat } from '#renderer/draft/seat.ts'
import { findParagraph, isPending } from '#renderer/draft/selection.ts'
import { stepFound } from '#renderer/topbar/foundPlaces.ts'
import { isTyping, matchDigit, matchKey, type KeyPress } from '#renderer/keyboard/matchKey.ts'

export function useKeys(seat: Seat, actions: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      // A dialog or an open menu has the keys to itself.
      if (
        seat.dialog.get() !== null ||
        (event.target instanceof Element && event.target.closest('[role="menu"], [role="listbox"], [role="dialog"]'))
      )
        return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
        event.preventDefault()
        actions.find()
        return
      }
      if (event.key === 'F3' && stepFound(seat, event.shiftKey ? -1 : 1)) {
        event.preventDefault()
        return
      }
      const press: KeyPress = {
        key: event.key,
        code: event.code,
        alt: event.altKey,
        mod: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        typing: isTyping(event.target)
      }
      const digit = matchDigit(press)
      if (digit !== null) {
        selectDigit(seat, digit)
        return
      }
      if (walksWords(press) && walkCurrent(seat, press)) {
        event.preventDefault()
        return
      }
      const action = matchKey(
        press,
        actionContext(seat, seat.model.get(), seat.selection.get(), seat.held.get() !== null)
      )
      if (action) {
        event.preventDefault()
        actions[action.id]()
      } else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('article')) {
        event.preventDefault()
        actions.propose()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [seat, actions])
}

const walksWords = ({ key, mod, alt, typing }: KeyPress): boolean =>
  !mod && !alt && !typing && (key === 'ArrowRight' || key === 'ArrowLeft')

/** → and ← select words of the current paragraph, for those who turn words into proposals for others. */
function walkCurrent(seat: Seat, { key, shift }: KeyPress): boolean {
  if (!seat.may('note')) return false
  const block = document.getElementById(paragraphElementId(seat.selection.get().paragraph))
  const words = block?.querySelector<HTMLElement>(':scope > .words')
  return words ? walkWords(words, key === 'ArrowRight' ? 1 : -1, shift) : false
}

function selectDigit(seat: Seat, digit: number): void {
  const { paragraph } = seat.selection.get()
  const compiled = seat.model.get()?.compiled
  if (!compiled) return
  const proposals = paragraph === null ? compiled.opening : (findParagraph(compiled, paragraph)?.proposals ?? [])
  const chosen = proposals.filter(isPending)[digit - 1]
  if (chosen) reveal(seat, { paragraph, proposal: chosen.id }, { focus: false })
}

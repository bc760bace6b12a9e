/**
 * Which action a key press asks for. Plain letters act when nobody is typing; while typing, the same letter with Alt
 * does. Called by the draft's screen for every key that nothing else took.
 */
import { ACTIONS, type Action, type ActionContext } from '#renderer/keyboard/actions.ts'

export interface KeyPress {
  readonly key: string
  /** The physical key, `KeyA`: with Alt, some keyboards give another character. */
  readonly code: string
  readonly alt: boolean
  /** Ctrl or Cmd: never one of ours, except to find. */
  readonly mod: boolean
  readonly shift: boolean
  /** The focus is in a field or an editor. */
  readonly typing: boolean
}

/** What may be asked for while typing, with Alt; moving the caret and leaving stay with the editor. */
const NEVER_WHILE_TYPING = new Set(['down', 'up', 'leave', 'find', 'help'])

export function matchKey(press: KeyPress, context: ActionContext): Action | null {
  if (press.mod) return null
  if (press.typing && !press.alt) return null
  if (!press.typing && press.alt) return null
  const letter =
    press.alt && /^Key[A-Z]$/.test(press.code) ? press.code.slice(3).toLowerCase() : press.key.toLowerCase()
  return (
    ACTIONS.find(
      (action) =>
        action.key === letter && (!press.typing || !NEVER_WHILE_TYPING.has(action.id)) && action.possible(context)
    ) ?? null
  )
}

/** 1 to 9: the proposal to select. */
export function matchDigit(press: KeyPress): number | null {
  if (press.mod || press.alt || press.typing) return null
  return /^[1-9]$/.test(press.key) ? Number(press.key) : null
}

/** Whether keys that are pressed there are being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [contenteditable="true"]')
}

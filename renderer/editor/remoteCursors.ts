/**
 * Other people's carets and selections, each with the person's name. Who someone is comes from `state.user`, which the
 * relay sets from the session. People are told apart by name and by line pattern; there is no colour to tell apart.
 */
import type { Plugin } from 'prosemirror-state'
import { yCursorPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import { say } from '#renderer/languages/say.ts'

/** Solid, dashed, dotted, double: see editor.css. */
const PATTERNS = 4

interface User {
  readonly id?: unknown
  readonly name?: unknown
  readonly delegation?: unknown
}

export function remoteCursors(awareness: Awareness): Plugin {
  return yCursorPlugin(awareness, {
    cursorBuilder: (user: User) => {
      const caret = document.createElement('span')
      caret.className = 'remote-caret'
      caret.dataset.pattern = patternOf(user)
      const name = document.createElement('span')
      name.className = 'remote-name'
      name.textContent = nameOf(user)
      // Word joiners keep the caret from being a place where the line may break.
      caret.append('\u2060', name, '\u2060')
      return caret
    },
    selectionBuilder: (user: User) => ({
      class: 'remote-selection',
      'data-pattern': patternOf(user),
      title: nameOf(user)
    })
  }) as Plugin
}

function nameOf(user: User): string {
  const name = typeof user.name === 'string' ? user.name : say('editor.someone')
  return typeof user.delegation === 'string' ? `${name} · ${user.delegation}` : name
}

function patternOf(user: User): string {
  const id = typeof user.id === 'string' ? user.id : nameOf(user)
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0
  return String(sum % PATTERNS)
}

/**
 * The keys of the screen, in one table that the page of keys prints too. Read by `Screen`.
 */
import type { MessageKey } from '#core/languages/messages.ts'

export type ScreenAct =
  | 'blank'
  | 'follow'
  | 'down'
  | 'up'
  | 'next'
  | 'previous'
  | 'page'
  | 'pageBack'
  | 'larger'
  | 'smaller'
  | 'usual'
  | 'inPlace'
  | 'colours'
  | 'full'
  | 'keys'
  | 'leave'

interface ScreenKey {
  readonly act: ScreenAct
  /** As `KeyboardEvent.key` gives them, in lower case. */
  readonly keys: readonly string[]
  /** As they are printed. */
  readonly printed: readonly string[]
  readonly name: MessageKey
}

export const SCREEN_KEYS: readonly ScreenKey[] = [
  { act: 'blank', keys: ['b', '.'], printed: ['B', '.'], name: 'screen.key.blank' },
  { act: 'follow', keys: ['f'], printed: ['F'], name: 'screen.key.follow' },
  { act: 'down', keys: ['arrowdown'], printed: ['↓'], name: 'screen.key.down' },
  { act: 'up', keys: ['arrowup'], printed: ['↑'], name: 'screen.key.up' },
  { act: 'next', keys: ['j'], printed: ['J'], name: 'screen.key.next' },
  { act: 'previous', keys: ['k'], printed: ['K'], name: 'screen.key.previous' },
  { act: 'page', keys: [' ', 'pagedown'], printed: ['Space'], name: 'screen.key.page' },
  { act: 'pageBack', keys: ['pageup'], printed: ['Page ↑'], name: 'screen.key.pageBack' },
  { act: 'larger', keys: ['+', '='], printed: ['+'], name: 'screen.key.larger' },
  { act: 'smaller', keys: ['-'], printed: ['−'], name: 'screen.key.smaller' },
  { act: 'usual', keys: ['0'], printed: ['0'], name: 'screen.key.usual' },
  { act: 'inPlace', keys: ['w'], printed: ['W'], name: 'screen.key.inPlace' },
  { act: 'colours', keys: ['c'], printed: ['C'], name: 'screen.key.colours' },
  { act: 'full', keys: ['enter'], printed: ['Enter'], name: 'screen.key.full' },
  { act: 'keys', keys: ['?'], printed: ['?'], name: 'screen.key.keys' },
  { act: 'leave', keys: ['escape'], printed: ['Esc'], name: 'screen.key.leave' }
]

export function screenActOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): ScreenAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = event.key.toLowerCase()
  return SCREEN_KEYS.find(({ keys }) => keys.includes(key))?.act ?? null
}

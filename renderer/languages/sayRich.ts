/**
 * A message in which a part is more than words: `sayRich('page.tabledBy', { who: <b>KAZ</b> })`, or with a tag in the
 * message, `'<b>{who}</b> proposes'` and `{ who, b: (words) => <b>{words}</b> }`. The order of the parts is the language's.
 */
import { createElement, Fragment, type ReactNode } from 'react'
import type { MessageKey } from '#core/languages/messages.ts'
import { messageOf } from '#renderer/languages/say.ts'

type Part = ReactNode | ((words: ReactNode) => ReactNode)

export function sayRich(key: MessageKey, values: Readonly<Record<string, Part>>): ReactNode {
  const tags: Record<string, ReactNode | ((parts: ReactNode[]) => ReactNode)> = {}
  for (const [name, part] of Object.entries(values)) {
    tags[name] = typeof part === 'function' ? (parts) => part(inOrder(parts)) : part
  }
  const said: ReactNode | ReactNode[] = messageOf(key).format<ReactNode>(tags)
  return Array.isArray(said) ? inOrder(said) : said
}

/** React tells brothers apart by key; the parts of one sentence never change places. */
function inOrder(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}

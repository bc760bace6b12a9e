/**
 * The wording of a proposal, checked and with words in it. Used by what turns a change request into a change.
 */
import type { Fragment } from 'prosemirror-model'
import type { Content } from '#core/commands/command.ts'
import { refuse, type Refused } from '#core/decide/outcome.ts'
import type { InlineJSON } from '#core/document/textModel.ts'
import { toContent } from '#core/document/toContent.ts'

export type Wording = { readonly ok: true; readonly content: Fragment; readonly json: InlineJSON } | Refused

/** @param empty what to say of a wording without a word */
export function readWording(content: Content, empty: string): Wording {
  const wording = toContent(content)
  if (!wording.ok) return wording
  if (wording.content.size === 0) return refuse('empty-proposal', empty)
  return { ok: true, content: wording.content, json: (wording.content.toJSON() ?? []) as InlineJSON }
}

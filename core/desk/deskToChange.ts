/**
 * What the desk sends to the floor: the change of a `table` or `revise` command. Called at the moment of tabling, so that
 * what is tabled is what stands in the editor.
 */
import type { Fragment } from 'prosemirror-model'
import type * as Y from 'yjs'
import type { ChangeRequest } from '#core/commands/command.ts'
import { readDeskProposal } from '#core/desk/readDesk.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

/** @throws RangeError if the Map is no proposal of a desk */
export function deskToChange(proposal: Y.Map<unknown>): ChangeRequest {
  const read = readDeskProposal('', proposal)
  if (!read) throw new RangeError('This is not a proposal of a desk.')
  const content = asJSON(read.content)
  switch (read.change.kind) {
    case 'amend':
    case 'insert':
    case 'replace':
    case 'merge':
      return { ...read.change, content }
    case 'counter':
      return { kind: 'counter', proposal: read.change.proposal, content }
    case 'split':
      // An empty line at the end is no part yet.
      return { ...read.change, parts: withoutEmptyEnd(read.parts).map(asJSON) }
    case 'delete':
    case 'move':
    case 'level':
      return read.change
  }
}

function asJSON(content: Fragment): InlineJSON {
  return (content.toJSON() ?? []) as InlineJSON
}

function withoutEmptyEnd(parts: readonly Fragment[]): readonly Fragment[] {
  return parts.slice(0, parts.findLastIndex(({ size }) => size > 0) + 1)
}

/**
 * What the desk sends to the floor: the change of a `table` or `revise` command. Called at the moment of tabling, so that
 * what is tabled is what stands in the editor.
 */
import type * as Y from 'yjs'
import type { ChangeRequest } from '#core/commands/command.ts'
import { readDeskProposal } from '#core/desk/readDesk.ts'
import type { InlineJSON } from '#core/document/textModel.ts'

/** @throws RangeError if the Map is no proposal of a desk */
export function deskToChange(proposal: Y.Map<unknown>): ChangeRequest {
  const read = readDeskProposal('', proposal)
  if (!read) throw new RangeError('This is not a proposal of a desk.')
  const content = (read.content.toJSON() ?? []) as InlineJSON
  switch (read.change.kind) {
    case 'amend':
    case 'insert':
      return { ...read.change, content }
    case 'delete':
    case 'move':
      return read.change
  }
}

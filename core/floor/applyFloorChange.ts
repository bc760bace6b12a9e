/**
 * Writes the floor side of a decision into the floor room. Called by the relay only. Each entry is replaced whole: the
 * floor has one writer, so nothing needs merging, and a reader never sees half a decision.
 */
import type * as Y from 'yjs'
import type { FloorChange } from '#core/floor/floor.ts'

export function applyFloorChange(doc: Y.Doc, changes: readonly FloorChange[]): void {
  doc.transact(() => {
    for (const change of changes) {
      switch (change.op) {
        case 'proposal':
          doc.getMap('proposals').set(change.proposal.id, change.proposal)
          break
        case 'paragraph':
          doc.getMap('paragraphs').set(change.id, change.entry)
          break
        case 'bracket':
          doc.getMap('brackets').set(change.bracket.id, change.bracket)
          break
        case 'package':
          doc.getMap('packages').set(change.package.id, change.package)
          break
        case 'noted':
          doc.getMap('noted').set(change.noted.id, change.noted)
          break
        case 'silence':
          doc.getMap('silences').set(change.silence.id, change.silence)
          break
        case 'statement':
          doc.getMap('statements').set(change.statement.id, change.statement)
          break
        case 'meta':
          for (const [name, value] of Object.entries(change.meta)) doc.getMap('meta').set(name, value)
          break
        case 'revision':
          doc.getArray('revisions').push([change.revision])
      }
    }
  })
}

/**
 * Reads a desk: the proposals its delegation prepares, oldest first. Called by the application whenever the desk changes;
 * never writes.
 */
import type { Fragment } from 'prosemirror-model'
import * as Y from 'yjs'
import { DESK, type DeskChange } from '#core/desk/deskProposal.ts'
import { readDeskBody, readDeskParts } from '#core/desk/readDeskBody.ts'

export interface DeskProposal {
  readonly id: string
  readonly change: DeskChange
  /** The participant who began it. */
  readonly by: string
  readonly begunAt: string
  readonly rationale?: string
  readonly onBehalfOf?: string
  /** The proposal it became on the floor; absent while it was not tabled. */
  readonly tabledAs?: string
  /** The proposed wording; empty where there is none. */
  readonly content: Fragment
  /** The same by block: the parts of a division. */
  readonly parts: readonly Fragment[]
  /** What the editor binds to. */
  readonly map: Y.Map<unknown>
}

export function readDesk(doc: Y.Doc): DeskProposal[] {
  const found: DeskProposal[] = []
  for (const [id, map] of doc.getMap(DESK.proposals).entries()) {
    const proposal = map instanceof Y.Map ? readDeskProposal(id, map) : null
    if (proposal) found.push(proposal)
  }
  return found.sort((a, b) => compare(a.begunAt, b.begunAt) || compare(a.id, b.id))
}

/** One proposal of a desk, or null if its change is none that this program knows. */
export function readDeskProposal(id: string, map: Y.Map<unknown>): DeskProposal | null {
  const change = map.get('change')
  if (!isDeskChange(change)) return null
  const word = (name: string): string | undefined => {
    const value = map.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const rationale = word('rationale')
  const onBehalfOf = word('onBehalfOf')
  const tabledAs = word('tabledAs')
  return {
    id,
    change,
    by: word('by') ?? '',
    begunAt: word('begunAt') ?? '',
    ...(rationale === undefined ? {} : { rationale }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(tabledAs === undefined ? {} : { tabledAs }),
    content: readDeskBody(map),
    parts: readDeskParts(map),
    map
  }
}

/** A desk is written by other programs too, so its JSON is looked at before it is believed. */
function isDeskChange(value: unknown): value is DeskChange {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const change = value as Record<string, unknown>
  const isPlace = (place: unknown) => place === null || typeof place === 'string'
  switch (change.kind) {
    case 'amend':
    case 'delete':
    case 'replace':
    case 'split':
      return typeof change.paragraph === 'string'
    case 'insert':
      return isPlace(change.after) && typeof change.node === 'object' && change.node !== null
    case 'move':
      return typeof change.paragraph === 'string' && isPlace(change.after)
    case 'counter':
      return typeof change.proposal === 'string' && isPlace(change.paragraph)
    case 'merge':
      return typeof change.paragraph === 'string' && typeof change.with === 'string'
    case 'level':
      return typeof change.paragraph === 'string' && typeof change.level === 'number'
    default:
      return false
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Tables the proposals of an imported Word file, as the secretariat does when it records what delegations said: each through
 * the one decision entry point, each with its receipt, so that the record is complete. Called by `importDocument`; writes
 * nothing itself.
 */
import { createHash, randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import type { Command } from '#core/commands/command.ts'
import { CHAIR, SECRETARIAT, type Conference, type DraftInfo, type Participant } from '#core/conference/conference.ts'
import { decide } from '#core/decide/decide.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import { type Floor, type FloorChange, type ParagraphNote, type Proposal } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import {
  resolveCounter,
  type ImportedChange,
  type ImportedDocx,
  type ImportedNote
} from '#core/interchange/docx/importedDocx.ts'
import type { Standing } from '#core/interchange/positionComments.ts'
import { RELAY_AUTHOR, type LoggedUpdate, type StoredReceipt } from '#relay/store/store.ts'

export interface TableImported {
  readonly conference: Conference
  readonly draft: DraftInfo
  readonly text: TextModel
  /** With the brackets of the file on it; what is tabled is written into it. */
  readonly floor: Y.Doc
  readonly imported: ImportedDocx
  /** For whom each author stands. */
  readonly codes: ReadonlyMap<string, string>
  readonly people: readonly Participant[]
  readonly now: () => Date
  readonly newId: () => string
}

export interface Tabled {
  readonly updates: readonly LoggedUpdate[]
  readonly receipts: readonly StoredReceipt[]
  /** What could not be tabled, one sentence each. */
  readonly remarks: readonly string[]
  readonly proposals: number
  readonly positions: number
}

export function tableImported(request: TableImported): Tabled {
  const { floor } = request
  const updates: LoggedUpdate[] = []
  const receipts: StoredReceipt[] = []
  const remarks: string[] = []
  const { draft, conference, text, newId, imported } = request
  const proposals = new Map<string, Proposal>()
  let standing: Floor = { ...readFloor(floor), proposals }
  // Every entry of the record has its moment, and the last one is now.
  const start = request.now().getTime() - imported.changes.reduce((sum, { positions }) => sum + 1 + positions.length, 0)

  const log =
    (receipt?: number, participant = RELAY_AUTHOR) =>
    (update: Uint8Array) => {
      const at = new Date(start + receipts.length).toISOString()
      updates.push({
        draft: draft.id,
        room: 'floor',
        at,
        session: RELAY_AUTHOR,
        participant,
        ...(receipt !== undefined && { receipt }),
        update
      })
    }
  const write = (changes: readonly FloorChange[], listen: (update: Uint8Array) => void) => {
    floor.on('update', listen)
    applyFloorChange(floor, changes)
    floor.off('update', listen)
    // Read anew after each of two thousand proposals, the floor would take longer than all the rest.
    for (const change of changes) {
      if (change.op === 'proposal') proposals.set(change.proposal.id, change.proposal)
      else standing = { ...readFloor(floor), proposals }
    }
  }
  const carryOut = (command: Command, actor: Participant): string | null => {
    const seq = receipts.length + 1
    // One after the other, so that the order of tabling is the order of the file.
    const now = new Date(start + seq).toISOString()
    const situation = {
      conference,
      draft: draft.id,
      profile: draft.profile,
      text,
      floor: standing,
      actor,
      now,
      seq,
      newId
    }
    const decision = decide(situation, command)
    if (!decision.ok) return decision.message
    write(decision.floor, log(seq, actor.id))
    receipts.push({ receipt: decision.receipt, digest: digestOf(draft.id, command) })
    return null
  }

  const before = beforeTabling(request, standing)
  if (before.length > 0) write(before, log())
  let positions = 0
  const tabled: Array<string | undefined> = []
  for (const change of request.imported.changes) {
    const known = resolveCounter(change, tabled)
    const proposal = table(request, known, carryOut, remarks, () => receipts.at(-1)?.receipt.proposal)
    tabled.push(proposal)
    if (proposal === undefined) continue
    for (const { author, position } of change.positions) {
      positions += takePosition(request, change, author, proposal, position, carryOut, remarks)
    }
  }
  return { updates, receipts, remarks, proposals: receipts.length - positions, positions }
}

function table(
  request: TableImported,
  { author, change, place, rationale }: ImportedChange,
  carryOut: (command: Command, actor: Participant) => string | null,
  remarks: string[],
  proposal: () => string | undefined
): string | undefined {
  const code = request.codes.get(author)!
  const { actor, onBehalfOf } = speakerFor(code, request.people)
  const command: Command = {
    id: randomUUID(),
    kind: 'table',
    change,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(rationale !== undefined && { rationale })
  }
  const refusal = carryOut(command, actor)
  if (refusal === null) return proposal()
  remarks.push(`${place}: a change by ${author || 'an author without a name'} was left out. ${refusal}`)
  return undefined
}

/** @returns how many positions were taken, one or none */
function takePosition(
  { codes, people }: TableImported,
  { place }: ImportedChange,
  author: string,
  proposal: string,
  position: Standing,
  carryOut: (command: Command, actor: Participant) => string | null,
  remarks: string[]
): number {
  const code = codes.get(author)!
  const { actor } = speakerFor(SECRETARIAT, people)
  const id = randomUUID()
  const command: Command =
    position === 'cosponsor'
      ? { id, kind: 'cosponsor', proposal, onBehalfOf: code }
      : { id, kind: 'position', proposal, position, onBehalfOf: code }
  const refusal =
    code === CHAIR || code === SECRETARIAT
      ? 'The Chair and the secretariat take no positions.'
      : carryOut(command, actor)
  if (refusal === null) return 1
  remarks.push(`${place}: the position of ${author || 'an author without a name'} was left out. ${refusal}`)
  return 0
}

/** The secretariat records for everyone; what the Chair proposed, the Chair tables. */
function speakerFor(code: string, people: readonly Participant[]): { actor: Participant; onBehalfOf?: string } {
  const role = code === CHAIR ? 'chair' : 'secretariat'
  const actor = people.find((person) => person.role === role) ?? { id: RELAY_AUTHOR, name: 'Import', role }
  return { actor, ...(code !== CHAIR && code !== SECRETARIAT && { onBehalfOf: code }) }
}

/** The labels that the file gives, and the notes at its paragraphs: they come with the text, not by a decision. */
function beforeTabling({ imported, codes }: TableImported, { paragraphs }: Floor): FloorChange[] {
  const notes = new Map<string, ParagraphNote[]>()
  for (const note of imported.notes) {
    if (note.block !== null)
      notes.set(note.block, [...(notes.get(note.block) ?? []), toNote(note, codes.get(note.author))])
  }
  return [
    ...(imported.numbering ? [{ op: 'meta' as const, meta: { numbering: imported.numbering } }] : []),
    ...[...notes].map(([id, list]) => ({
      op: 'paragraph' as const,
      id,
      entry: { ...(paragraphs.get(id) ?? { state: 'open' as const }), notes: list }
    }))
  ]
}

function toNote({ author, text, quote, answers }: ImportedNote, by: string | undefined): ParagraphNote {
  return {
    ...(by !== undefined && { by }),
    author,
    text,
    ...(quote !== '' && { quote }),
    ...(answers !== undefined && { answers })
  }
}

function digestOf(draft: string, command: Command): string {
  return createHash('sha256')
    .update(JSON.stringify([draft, command]))
    .digest('hex')
}

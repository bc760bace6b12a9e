/**
 * A conference file as large as they come: one draft of 300 paragraphs with 500 proposals on the floor. The proposals are
 * decided by core and written through the store, as the relay does it, only without the network in between.
 */
import { randomUUID } from 'node:crypto'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Conference, Participant } from '#core/conference/conference.ts'
import type { ConferenceDescription } from '#core/conference/conferenceDescription.ts'
import type { ChangeRequest, Command } from '#core/commands/command.ts'
import { decide } from '#core/decide/decide.ts'
import { createTextReader } from '#core/document/readText.ts'
import { schema } from '#core/document/schema.ts'
import type { Block } from '#core/document/textModel.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { createConference, type CreatedInvite } from '#relay/conference/createConference.ts'
import { newId } from '#relay/newId.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { LoggedUpdate, StoredReceipt } from '#relay/store/store.ts'
import { amendWords, createChance, makeParagraph, type Chance } from '#test/bench/words.ts'

export interface LargeConference {
  readonly file: string
  readonly draft: string
  readonly paragraphs: readonly string[]
  /** Amendments still on the floor, each on a paragraph of its own. */
  readonly amendments: readonly { readonly proposal: string; readonly paragraph: string }[]
  readonly invites: readonly CreatedInvite[]
}

const DELEGATIONS = ['Arvenia', 'Brastova', 'Corlane', 'Dovria', 'Estmark', 'Falune', 'Gravia', 'Helmond'].map(
  (name) => ({ code: name.slice(0, 3).toUpperCase(), name, kind: 'member' as const })
)

const DESCRIPTION: ConferenceDescription = {
  title: 'Ninth Conference on Shared Waters',
  place: 'Port Halden',
  dates: '2026-06-01/2026-06-05',
  delegations: DELEGATIONS,
  groups: [],
  participants: [
    { name: 'Chair', role: 'chair' },
    { name: 'Secretariat', role: 'secretariat' },
    ...DELEGATIONS.map(({ code, name }) => ({ name: `${name} 1`, role: 'delegate' as const, delegation: code })),
    { name: 'Observer', role: 'observer' }
  ],
  drafts: [{ title: 'Conclusions of the Conference', profile: 'highlights', from: 'conclusions.md' }]
}

export async function makeLargeConference(
  file: string,
  { paragraphs = 300, proposals = 500, seed = 7 }: { paragraphs?: number; proposals?: number; seed?: number } = {}
): Promise<LargeConference> {
  const chance = createChance(seed)
  const nodes = makeText(paragraphs, chance)
  const store = openSqliteStore(file)
  try {
    const now = (): Date => new Date('2026-06-01T09:00:00.000Z')
    const created = await createConference(store, {
      conference: DESCRIPTION,
      texts: new Map([[0, nodes]]),
      now,
      newId
    })
    const draft = created.drafts[0]!
    const conference = (await store.get('conference', 'conference')) as Conference
    const people = (await store.list('participant')).map((entry) => entry.value as Participant)
    const text = new Y.Doc()
    for (const update of (await store.loadRoom(draft.id, 'text')).updates) Y.applyUpdate(text, update)
    const model = createTextReader(text.getXmlFragment('text')).read()
    const floor = new Y.Doc()
    const updates: LoggedUpdate[] = []
    const receipts: StoredReceipt[] = []
    const amendments: { proposal: string; paragraph: string }[] = []
    const amended = new Set<string>()
    const numbered = model.blocks.filter((block) => block.type === 'paragraph')
    const delegates = people.filter((person) => person.role === 'delegate')

    for (let count = 0; count < proposals; count++) {
      const actor = chance.pick(delegates)
      const block = chance.pick(numbered)
      const change = makeChange(block, numbered, chance)
      const command: Command = { id: randomUUID(), kind: 'table', change }
      const seq = receipts.length + 1
      const at = now().toISOString()
      const decision = decide(
        {
          conference,
          draft: draft.id,
          profile: draft.profile,
          text: model,
          floor: readFloor(floor),
          actor,
          now: at,
          seq,
          newId
        },
        command
      )
      if (!decision.ok) {
        // A move to where it stands already, for instance: another one is made.
        count--
        continue
      }
      const before = Y.encodeStateVector(floor)
      applyFloorChange(floor, decision.floor)
      updates.push({
        draft: draft.id,
        room: 'floor',
        at,
        session: 'bench',
        participant: actor.id,
        receipt: seq,
        update: Y.encodeStateAsUpdate(floor, before)
      })
      receipts.push({ receipt: decision.receipt, digest: command.id })
      const { proposal } = decision.receipt
      if (proposal !== undefined && change.kind === 'amend' && !amended.has(block.id)) {
        amended.add(block.id)
        amendments.push({ proposal, paragraph: block.id })
      }
    }
    await store.commit({ updates, receipts })
    return {
      file,
      draft: draft.id,
      paragraphs: numbered.map((block) => block.id),
      amendments,
      invites: created.invites
    }
  } finally {
    await store.close()
  }
}

function makeText(paragraphs: number, chance: Chance): Node[] {
  const nodes = [
    schema.node('title', { id: 'title' }, schema.text('Conclusions of the Ninth Conference on Shared Waters'))
  ]
  for (let index = 0; index < paragraphs; index++) {
    if (index % 20 === 0)
      nodes.push(schema.node('heading', { id: `h${index}`, level: 1 }, schema.text(`Chapter ${index / 20 + 1}`)))
    nodes.push(schema.node('paragraph', { id: `p${index}`, role: 'numbered' }, schema.text(makeParagraph(chance))))
  }
  return nodes
}

/** Three in four are amendments, as on a real floor. */
function makeChange(block: Block, all: readonly Block[], chance: Chance): ChangeRequest {
  const kind = chance.int(100)
  if (kind < 76) return { kind: 'amend', paragraph: block.id, content: amendWords(block.node.textContent, chance) }
  if (kind < 88) return { kind: 'insert', after: block.id, content: makeParagraph(chance) }
  if (kind < 95) return { kind: 'delete', paragraph: block.id }
  return { kind: 'move', paragraph: block.id, after: chance.pick(all).id }
}

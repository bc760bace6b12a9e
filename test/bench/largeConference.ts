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
  /** Names of the delegates, one for each delegation. */
  readonly delegates: readonly string[]
  /** The text as one Yjs update. */
  readonly text: Uint8Array
}

export interface LargeSize {
  readonly paragraphs?: number
  readonly proposals?: number
  readonly delegations?: number
  readonly seed?: number
}

const FIRST = ['Arvenia', 'Brastova', 'Corlane', 'Dovria', 'Estmark', 'Falune', 'Gravia', 'Helmond']
const SHORES = ['North', 'South', 'East', 'West']

/** As many States as are asked for; beyond the first eight, those of their four shores. */
function makeDelegations(count: number) {
  const shores = FIRST.flatMap((name) =>
    SHORES.map((shore) => ({ code: `${shore[0]}${name.slice(0, 3)}`, name: `${shore} ${name}` }))
  )
  return [...FIRST.map((name) => ({ code: name.slice(0, 3), name })), ...shores]
    .slice(0, count)
    .map(({ code, name }) => ({ code: code.toUpperCase(), name, kind: 'member' as const }))
}

const describe = (delegations: ReturnType<typeof makeDelegations>): ConferenceDescription => ({
  title: 'Ninth Conference on Shared Waters',
  place: 'Port Halden',
  dates: '2026-06-01/2026-06-05',
  delegations,
  groups: [],
  participants: [
    { name: 'Chair', role: 'chair' },
    { name: 'Secretariat', role: 'secretariat' },
    ...delegations.map(({ code, name }) => ({ name: `${name} 1`, role: 'delegate' as const, delegation: code })),
    { name: 'Observer', role: 'observer' }
  ],
  drafts: [{ title: 'Conclusions of the Conference', profile: 'highlights', from: 'conclusions.md' }]
})

export async function makeLargeConference(
  file: string,
  { paragraphs = 300, proposals = 500, delegations = 8, seed = 7 }: LargeSize = {}
): Promise<LargeConference> {
  const chance = createChance(seed)
  const nodes = makeText(paragraphs, chance)
  const store = openSqliteStore(file)
  try {
    const now = (): Date => new Date('2026-06-01T09:00:00.000Z')
    const created = await createConference(store, {
      conference: describe(makeDelegations(delegations)),
      texts: new Map([[0, nodes]]),
      now,
      newId,
      invites: { uses: 10_000 }
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
      invites: created.invites,
      delegates: delegates.map(({ name }) => name),
      text: Y.encodeStateAsUpdate(text)
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

/**
 * The room of a rehearsal: everyone the script speaks of, connected as a stock client, with what each of them sees. The
 * steps (`typeStep`, `deskSteps`, `commandStep`) act on it.
 */
import type * as Y from 'yjs'
import type { DraftInfo } from '#core/conference/conference.ts'
import { createTextReader, type TextReader } from '#core/document/readText.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { Difference } from '#relay/rehearse/difference.ts'
import type { Script } from '#relay/rehearse/script.ts'
import { connectStockClient, type StockClient } from '#relay/rehearse/stockClient.ts'
import type { View } from '#relay/rehearse/toCommand.ts'

export interface Player {
  readonly name: string
  readonly client: StockClient
  readonly floor: Y.Doc
  text: Y.Doc
  reader: TextReader
}

export interface Stage {
  readonly players: readonly Player[]
  player(name: string): Player
  /** What the player sees, once it has everything that the relay had when it was asked. */
  view(player: Player): Promise<View>
  /** The room of the player's delegation. */
  desk(player: Player): Promise<{ readonly room: string; readonly doc: Y.Doc }>
  /** Opens the text room afresh, without what the player wrote there and the relay refused. */
  reopenText(player: Player): Promise<void>
  /** Ids of tabled proposals by the names that the script gives them. */
  readonly called: Map<string, string>
  /** Proposals that lie at a desk, by the same names. */
  readonly prepared: Map<string, { readonly room: string; readonly id: string }>
  readonly newId: () => string
  readonly now: () => string
  close(): void
}

export interface StageOptions {
  readonly url: string
  readonly draft: DraftInfo
  readonly script: Script
  readonly invites: ReadonlyArray<{ readonly participant: string; readonly code: string }>
  readonly newId: () => string
  /** ISO time. */
  readonly now: () => string
}

export async function openStage({ url, draft, script, invites, newId, now }: StageOptions): Promise<Stage> {
  const players: Player[] = []
  const called = new Map<string, string>()
  const close = () => players.forEach(({ client }) => client.close())

  const enter = async (name: string) => {
    const invite = invites.find((candidate) => candidate.participant === name)
    if (!invite) throw new Difference(`The rehearsal speaks of "${name}", who is no participant of the conference.`)
    const client = await connectStockClient(url, invite.code, draft.id)
    const [text, floor] = await Promise.all([client.room('text'), client.room('floor')])
    players.push({ name, client, floor: floor.doc, text: text.doc, reader: readerOf(text.doc) })
  }
  try {
    for (const name of new Set(script.steps.map((step) => step.who))) await enter(name)
  } catch (error) {
    close()
    throw error
  }

  return {
    players,
    player(name) {
      const found = players.find((candidate) => candidate.name === name)
      if (!found) throw new Difference(`"${name}" is not in the room.`)
      return found
    },
    async view(player) {
      await Promise.all([player.client.catchUp('text'), player.client.catchUp('floor')])
      return { text: player.reader.read(), floor: readFloor(player.floor), profile: draft.profile, called }
    },
    async desk({ client }) {
      const room = deskOf(client)
      return { room, doc: (await client.room(room)).doc }
    },
    async reopenText(player) {
      player.client.leave('text')
      player.text = (await player.client.room('text')).doc
      player.reader = readerOf(player.text)
    },
    called,
    prepared: new Map(),
    newId,
    now,
    close
  }
}

export function deskOf(client: StockClient): string {
  return `desk.${client.participant.delegation ?? ''}`
}

function readerOf(doc: Y.Doc): TextReader {
  return createTextReader(doc.getXmlFragment('text'))
}

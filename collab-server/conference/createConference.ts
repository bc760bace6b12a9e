/**
 * Makes a conference in an empty store: its drafts with their texts, its participants, and one invite for each. Called by
 * `chapeau create`, by rehearsals and by tests. Everything is written in one batch: there is no half a conference.
 */
import * as Y from 'yjs'
import type { Node } from 'prosemirror-model'
import type { Conference, DraftInfo, Participant, Role } from '#core/conference/conference.ts'
import type { ConferenceDescription } from '#core/conference/conferenceDescription.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { FloorChange } from '#core/floor/floor.ts'
import type { Imported } from '#core/interchange/imported.ts'
import { importedFloor } from '#core/interchange/importedFloor.ts'
import { mendText } from '#core/document/mendText.ts'
import { writeText } from '#core/document/writeText.ts'
import { inviteHash } from '#core/protocol/pin.ts'
import { CONFERENCE_KEY } from '#relay/conference/loadConference.ts'
import { newInvite, type InviteTerms } from '#relay/sessions/invite.ts'
import { hashInviteCode, newInviteCode } from '#relay/sessions/secrets.ts'
import { RELAY_AUTHOR, type LoggedUpdate, type RegistryPut, type Store } from '#relay/store/store.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

export interface CreateConferenceOptions {
  readonly conference: ConferenceDescription
  /** The blocks of each draft, by its place in the description; a draft without any begins with an empty paragraph. */
  readonly texts: ReadonlyMap<number, readonly Node[]>
  /** The brackets of each text, by the same place. */
  readonly brackets?: ReadonlyMap<number, Imported['brackets']>
  readonly now: () => Date
  readonly newId: () => string
  /** Where the relay will be found, for the links. */
  readonly baseUrl?: string
  /** The fingerprint of the conference's own certificate, for the links; null where it has none. */
  readonly pin?: string | null
  /** How long and how often the invites open a session. */
  readonly invites?: InviteTerms
}

export interface CreatedInvite {
  readonly participant: string
  readonly participantId: string
  readonly role: Role
  readonly delegation: string | null
  /** Shown here and never again: only its hash is kept. */
  readonly code: string
  readonly url: string
}

export interface CreatedConference {
  readonly conference: string
  readonly drafts: readonly DraftInfo[]
  readonly invites: readonly CreatedInvite[]
}

const DEFAULT_BASE_URL = 'http://127.0.0.1:4400'

export async function createConference(store: Store, options: CreateConferenceOptions): Promise<CreatedConference> {
  const {
    conference: description,
    texts,
    brackets,
    now,
    newId,
    baseUrl = DEFAULT_BASE_URL,
    invites = {},
    pin = null
  } = options
  if ((await store.get('conference', CONFERENCE_KEY)) !== undefined) {
    throw new StoreRefusal(
      'already-a-conference',
      'This file already holds a conference and was left as it is; give a new path for another one.'
    )
  }
  const at = now().toISOString()
  const drafts = description.drafts.map(({ title, profile }) => ({ id: newId(), title, profile }))
  const conference: Conference = {
    id: newId(),
    title: description.title,
    place: description.place,
    dates: description.dates,
    delegations: description.delegations,
    groups: description.groups,
    drafts,
    ...(description.sample === true && { sample: true })
  }
  const participants = description.participants.map(({ name, role, delegation }): Participant => ({
    id: newId(),
    name,
    role,
    ...(delegation === undefined ? {} : { delegation })
  }))
  const invited = participants.map((participant) => ({ participant, code: newInviteCode() }))

  const puts: RegistryPut[] = [
    { kind: 'conference', key: CONFERENCE_KEY, value: conference },
    ...participants.map((value): RegistryPut => ({ kind: 'participant', key: value.id, value })),
    ...invited.map(({ participant, code }): RegistryPut => {
      return { kind: 'invite', key: hashInviteCode(code), value: newInvite(participant.id, now(), invites) }
    })
  ]
  const updates = drafts.map((draft, index): LoggedUpdate => ({
    draft: draft.id,
    room: 'text',
    at,
    session: RELAY_AUTHOR,
    participant: RELAY_AUTHOR,
    update: firstText(texts.get(index) ?? [], newId)
  }))
  drafts.forEach((draft, index) => {
    const found = brackets?.get(index) ?? []
    if (found.length === 0) return
    const floor = importedFloor({ nodes: [...(texts.get(index) ?? [])], brackets: [...found] }, at)
    updates.push({ ...updates[index]!, draft: draft.id, room: 'floor', update: firstFloor(floor) })
  })
  await store.commit({ puts, updates })

  return {
    conference: conference.id,
    drafts,
    invites: invited.map(({ participant, code }) => ({
      participant: participant.name,
      participantId: participant.id,
      role: participant.role,
      delegation: participant.delegation ?? null,
      code,
      url: inviteUrl(baseUrl, code, pin)
    }))
  }
}

/** @param pin the fingerprint of the relay's own key, where it has one */
export function inviteUrl(baseUrl: string, code: string, pin: string | null = null): string {
  return `${baseUrl.replace(/\/+$/, '')}/${inviteHash(code, pin)}`
}

/** A floor room's first update. */
function firstFloor(changes: readonly FloorChange[]): Uint8Array {
  const doc = new Y.Doc()
  applyFloorChange(doc, changes)
  return Y.encodeStateAsUpdate(doc)
}

/** A text room's first update. */
function firstText(nodes: readonly Node[], newId: () => string): Uint8Array {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  doc.transact(() => {
    if (nodes.length > 0) writeText(fragment, nodes)
    mendText(fragment, newId)
  })
  return Y.encodeStateAsUpdate(doc)
}

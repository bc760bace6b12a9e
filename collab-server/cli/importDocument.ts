/**
 * `chapeau import`: puts a document into a draft that nobody has worked on yet, or into a new one; what is tracked in a Word
 * file is tabled. Called by `runChapeau`. It must never take words away from anyone: a draft with a record, or one in which
 * somebody typed, is left as it is. Nothing is written unless all of it is.
 */
import * as Y from 'yjs'
import type { Node } from 'prosemirror-model'
import {
  PROFILES,
  type Conference,
  type DraftInfo,
  type Participant,
  type Profile
} from '#core/conference/conference.ts'
import { applyFloorChange } from '#core/floor/applyFloorChange.ts'
import type { FloorChange } from '#core/floor/floor.ts'
import { canBeTracked } from '#core/interchange/importFile.ts'
import { importedFloor } from '#core/interchange/importedFloor.ts'
import { mendText } from '#core/document/mendText.ts'
import { createTextReader } from '#core/document/readText.ts'
import { writeText } from '#core/document/writeText.ts'
import type { ImportedDocx } from '#core/interchange/docx/importedDocx.ts'
import type { AuthorMap } from '#core/interchange/docx/matchAuthors.ts'
import { findDraft } from '#relay/cli/findDraft.ts'
import { mapAuthors, readAuthorMap, WORD_AUTHORS_KEY } from '#relay/cli/mapAuthors.ts'
import type { Output } from '#relay/cli/output.ts'
import { readDocument } from '#relay/cli/readDocument.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import { tableImported, type Tabled } from '#relay/cli/tableImported.ts'
import { withStore } from '#relay/cli/withStore.ts'
import { CONFERENCE_KEY, loadConference } from '#relay/conference/loadConference.ts'
import { newId } from '#relay/newId.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { RELAY_AUTHOR, type LoggedUpdate, type RegistryPut, type Store } from '#relay/store/store.ts'

export interface ImportOptions {
  readonly data: string
  readonly draft?: string
  readonly new?: boolean
  readonly profile?: string
  readonly title?: string
  /** `Author=CODE`, as often as there are authors. */
  readonly map?: readonly string[]
  /** Only say what it would do. */
  readonly dryRun?: boolean
}

export async function importDocument(input: string, options: ImportOptions, output: Output): Promise<void> {
  const target = targetOf(options)
  const said = readAuthorMap(options.map ?? [])
  await withStore(options.data, async (store) => {
    const conference = await loadConference(store)
    const draft = 'draft' in target ? findDraft(conference, target.draft) : newDraft(conference, target)
    if ('draft' in target) await requireUntouched(store, draft)
    const isTracked = canBeTracked(input)
    if (!isTracked && options.map !== undefined)
      throw usage('--map is for Word files and pages, whose authors it names.')
    const imported = await readDocument(input, 'The document', { profile: draft.profile, conference })
    const { nodes, remarks, brackets } = imported
    const word = isTracked ? imported : null
    const { update, doc } = await replaceText(store, draft.id, nodes)
    const mapped = word ? await mapAuthors(store, conference, word, said) : null
    const at = new Date().toISOString()
    const floor = await replaceFloor(store, draft.id, importedFloor({ nodes, brackets }, at))
    const tabled =
      word && mapped ? await table(store, conference, { draft, word, doc, floor: floor.doc }, mapped.codes) : null
    const all = [...remarks, ...(tabled?.remarks ?? [])]
    if (!options.dryRun) {
      const author = { session: RELAY_AUTHOR, participant: RELAY_AUTHOR }
      const text: LoggedUpdate = { draft: draft.id, room: 'text', at, ...author, update }
      await store.commit({
        puts: putsFor(target, conference, draft, mapped?.remember ?? null),
        updates: [
          text,
          ...(floor.update ? [{ draft: draft.id, room: 'floor', at, ...author, update: floor.update }] : []),
          ...(tabled?.updates ?? [])
        ],
        receipts: tabled?.receipts ?? []
      })
    }
    all.forEach(output.note)
    output.result({
      draft,
      blocks: nodes.length,
      brackets: brackets.length,
      ...(word && mapped && tabled && { word: reportOf(word, mapped.codes, tabled) }),
      ...(options.dryRun && { dryRun: true }),
      remarks: all
    })
  })
}

/** What a Word file became, by author: what Word counts, and what was made of it. */
function reportOf(word: ImportedDocx, codes: ReadonlyMap<string, string>, tabled: Tabled): object {
  const authors = [...new Set([...word.revisions.map(({ author }) => author), ...word.authors])]
  return {
    proposals: tabled.proposals,
    positions: tabled.positions,
    notes: word.notes.length,
    numbersKept: word.numbering !== null,
    authors: authors.map((author) => ({
      author,
      delegation: codes.get(author) ?? null,
      tracked: word.revisions.find((one) => one.author === author)?.counts ?? {},
      proposals: word.changes.filter((change) => change.author === author).length
    }))
  }
}

async function table(
  store: Store,
  conference: Conference,
  { draft, word, doc, floor }: { draft: DraftInfo; word: ImportedDocx; doc: Y.Doc; floor: Y.Doc },
  codes: ReadonlyMap<string, string>
): Promise<Tabled> {
  const reader = createTextReader(doc.getXmlFragment('text'))
  const people = (await store.list('participant')).map(({ value }) => value as Participant)
  const text = reader.read()
  reader.destroy()
  return tableImported({ conference, draft, text, floor, imported: word, codes, people, now: () => new Date(), newId })
}

function putsFor(target: Target, conference: Conference, draft: DraftInfo, remember: AuthorMap | null): RegistryPut[] {
  const drafts = [...conference.drafts, draft]
  return [
    ...('draft' in target
      ? []
      : [{ kind: 'conference' as const, key: CONFERENCE_KEY, value: { ...conference, drafts } }]),
    ...(remember ? [{ kind: 'conference' as const, key: WORD_AUTHORS_KEY, value: remember }] : [])
  ]
}

type Target = { readonly draft: string } | { readonly title: string; readonly profile: Profile }

function targetOf({ draft, new: isNew, profile, title }: ImportOptions): Target {
  if (isNew === true) {
    if (draft !== undefined) throw usage('Give either --draft or --new, not both.')
    if (profile === undefined || title === undefined || title.trim() === '') {
      throw usage('With --new, say what the draft is with --profile and --title.')
    }
    const known = PROFILES.find((candidate) => candidate === profile)
    if (!known) throw usage(`There is no profile "${profile}"; the profiles are ${PROFILES.join(', ')}.`)
    return { title: title.trim(), profile: known }
  }
  if (profile !== undefined || title !== undefined) {
    throw usage('--profile and --title describe a new draft; add --new, or leave them out.')
  }
  if (draft === undefined)
    throw usage('Say where the document goes: --draft with an id, or --new with --profile and --title.')
  return { draft }
}

function newDraft(conference: Conference, { title, profile }: { title: string; profile: Profile }): DraftInfo {
  if (conference.drafts.some((draft) => draft.title === title)) {
    throw new CliRefusal(`There is a draft "${title}" already. Give the new one another title.`)
  }
  return { id: newId(), title, profile }
}

/** An import replaces the text, so it is only for a draft whose every word came from an earlier import. */
async function requireUntouched(store: Store, { id, title }: DraftInfo): Promise<void> {
  const entries = await store.lastReceipt(id)
  if (entries > 0) {
    throw new CliRefusal(
      `The draft "${title}" has ${entries} ${entries === 1 ? 'entry' : 'entries'} in its record, which speak of its paragraphs, so its text is not replaced. Import into a new draft with --new.`
    )
  }
  const log = await store.readLog(id, 'text')
  if (log.some(({ participant }) => participant !== RELAY_AUTHOR)) {
    throw new CliRefusal(
      `Somebody has typed in the draft "${title}", so its text is not replaced. Import into a new draft with --new.`
    )
  }
}

/** The update that turns what stands in the room into the document, and the room as it is then. */
async function replaceText(
  store: Store,
  draft: string,
  nodes: readonly Node[]
): Promise<{ update: Uint8Array; doc: Y.Doc }> {
  const doc = await readRoom(store, draft, 'text')
  const before = Y.encodeStateVector(doc)
  const fragment = doc.getXmlFragment('text')
  doc.transact(() => {
    fragment.delete(0, fragment.length)
    writeText(fragment, nodes)
    mendText(fragment, newId)
  })
  return { update: Y.encodeStateAsUpdate(doc, before), doc }
}

/** With the text, what an earlier import brought to the floor goes too. Without an update if there is nothing to write. */
async function replaceFloor(
  store: Store,
  draft: string,
  changes: readonly FloorChange[]
): Promise<{ update: Uint8Array | null; doc: Y.Doc }> {
  const doc = await readRoom(store, draft, 'floor')
  const before = Y.encodeStateVector(doc)
  const earlier = [doc.getMap('brackets'), doc.getMap('paragraphs')]
  if (changes.length === 0 && earlier.every((map) => map.size === 0)) return { update: null, doc }
  doc.transact(() => {
    earlier.forEach((map) => map.clear())
    applyFloorChange(doc, changes)
  })
  return { update: Y.encodeStateAsUpdate(doc, before), doc }
}

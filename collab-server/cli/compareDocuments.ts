/**
 * `chapeau compare`: two issues of a draft, or one and a Word file from outside, as a Word file with tracked changes from the
 * one to the other. Called by `runChapeau`. Changes nothing.
 */
import { writeFile } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import { compile } from '#core/compile/compile.ts'
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import type { BlockType } from '#core/document/schema.ts'
import type { TextModel } from '#core/document/textModel.ts'
import { EMPTY_FLOOR, type Floor } from '#core/floor/floor.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { compareTexts, type ComparedText } from '#core/interchange/compare/compareTexts.ts'
import { writeTrackedDocx } from '#core/interchange/tracked/exportTrackedDocx.ts'
import { computeLabels } from '#core/numbering/computeLabels.ts'
import { findDraft } from '#relay/cli/findDraft.ts'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { readWordDocument } from '#relay/cli/readWordDocument.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import { textAtRevision, PRESENT, ZERO_DRAFT } from '#relay/cli/textAtRevision.ts'
import { withStore } from '#relay/cli/withStore.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { newId } from '#relay/newId.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import type { Store } from '#relay/store/store.ts'

export interface CompareOptions {
  readonly data: string
  readonly draft: string
  /** The older issue; the first one if nothing is said. */
  readonly from?: string
  /** The newer issue; the text as it stands if nothing is said. */
  readonly to?: string
  /** A Word file instead of the newer issue. */
  readonly with?: string
  readonly out: string
}

export async function compareDocuments(options: CompareOptions, output: Output): Promise<void> {
  if (options.to !== undefined && options.with !== undefined) throw usage('Give either --to or --with, not both.')
  const made = await withStore(options.data, async (store) => {
    const conference = await loadConference(store)
    const draft = findDraft(conference, options.draft)
    const floor = readFloor(await readRoom(store, draft.id, 'floor'))
    const before = await issue(store, draft, floor, options.from ?? ZERO_DRAFT)
    const after =
      options.with === undefined
        ? await issue(store, draft, floor, options.to ?? PRESENT)
        : await outside(options.with, draft)
    const at = (await store.readRecord(draft.id)).at(-1)?.at ?? '1970-01-01T00:00:00.000Z'
    const { paragraphs, counts } = compareTexts(before, after, { name: after.name, at })
    return { counts, bytes: await write(paragraphs, after, draft, conference, at) }
  })
  await putInPlace(options.out, (temporary) => writeFile(temporary, made.bytes), { replace: true, newId })
  output.result({ file: options.out, bytes: made.bytes.length, ...made.counts })
}

interface Named extends ComparedText {
  readonly name: string
  readonly text: TextModel
}

async function issue(store: Store, draft: DraftInfo, floor: Floor, name: string): Promise<Named> {
  const text = await textAtRevision(store, draft.id, floor, name)
  if (!text) {
    const known = new Set([ZERO_DRAFT, ...floor.revisions.map(({ label }) => label), PRESENT])
    const list = [...known].map((label) => `"${label}"`).join(', ')
    throw new CliRefusal(`The draft "${draft.title}" has no issue "${name}"; it has ${list}.`)
  }
  return named(name === PRESENT ? 'Present text' : name, text, draft, name === PRESENT ? floor.meta.numbering : null)
}

/** A file from outside says what it is with its changes rejected: what stands in it. */
async function outside(path: string, draft: DraftInfo): Promise<Named> {
  const { nodes } = await readWordDocument(path, draft.profile, 'The document')
  return named(path.split(/[\\/]/u).at(-1)!, toText(nodes), draft, null)
}

function named(name: string, text: TextModel, { profile }: DraftInfo, numbering: Floor['meta']['numbering']): Named {
  const labels = new Map([...computeLabels(text, profile, numbering)].map(([id, { printed }]) => [id, printed]))
  return {
    name,
    text,
    nodes: text.blocks.map(({ node }) => node).filter((node) => node.textContent.trim() !== ''),
    labels
  }
}

function toText(nodes: readonly Node[]): TextModel {
  const blocks = nodes.map((node) => ({ id: node.attrs.id as string, type: node.type.name as BlockType, node }))
  return { blocks, indexOf: new Map(blocks.map(({ id }, index) => [id, index])) }
}

function write(
  paragraphs: Parameters<typeof writeTrackedDocx>[0],
  { text, name }: Named,
  { title, profile }: DraftInfo,
  conference: Conference,
  issuedAt: string
): Promise<Uint8Array> {
  const compiled = { ...compile({ title, profile, text, floor: EMPTY_FLOOR, conference }), revision: name }
  return writeTrackedDocx(paragraphs, compiled, { conference, issuedAt })
}

/**
 * `chapeau compare`: two moments of a draft, or one and a file from outside, as a Word file with tracked changes from the
 * one to the other. A moment is an issue, a number of the record or a time. Called by `runChapeau`. Changes nothing.
 */
import { writeFile } from 'node:fs/promises'
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { compareTexts } from '#core/interchange/compare/compareTexts.ts'
import { compileImported } from '#core/interchange/compare/compileImported.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { toComparedBlocks, unboundBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { writeComparisonDocx } from '#core/interchange/compare/writeComparisonDocx.ts'
import { findDraft } from '#relay/cli/findDraft.ts'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { readDocument } from '#relay/cli/readDocument.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import { withStore } from '#relay/cli/withStore.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { findText, readEarlierText, ZERO_DRAFT, type TextWanted } from '#relay/keeping/readEarlierText.ts'
import { newId } from '#relay/newId.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import type { Store } from '#relay/store/store.ts'

/** The text as it stands. */
const PRESENT = 'present'

export interface CompareOptions {
  readonly data: string
  readonly draft: string
  /** The older issue, number of the record or time; the first draft if nothing is said. */
  readonly from?: string
  /** The newer one; the text as it stands if nothing is said. */
  readonly to?: string
  /** A file instead of the newer one. */
  readonly with?: string
  readonly out: string
}

export async function compareDocuments(options: CompareOptions, output: Output): Promise<void> {
  if (options.to !== undefined && options.with !== undefined) throw usage('Give either --to or --with, not both.')
  const made = await withStore(options.data, async (store) => {
    const conference = await loadConference(store)
    const draft = findDraft(conference, options.draft)
    const issued = (await readRevisions(store, draft)).map(({ label }) => label)
    const of = (name: string) => earlier(store, draft, conference, { name, issued })
    const before = await of(options.from ?? ZERO_DRAFT)
    const after =
      options.with === undefined ? await of(options.to ?? PRESENT) : await outside(options.with, draft, conference)
    const at = (await store.readRecord(draft.id)).at(-1)?.at ?? '1970-01-01T00:00:00.000Z'
    const comparison = compareTexts(after.isOutside ? unboundBlocks(before.blocks) : before.blocks, after.blocks)
    const bytes = await writeComparisonDocx(comparison, { draft, conference, after: after.name, at })
    return { counts: comparison.counts, bytes }
  })
  await putInPlace(options.out, (temporary) => writeFile(temporary, made.bytes), { replace: true, newId })
  output.result({ file: options.out, bytes: made.bytes.length, ...made.counts })
}

interface Named {
  readonly name: string
  readonly blocks: readonly ComparedBlock[]
  readonly isOutside: boolean
}

async function readRevisions(store: Store, draft: DraftInfo) {
  return readFloor(await readRoom(store, draft.id, 'floor')).revisions
}

async function earlier(
  store: Store,
  draft: DraftInfo,
  conference: Conference,
  { name, issued }: { readonly name: string; readonly issued: readonly string[] }
): Promise<Named> {
  const moment = await findText(store, draft.id, wantedBy(name, issued))
  if (!moment) {
    const known = new Set([ZERO_DRAFT, ...issued, PRESENT])
    const list = [...known].map((label) => `"${label}"`).join(', ')
    throw new CliRefusal(
      `The draft "${draft.title}" has no issue "${name}"; it has ${list}. A number of its record or a time will do as well.`
    )
  }
  const { blocks } = await readEarlierText(store, draft, conference, moment)
  return { name: name === PRESENT ? 'Present text' : name, blocks, isOutside: false }
}

function wantedBy(name: string, issued: readonly string[]): TextWanted {
  if (name === PRESENT) return 'present'
  if (!issued.includes(name)) {
    if (/^[1-9]\d{0,8}$/u.test(name)) return { seq: Number(name) }
    if (/^\d{4}-\d\d-\d\d/u.test(name) && !Number.isNaN(Date.parse(name))) return { at: name }
  }
  return { revision: name }
}

/** A Word file from outside says what it is with its changes rejected: what stands in it. */
async function outside(path: string, draft: DraftInfo, conference: Conference): Promise<Named> {
  const imported = await readDocument(path, 'The document', { profile: draft.profile, conference })
  const blocks = toComparedBlocks(compileImported(imported, draft, conference).paragraphs, 'words')
  return { name: path.split(/[\\/]/u).at(-1)!, blocks, isOutside: true }
}

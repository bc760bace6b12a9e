/**
 * The text of a draft as it was issued, at a number of the record or at a time, replayed from the log: its blocks as they
 * are compared. Called by the route of earlier texts and by `chapeau compare`.
 *
 * Must never give out anything else of that moment: what the floor said then may name whom the draft no longer names.
 */
import { compile } from '#core/compile/compile.ts'
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { createTextReader } from '#core/document/readText.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import type { ComparedBlock } from '#core/interchange/compare/comparedText.ts'
import { toComparedBlocks } from '#core/interchange/compare/toComparedBlocks.ts'
import { findMoment, storeAt, type Moment, type MomentWanted } from '#relay/keeping/readMoment.ts'
import { readWholeLog } from '#relay/keeping/readWholeLog.ts'
import { replay } from '#relay/keeping/replay.ts'
import type { Store } from '#relay/store/store.ts'

/** The text before anything was decided, by the name that a draft bears until it is issued. */
export const ZERO_DRAFT = 'Zero draft'

export type TextWanted = MomentWanted | { readonly revision: string } | 'present'

/** Says nothing about the text: after them it is still the zero draft. */
const BEFORE_WORK: readonly string[] = ['configure', 'grantPen', 'revokePen']

export interface EarlierText {
  readonly moment: Moment
  readonly blocks: readonly ComparedBlock[]
}

/** @returns null when the draft had nothing yet, no such issue or no such receipt */
export async function findText(store: Store, draft: string, wanted: TextWanted): Promise<Moment | null> {
  if (wanted === 'present') return findMoment(store, draft, { position: Number.MAX_SAFE_INTEGER })
  if (!('revision' in wanted)) return findMoment(store, draft, wanted)
  const { revisions } = readFloor(await replay((await readWholeLog(store, draft, 'floor')).map(({ update }) => update)))
  const issued = revisions.find(({ label }) => label === wanted.revision)
  if (issued) return findMoment(store, draft, { seq: issued.seq })
  if (wanted.revision !== ZERO_DRAFT) return null
  const begun = (await store.readRecord(draft)).find(({ kind }) => !BEFORE_WORK.includes(kind))
  if (!begun) return findText(store, draft, 'present')
  return findMoment(store, draft, { before: begun.seq })
}

export async function readEarlierText(
  store: Store,
  { id, title, profile }: DraftInfo,
  conference: Conference,
  moment: Moment
): Promise<EarlierText> {
  const then = storeAt(store, moment)
  const [textRoom, floorRoom] = await Promise.all([then.loadRoom(id, 'text'), then.loadRoom(id, 'floor')])
  const floor = readFloor(await replay(floorRoom.updates))
  const reader = createTextReader((await replay(textRoom.updates)).getXmlFragment('text'))
  const compiled = compile({ title, profile, text: reader.read(), floor, conference })
  reader.destroy()
  return { moment, blocks: toComparedBlocks(compiled.paragraphs) }
}

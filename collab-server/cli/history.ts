/**
 * `chapeau history`: the text and floor of a draft at any moment or number of its record. Without a moment it lists those
 * that bear a number. Called by `runChapeau`; only looks, and so works beside a running relay.
 */
import { writeFile } from 'node:fs/promises'
import { knowsNames, type Attribution } from '#core/attribution/policy.ts'
import { readFloor } from '#core/floor/readFloor.ts'
import { findDraft } from '#relay/cli/findDraft.ts'
import type { Output } from '#relay/cli/output.ts'
import { putInPlace } from '#relay/cli/putInPlace.ts'
import { CliRefusal, usage } from '#relay/cli/refusal.ts'
import { loadConference } from '#relay/conference/loadConference.ts'
import { exportDraft } from '#relay/exportDraft.ts'
import { findMoment, storeAt, type MomentWanted } from '#relay/keeping/readMoment.ts'
import { newId } from '#relay/newId.ts'
import { readAttribution } from '#relay/readFloorFor.ts'
import { readRoom } from '#relay/rooms/readRoom.ts'
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { Store } from '#relay/store/store.ts'

export interface HistoryOptions {
  readonly data: string
  readonly draft: string
  readonly seq?: string
  readonly at?: string
  readonly view: string
  readonly format: string
  readonly out?: string
  /** With every name, whatever the draft shows to whom. */
  readonly names?: boolean
}

export async function history(options: HistoryOptions, output: Output): Promise<void> {
  const wanted = wantedBy(options)
  const knows = (policy: Attribution) => options.names === true || knowsNames(policy, 'observer')
  const store = openSqliteStore(options.data, { mustExist: true, readOnly: true })
  try {
    const draft = findDraft(await loadConference(store), options.draft)
    if (wanted === null) return await listMoments(store, draft.id, knows, output)
    const moment = await findMoment(store, draft.id, wanted)
    if (!moment) {
      throw new CliRefusal(
        `The draft "${draft.title}" has nothing ${'seq' in wanted ? `under the number ${wanted.seq}` : 'from that time or before'}. "chapeau history" without a moment lists those that there are.`
      )
    }
    const then = storeAt(store, moment)
    const { bytes } = await exportDraft(then, {
      draft: draft.id,
      view: options.view,
      format: options.format,
      knows
    })
    const { out } = options
    if (out !== undefined) {
      await putInPlace(out, (temporary) => writeFile(temporary, bytes), { replace: true, newId })
      output.result({ ...moment, file: out, bytes: bytes.length })
      return
    }
    const { proposals, paragraphs, meta, revisions } = readFloor(await readRoom(then, draft.id, 'floor'))
    output.result({
      ...moment,
      text: new TextDecoder().decode(bytes),
      floor: { proposals: [...proposals.values()], paragraphs: Object.fromEntries(paragraphs), meta, revisions }
    })
  } finally {
    await store.close()
  }
}

function wantedBy({ seq, at, out, format }: HistoryOptions): MomentWanted | null {
  if (seq !== undefined && at !== undefined) throw usage('Give either --seq or --at, not both.')
  if (seq === undefined && at === undefined) {
    if (out !== undefined) throw usage('Say which moment goes to the file, with --seq or --at.')
    return null
  }
  if (out === undefined && format === 'docx') throw usage('Say with --out which file takes the document.')
  if (seq !== undefined) {
    if (!/^[1-9]\d{0,8}$/u.test(seq)) throw usage(`--seq is "${seq}"; the record is numbered from 1.`)
    return { seq: Number(seq) }
  }
  if (Number.isNaN(Date.parse(at!))) throw usage(`--at is "${at}"; give a time such as 2026-11-23T17:30:00Z.`)
  return { at: at! }
}

/** A line of the record in words may name who is not to be named. */
async function listMoments(
  store: Store,
  draft: string,
  knows: (policy: Attribution) => boolean,
  output: Output
): Promise<void> {
  const named = knows(await readAttribution(store, draft))
  for (const { seq, at, kind, summary } of await store.readRecord(draft)) {
    output.result({ seq, at, kind, ...(named && { summary }) })
  }
}

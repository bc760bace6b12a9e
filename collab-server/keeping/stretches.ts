/**
 * The log of a room as people look back on it: who wrote from when to when, and what was decided in between. Used by the
 * route that shows the moments to which a room can be taken back.
 */
import { RELAY_AUTHOR, type PositionedUpdate } from '#relay/store/store.ts'

export interface Stretch {
  /** Its last place in the log. */
  readonly position: number
  /** The last place of the room's log before it: the moment to go back to. Null where there was nothing before. */
  readonly before: number | null
  /** ISO times of its first and its last update. */
  readonly from: string
  readonly until: string
  readonly session: string
  readonly participant: string
  /** The number in the record, where a decision wrote it. */
  readonly receipt?: number
  readonly updates: number
}

/** Whoever pauses longer begins a new stretch; whoever writes on and on begins one as often as somebody may want to go back. */
const PAUSE_MS = 2 * 60_000
const LONGEST_MS = 10 * 60_000

/** @param log one room's, in order @returns in the same order */
export function stretchesOf(log: readonly PositionedUpdate[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { position, at, session, participant, receipt } of log) {
    const last = stretches.at(-1)
    if (last && belongsTo(last, { at, session, receipt })) {
      stretches[stretches.length - 1] = { ...last, position, until: at, updates: last.updates + 1 }
      continue
    }
    stretches.push({
      position,
      before: last?.position ?? null,
      from: at,
      until: at,
      session,
      participant,
      ...(receipt !== undefined && { receipt }),
      updates: 1
    })
  }
  return stretches
}

function belongsTo(last: Stretch, next: { at: string; session: string; receipt: number | undefined }): boolean {
  if (next.receipt !== undefined) return next.receipt === last.receipt
  // What the relay mends belongs to whatever made it necessary.
  if (next.session === RELAY_AUTHOR) return true
  if (last.receipt !== undefined || last.session !== next.session) return false
  const at = Date.parse(next.at)
  return Math.abs(at - Date.parse(last.until)) <= PAUSE_MS && Math.abs(at - Date.parse(last.from)) <= LONGEST_MS
}

/** What the relay tells of a room's past, as `GET /api/drafts/:draft/rooms/:room/moments` gives it, and a way back in it. */
export interface Moment {
  readonly position: number
  /** The place in the log to go back to; null where there was nothing before. */
  readonly before: number | null
  readonly from: string
  readonly until: string
  /** Null for what the relay wrote by itself. */
  readonly by: { readonly name: string; readonly delegation: string | null } | null
  /** The number in the record, where a decision wrote it. */
  readonly receipt?: number
}

export interface MomentsAnswer {
  /** The newest first. */
  readonly moments: readonly Moment[]
  /** There are older ones than these. */
  readonly more: boolean
}

export interface WayBack {
  readonly wanted: { readonly position: number } | { readonly at: string }
  /** For people. */
  readonly when: string
  readonly question: string
  readonly consequence: string
}

/**
 * What checking a change request gives: the change as the floor keeps it with what it was made against, or a refusal.
 */
import type { Refused } from '#core/decide/outcome.ts'
import type { Base, Change } from '#core/floor/floor.ts'

export type NormalizedChange = { readonly ok: true; readonly change: Change; readonly base: Base } | Refused

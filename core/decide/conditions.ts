/**
 * The conditions of an agreement: who has yet to confirm it, whether its place is open, whether brackets in it stay. Used
 * by the verbs that agree, confirm, move and reopen.
 */
import { refuse, type Refused, type Situation } from '#core/decide/outcome.ts'
import type { ParagraphEntry } from '#core/floor/floor.ts'

export type Conditions = Pick<ParagraphEntry, 'pending' | 'placement' | 'exceptBrackets'>

interface Asked {
  readonly pending?: readonly string[] | undefined
  readonly placement?: 'open' | undefined
  readonly exceptBrackets?: boolean | undefined
}

/** What a command asks for, as the floor keeps it: nothing is kept of a condition that is not there. Rule P40. */
export function readConditions(
  { conference }: Situation,
  asked: Asked
): { readonly ok: true; readonly value: Conditions } | Refused {
  const pending = [...new Set(asked.pending)]
  const known = new Set([...conference.delegations, ...conference.groups].map(({ code }) => code))
  const stranger = pending.find((code) => !known.has(code))
  if (stranger !== undefined) {
    return refuse('unknown-delegation', `No delegation or group of this conference has the code "${stranger}".`)
  }
  return {
    ok: true,
    value: {
      ...(pending.length > 0 && { pending }),
      ...(asked.placement && { placement: asked.placement }),
      ...(asked.exceptBrackets && { exceptBrackets: true as const })
    }
  }
}

export function sameConditions(one: Conditions, other: Conditions): boolean {
  const pending = (conditions: Conditions) => [...(conditions.pending ?? [])].sort().join(' ')
  return (
    pending(one) === pending(other) && one.placement === other.placement && one.exceptBrackets === other.exceptBrackets
  )
}

export function withoutConditions(entry: ParagraphEntry): ParagraphEntry {
  const { pending: _pending, placement: _placement, exceptBrackets: _brackets, silence: _silence, ...kept } = entry
  return kept
}

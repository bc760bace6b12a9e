/**
 * Turns what went wrong into a refusal with one sentence. What our own parts refuse is said in their words; anything else
 * names what was tried. Called by the shell and its parts.
 */
import { refused, type Refusal } from '#core/protocol/shellState.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'
import { StartRefusal } from '#relay/startRefusal.ts'
import { StoreRefusal } from '#relay/store/storeRefusal.ts'

export function explainFailure(error: unknown, what: string): Refusal {
  if (error instanceof StoreRefusal || error instanceof StartRefusal) return refused(error.code, error.message)
  if (error instanceof CliRefusal) return refused('refused', error.message)
  const why = error instanceof Error ? error.message : String(error)
  return refused('failed', `${what}, because something went wrong that was not foreseen: ${why}. Try again.`)
}

/** Finds the draft that a person named, by its id or its title. Called by `import` and `export`. */
import type { Conference, DraftInfo } from '#core/conference/conference.ts'
import { CliRefusal } from '#relay/cli/refusal.ts'

export function findDraft({ drafts }: Conference, named: string): DraftInfo {
  const found = drafts.find(({ id }) => id === named) ?? drafts.find(({ title }) => title === named)
  if (found) return found
  const known = drafts.map(({ id, title }) => `${id} ("${title}")`).join(', ')
  throw new CliRefusal(
    `There is no draft "${named}" in this conference. ${known === '' ? 'It has none yet.' : `It has ${known}.`}`
  )
}
